import type { Core } from '@strapi/strapi';
import { attributesOf } from '../../src/content/schema';

/** Text that somebody means harm with. */
export const SCRIPT = '<script>alert(1)</script>';
/** What breaks out of HTML, attributes, CDATA, scripts, calendars and spreadsheets. */
export const HOSTILE = [
  SCRIPT,
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</script><script>alert(1)</script>',
  ']]><b>&amp;&#x3c;script&#x3e;',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1',
  '@SUM(A1)',
  '\u202Egnirts\u2066 İıŞş 🎈',
] as const;
export const ALL = HOSTILE.join(' ');

/** Texts whose form is checked when they are written: addresses, codes, numbers; with one that is right. */
const CHECKED: [names: RegExp, value: string][] = [
  [/(?:url|website)$/i, 'https://www.ornek.test/'],
  [/^email$/, 'bilgi@ornek.test'],
  [/^timeZone$/, 'Europe/Istanbul'],
  [/^(?:number|nace)$/, '10'],
];

type Data = Record<string, unknown>;
interface Attribute {
  type: string;
  required?: boolean;
  regex?: unknown;
  maxLength?: number;
  enum?: string[];
  component?: string;
  repeatable?: boolean;
}

/** An entry of a type, or a component, with hostile text wherever a text may stand; of the rest only what must be there. */
export function hostileData(strapi: Core.Strapi, uid: string): Data {
  const attributes = attributesOf(strapi, uid) as unknown as Record<string, Attribute>;
  const values = Object.entries(attributes).map(([name, attribute]) => [
    name,
    CHECKED.find(([names]) => names.test(name))?.[1] ?? valueOf(strapi, attribute),
  ]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Data;
}

function valueOf(strapi: Core.Strapi, attribute: Attribute): unknown {
  const { type, component, repeatable, required } = attribute;
  switch (type) {
    case 'string':
    case 'text':
      if (attribute.regex) return undefined;
      return ALL.slice(0, attribute.maxLength ?? 255);
    case 'blocks':
      return [{ type: 'paragraph', children: [{ type: 'text', text: ALL }] }];
    case 'json':
      return [ALL];
    case 'enumeration':
      return required ? attribute.enum?.[0] : undefined;
    case 'time':
      return required ? '09:00:00.000' : undefined;
    case 'component': {
      const inner = hostileData(strapi, String(component));
      return repeatable ? [inner] : inner;
    }
    default:
      return undefined;
  }
}
