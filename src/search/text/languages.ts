import englishStem from 'wink-porter2-stemmer';
import { turkishStems } from './turkish';

interface Language {
  /** What a folded word can be a form of, itself first. */
  stems(word: string): string[];
  /** Folded words that say nothing about what is looked for. */
  empty: ReadonlySet<string>;
  /** Stems of nouns that only introduce a clause number: `421.7 numaralı tedbir`. */
  clauseNouns: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const TURKISH: Language = {
  stems: turkishStems,
  empty: words('ve ile icin bir bu da de mi veya olan olarak'),
  clauseNouns: words('kalkinma plan madde tedbir paragraf politika numara numarali nolu sayili'),
};
const ENGLISH: Language = {
  stems: (word) => (/^[a-z]+$/.test(word) ? [word, englishStem(word)] : [word]),
  empty: words('the a an of and or in on to for by with at from is are'),
  clauseNouns: words('develop plan claus measur paragraph polici articl number'),
};
const OTHER: Language = { stems: (word) => [word], empty: new Set(), clauseNouns: new Set() };

/** By locale code; a locale without a stemmer finds words as they are. */
export function languageOf(locale: string): Language {
  if (/^tr\b/.test(locale)) return TURKISH;
  return /^en\b/.test(locale) ? ENGLISH : OTHER;
}
