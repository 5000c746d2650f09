import type { Core, UID } from '@strapi/strapi';
import { invalid } from './errors';

/**
 * The locales of the content; the first is the default. `strapisName` is what Strapi calls the one that it
 * begins a database with; each language goes by its own name here.
 */
export const LOCALES = [
  { code: 'tr', name: 'Türkçe (tr)', strapisName: 'Turkish (tr)' },
  { code: 'en', name: 'English (en)', strapisName: 'English (en)' },
] as const;

interface LocaleService {
  find(): Promise<{ code: string }[]>;
  findByCode(code: string): Promise<{ id: number; code: string; name: string } | null>;
  create(locale: { code: string; name: string }): Promise<unknown>;
  update(where: { id: number }, data: { name: string }): Promise<unknown>;
  getDefaultLocale(): Promise<string>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
}

function service(strapi: Core.Strapi): LocaleService {
  return strapi.plugin('i18n').service('locales');
}

/** Creates and renames what is missing. A database that Strapi began with its own default gets ours, once. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const locales = service(strapi);
  for (const locale of LOCALES) {
    const known = await locales.findByCode(locale.code);
    if (known) {
      if (known.name === locale.strapisName && known.name !== locale.name) {
        await locales.update({ id: known.id }, { name: locale.name });
      }
      continue;
    }
    await locales.create({ code: locale.code, name: locale.name });
    if (locale === LOCALES[0]) await locales.setDefaultLocale({ code: locale.code });
  }
}

/** Codes of all locales, the default first. */
export async function localeCodes(strapi: Core.Strapi): Promise<string[]> {
  const codes = (await service(strapi).find()).map((locale) => locale.code);
  const first = await service(strapi).getDefaultLocale();
  return [first, ...codes.filter((code) => code !== first)];
}

export function isLocalized(strapi: Core.Strapi, uid: UID.ContentType): boolean {
  const options = strapi.contentType(uid).pluginOptions as
    | { i18n?: { localized?: boolean } }
    | undefined;
  return options?.i18n?.localized === true;
}

/**
 * The locale that a write goes to: the default when none is named, `''` for a type without locales.
 * @throws ValidationError (400) for a locale that does not exist; Strapi would create rows in it
 */
export async function checkLocale(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  wanted: string | undefined,
): Promise<string> {
  if (!isLocalized(strapi, uid)) return '';
  const codes = await localeCodes(strapi);
  if (!wanted) return codes[0];
  if (wanted === '*' || codes.includes(wanted)) return wanted;
  throw invalid([
    { path: ['locale'], message: `There is no locale "${wanted}"; known: ${codes.join(', ')}.` },
  ]);
}
