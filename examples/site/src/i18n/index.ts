import { en } from './en';
import { tr } from './tr';

/** Languages of the site, the default first. */
export const LOCALES = ['tr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** All words of the interface; `en` must have every key that `tr` has. */
export type Words = typeof tr;
const WORDS: Record<Locale, Words> = { tr, en };

export const wordsOf = (locale: Locale): Words => WORDS[locale];

export const isLocale = (value: string | undefined): value is Locale =>
  LOCALES.some((locale) => locale === value);

export const otherThan = (locale: Locale): Locale => (locale === 'tr' ? 'en' : 'tr');

/** The language of a path such as `/en/articles`; the default for any other path. */
export function localeOfPath(pathname: string): Locale {
  const [, first] = pathname.split('/');
  return isLocale(first) ? first : LOCALES[0];
}

/** The language that a browser prefers. @param header value of `Accept-Language`, e.g. `en-GB,en;q=0.9,tr;q=0.5` */
export function preferred(header: string | null): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [range = '', quality] = part.trim().split(/;\s*q=/);
      return { language: range.slice(0, 2).toLowerCase(), weight: Number(quality ?? 1) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ language }) => language).find(isLocale) ?? LOCALES[0];
}
