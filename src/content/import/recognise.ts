import { beginning } from './excerpt';

export interface KnownAgency {
  documentId: string;
  acronym: string;
  /** Names in every locale, and aliases. */
  names: string[];
}

export interface KnownEvent {
  documentId: string;
  titles: string[];
  series: string | null;
  seriesNumber: number | null;
}

/** Something that may be meant, but that an editor has to decide. */
export interface Question {
  text: string;
  /** Document ids of what it may be. */
  candidates: string[];
  why: string;
}

export interface Recognised {
  /** Document ids, in the order given. */
  agencies: string[];
  event: string | null;
  questions: Question[];
}

/**
 * Acronyms and short names that are also something else. They count only in capitals in a sentence that
 * speaks of development agencies, and never in a line of capitals; `ask` ones never count by themselves.
 */
const ALSO_A_WORD: Readonly<Record<string, { means: string; ask?: true }>> = {
  MARKA: { means: 'brand' },
  ORAN: { means: 'ratio' },
  ZAFER: { means: 'victory' },
  KARACADAĞ: { means: 'a mountain' },
  AHİLER: { means: 'the guild tradition' },
  OKA: { means: 'a former unit of weight' },
  GAP: {
    means: 'the region, its project or its administration, never a development agency',
    ask: true,
  },
  TB: { means: 'terabyte', ask: true },
  STB: { means: 'several ministries have borne it', ask: true },
};

/**
 * Finds agencies and the event that a text certainly names. A full name counts in any case and with any
 * suffix; an acronym only in capitals (so `marka`, brand, is never MARKA). What may be meant comes back as
 * a question. Several possible events are a question, too.
 */
export function recognise(
  title: string,
  text: string,
  agencies: KnownAgency[],
  events: KnownEvent[],
): Recognised {
  const sentences = `${title}\n${text}`.split(/\n|(?<=[.!?…][”"’)]?) +(?=[\p{Lu}“"])/u);
  const questions: Question[] = [];
  const found = agencies.filter((agency) => {
    const verdicts = sentences.map((sentence) => judge(sentence, agency));
    if (verdicts.some((verdict) => verdict === 'certain')) return true;
    const doubtful = verdicts.find((verdict) => verdict !== null && verdict !== 'certain');
    if (doubtful) questions.push({ ...doubtful, candidates: [agency.documentId] });
    return false;
  });
  const { event, question } = eventOf(title, text, events);
  return {
    agencies: found.map(({ documentId }) => documentId),
    event,
    questions: question ? [...questions, question] : questions,
  };
}

type Verdict = 'certain' | Pick<Question, 'text' | 'why'> | null;

function judge(sentence: string, { acronym, names }: KnownAgency): Verdict {
  const long = names.filter((name) => name.includes(' '));
  const short = [acronym, ...names.filter((name) => !name.includes(' '))];
  const folded = lower(sentence);
  if (long.some((name) => hasName(folded, lower(name)))) return 'certain';
  const present = short.filter((name) => hasAcronym(sentence, name));
  const doubts = present.map((name) => [ALSO_A_WORD[name], name] as const);
  if (doubts.some(([also]) => !also)) return 'certain';
  const inCapitals = !/\p{Ll}{2}/u.test(sentence);
  const ofAgencies = /kalkınma ajans|development agenc/u.test(folded) && !inCapitals;
  if (doubts.some(([also]) => !also?.ask && ofAgencies)) return 'certain';
  const [first] = doubts;
  return first
    ? { text: beginning(sentence), why: `${first[1]} is also: ${first[0]?.means}` }
    : null;
}

/**
 * A name that ends in a possessive (`Ajansı`) takes suffixes without an apostrophe; every name takes them
 * after one. `Gümrük ve Ticaret Bakanlığı` is another ministry than `Ticaret Bakanlığı`.
 */
function hasName(folded: string, name: string): boolean {
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
    const before = folded.slice(Math.max(0, at - 12), at);
    const after = folded.slice(at + name.length, at + name.length + 6);
    const longer = name.endsWith('bakanlığı') && /[^ıiuü\s] ve $/u.test(before);
    const whole = /(?:^|[^\p{L}\p{N}])$/u.test(before) && !longer;
    if (whole && /^(?:$|[^\p{L}\p{N}]|n[ıiuüade]|y[ıialeu])/u.test(after)) return true;
  }
  return false;
}

function hasAcronym(sentence: string, acronym: string): boolean {
  for (let at = sentence.indexOf(acronym); at >= 0; at = sentence.indexOf(acronym, at + 1)) {
    const before = sentence.slice(at - 1, at);
    const after = sentence.slice(at + acronym.length, at + acronym.length + 1);
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

function eventOf(
  title: string,
  text: string,
  events: KnownEvent[],
): { event: string | null; question?: Question } {
  const inTitle = events.filter((event) => names(event, title));
  const matching = inTitle.length > 0 ? inTitle : events.filter((event) => names(event, text));
  const [first] = matching;
  if (matching.length <= 1) return { event: first?.documentId ?? null };
  return {
    event: null,
    question: {
      text: beginning(title),
      candidates: matching.map(({ documentId }) => documentId),
      why: 'several events are named',
    },
  };
}

/** By its title, or by series and number: `AKİP 5. Koordinasyon Toplantısı` is no. 5 of `AKİP Koordinasyon Toplantısı`. */
function names({ titles, series, seriesNumber }: KnownEvent, text: string): boolean {
  const folded = lower(text);
  if (titles.some((title) => title.includes(' ') && hasName(folded, lower(title)))) return true;
  if (!series || seriesNumber === null) return false;
  const words = lower(series).split(/\s+/);
  return words.some((_, at) => {
    const numbered = [...words.slice(0, at), `${seriesNumber}.`, ...words.slice(at)].join(' ');
    return hasName(folded, numbered);
  });
}

function lower(text: string): string {
  return text.toLocaleLowerCase('tr').replace(/\s+/g, ' ').replaceAll('’', "'");
}
