import { around } from './excerpt';
import type { Damage } from './types';

interface Rule {
  code: string;
  /** Only looked for in clauses: news has headings and captions without a full stop. */
  clausesOnly?: true;
  /** What the report says. */
  message: { tr: string; en: string };
  /** Global, read with matchAll; no nested quantifiers. */
  pattern: RegExp;
  /** A text that the rule finds, and one that it must leave alone; both are tests. */
  finds: string;
  leaves: string;
}

/** Turkish counts take the singular: a plural right after a number is a number that fell into the sentence. */
const PLURAL = String.raw`\p{Ll}{2,}(?:lar|ler)(?:ı|i|ını|ini|ının|inin|ına|ine|ında|inde|ından|inden)?`;
const NOT_PLURAL = 'dolar|milyar';

/**
 * What extraction from PDF and old web editors does to a text. Found, reported, never repaired. Rules for a
 * clause's end look at the whole clause; `$` is its end.
 */
export const DAMAGE_RULES: readonly Rule[] = [
  {
    code: 'page-number',
    message: {
      tr: 'cümlenin ortasında sayfa numarası olabilir',
      en: 'perhaps a page number in the middle of a sentence',
    },
    pattern: new RegExp(
      String.raw`(?<=\p{Ll} )\d{1,3}(?= (?!${NOT_PLURAL})${PLURAL}(?!\p{L}))`,
      'gu',
    ),
    finds: 'ortak akıl çalıştayları, bölgesel sergi 99 buluşmaları yapılacaktır.',
    leaves: 'Bu amaçla 5 adet büyük ölçekli program ve 40 milyar lira ayrılacaktır.',
  },
  {
    code: 'missing-space',
    message: { tr: 'nokta ile sonraki kelime bitişik', en: 'no space after a full stop' },
    pattern: /(?<=[\p{Ll}\d])\.(?=\p{Lu}\p{Ll})/gu,
    finds: '376.Makine sektörü güçlenecektir.',
    leaves: 'T.C. Sanayi ve Teknoloji Bakanlığı sorumludur.',
  },
  {
    code: 'no-final-stop',
    clausesOnly: true,
    message: { tr: 'sonunda nokta yok', en: 'no full stop at the end' },
    pattern: /[^.!?…:;)”"’'\s](?=\s*$)/gu,
    finds: 'Yenilik merkezleri kurulacak',
    leaves: 'Yenilik merkezleri kurulacaktır.',
  },
  {
    code: 'note-after-stop',
    clausesOnly: true,
    message: { tr: 'cümleden sonra not eklenmiş', en: 'a note was added after the sentence' },
    pattern: /(?<=\.\s{0,3})\([^()]{1,60}\)(?=\s*$)/gu,
    finds: 'Buluşmalar her yıl düzenlenecektir. (Not)',
    leaves: 'Buluşmalar (çalıştay ve şûra) her yıl düzenlenecektir.',
  },
  {
    code: 'hyphenated',
    message: { tr: 'satır sonu tiresi kalmış', en: 'a hyphen was left from a line end' },
    pattern: /(?<=\p{Ll})-(?= \p{Ll})|\u00ad/gu,
    finds: 'Bölgede küme- lenme desteklenecektir.',
    leaves: 'Ar-Ge ve kamu-özel iş birliği desteklenecektir.',
  },
  {
    code: 'broken-letter',
    message: { tr: 'bozuk harf', en: 'a broken letter' },
    pattern: /[ġĠ\ufffd]|Ã[\u0080-\u00bf]|Å[\u0080-\u00bf]/gu,
    finds: 'Kümelenme iġlerinde destek sağlanacaktır.',
    leaves: 'ığdır, Iğdır, İstanbul ve ISPARTA yazılışları korunur.',
  },
];

/** What looks damaged in a text that starts on `line`, in the order of the table. `number`: the clause it is. */
export function findDamage(text: string, line: number, number?: string): Damage[] {
  const rules = DAMAGE_RULES.filter(({ clausesOnly }) => !clausesOnly || number !== undefined);
  return rules.flatMap(({ code, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({
      line,
      code,
      excerpt: around(text, match.index, match.index + match[0].length),
      ...(number === undefined ? {} : { number }),
    })),
  );
}
