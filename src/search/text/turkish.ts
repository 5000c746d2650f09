/** What a suffix may stand on, and what may come before it in the word. */
interface Suffix {
  layer: Layer;
  /** In folded letters, where harmony leaves two vowels of each kind: a/e and i/u. */
  forms: readonly string[];
  after: 'vowel' | 'consonant' | 'any';
  /** Layers that may stand between the stem and this suffix. A stem may always do. */
  before: readonly Layer[];
  /** Letters that must be left. Short suffixes are often just the end of a word: `küme`, `kadın`. */
  least: number;
  /** `kümeler + in`: the reading of this row, and a test. */
  example: readonly [word: string, stem: string];
}
type Layer = 'relative' | 'case' | 'possessive' | 'our' | 'plural';

/** The order of a Turkish noun: stem, plural, possessive, case, -ki. Read from the end of the word. */
const SUFFIXES: readonly Suffix[] = [
  {
    layer: 'relative',
    forms: ['ki'],
    after: 'vowel',
    before: ['case'],
    least: 4,
    example: ['istanbuldaki', 'istanbul'],
  },
  {
    layer: 'case',
    forms: ['ya', 'ye', 'yi', 'yu'],
    after: 'vowel',
    before: [],
    least: 3,
    example: ['kumelenmeye', 'kumelenme'],
  },
  {
    layer: 'case',
    forms: ['na', 'ne', 'ni', 'nu', 'nda', 'nde', 'ndan', 'nden'],
    after: 'vowel',
    before: ['possessive'],
    least: 4,
    example: ['planinda', 'plan'],
  },
  {
    layer: 'case',
    forms: ['nin', 'nun', 'yla', 'yle'],
    after: 'vowel',
    before: ['possessive'],
    least: 3,
    example: ['ajansinin', 'ajans'],
  },
  {
    layer: 'case',
    forms: ['in', 'un', 'i', 'u'],
    after: 'consonant',
    before: ['plural', 'our'],
    least: 3,
    example: ['kumelerin', 'kume'],
  },
  {
    layer: 'case',
    forms: ['a', 'e', 'la', 'le'],
    after: 'consonant',
    before: ['plural', 'our'],
    least: 4,
    example: ['bolgelere', 'bolge'],
  },
  {
    layer: 'case',
    forms: ['da', 'de', 'dan', 'den'],
    after: 'any',
    before: ['plural', 'our'],
    least: 3,
    example: ['igdirda', 'igdir'],
  },
  {
    layer: 'case',
    forms: ['ta', 'te', 'tan', 'ten'],
    after: 'consonant',
    before: [],
    least: 3,
    example: ['gaziantepte', 'gaziantep'],
  },
  {
    layer: 'possessive',
    forms: ['si', 'su'],
    after: 'vowel',
    before: [],
    least: 3,
    example: ['kumelenmesi', 'kumelenme'],
  },
  {
    layer: 'possessive',
    forms: ['i', 'u'],
    after: 'consonant',
    before: ['plural'],
    least: 3,
    example: ['destekleri', 'destek'],
  },
  {
    layer: 'our',
    forms: ['imiz', 'umuz', 'iniz', 'unuz'],
    after: 'consonant',
    before: ['plural'],
    least: 3,
    example: ['illerimizde', 'il'],
  },
  {
    layer: 'our',
    forms: ['miz', 'muz', 'niz', 'nuz'],
    after: 'vowel',
    before: [],
    least: 3,
    example: ['ulkemizin', 'ulke'],
  },
  {
    layer: 'plural',
    forms: ['lar', 'ler'],
    after: 'any',
    before: [],
    least: 2,
    example: ['iller', 'il'],
  },
];

export const SUFFIX_EXAMPLES = SUFFIXES.map((suffix) => suffix.example);

const BY_LAST_LETTER = byLastLetter();

function byLastLetter(): Map<string, { form: string; suffix: Suffix }[]> {
  const rows = SUFFIXES.flatMap((suffix) => suffix.forms.map((form) => ({ form, suffix })));
  const found = new Map<string, { form: string; suffix: Suffix }[]>();
  for (const row of rows) {
    const last = row.form.slice(-1);
    found.set(last, [...(found.get(last) ?? []), row]);
  }
  return found;
}

/**
 * What a folded Turkish word can be a form of, itself first: `kadinin` → kadinin, kadin, kadi, kad. Turkish writes
 * no borders between stem and suffixes and has no way to tell `kadın + ın` from `kadı + nın` without a dictionary;
 * all readings are kept, and two words are taken for forms of one when they share a reading
 * (docs/decisions/0041-turkish-search.md).
 */
export function turkishStems(word: string): string[] {
  const stems = new Set([word]);
  read(word, null, stems);
  return [...stems];
}

function read(word: string, allowed: readonly Layer[] | null, stems: Set<string>): void {
  for (const { form, suffix } of BY_LAST_LETTER.get(word.slice(-1)) ?? []) {
    if (allowed && !allowed.includes(suffix.layer)) continue;
    const end = word.length - form.length;
    if (end < suffix.least || !word.endsWith(form)) continue;
    if (suffix.after !== 'any' && (suffix.after === 'vowel') !== isVowel(word[end - 1])) continue;
    const stem = word.slice(0, end);
    stems.add(stem);
    if (isVowel(form[0])) for (const other of beforeVowels(stem)) stems.add(other);
    if (suffix.before.length > 0) read(stem, suffix.before, stems);
  }
}

const HARD: Readonly<Record<string, string>> = { b: 'p', g: 'k' };

/** The stem as it stands alone: a hard end softens before a vowel (destek, desteği), a narrow vowel drops (şehir, şehri). */
function beforeVowels(stem: string): string[] {
  const last = stem.slice(-1);
  if (last in HARD) return [stem.slice(0, -1) + HARD[last]];
  const [before, middle] = [stem.at(-3) ?? '', stem.at(-2) ?? ''];
  const dropped = stem.length <= 5 && isVowel(before) && !isVowel(middle) && /[flmnr]/.test(last);
  return dropped ? [stem.slice(0, -1) + (/[ou]/.test(before) ? 'u' : 'i') + last] : [];
}

function isVowel(letter: string): boolean {
  return /^[aeiou]$/.test(letter);
}
