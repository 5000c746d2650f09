import { sentenceEnds } from '../anchor/sentence';
import { ORDINAL_WORD, ordinalValue, tr } from '../grammar';
import { anyOf } from '../grammar/loose';
import { Endings, FOLDS, isBlank, isCapital } from '../text/letters';
import { unitAt } from '../text/units';
import type { Words } from '../text/words';
import type { PlanRecord, Span } from '../types';
import { finderFor, type Instrument } from './instruments';
import { Names } from './names';

/** Sentences between a name and a citation that are no longer counted, and the distance beyond which they are not. */
const MANY = 5;
const FAR = 2_000;
/** Code units in front of "the Plan" in which the plan is named that it stands for. */
const STOOD_FOR = 500;
/** Code units between a citation and the name behind it that can govern it. */
const NEAR = 60;
const GOVERNED_FROM_BEHIND =
  /^\s*(?:\p{L}*\s*\(\s*|(?:(?:,?\s*(?:taken|drawn|quoted|cited|listed|contained|included|mentioned)\s+)?(?:of|in|under|from)|,?\s*added\s+to)\s+(?:the\s+|turkey[’']?s\s+|türk[iİ]ye[’']?s\s+)?(?:(?!\s(?:was|were|is|are|has|have)\s)[^.,;:()\n\d]){0,30})$/iu;
/** "Planda", "Planı’nda", and how much of it stands behind the name. */
const LOCATIVE = /(?:n|['’‘´`ʼ′])d[ae](?!\p{L})/iu;
const LONGEST_LOCATIVE = 4;
const BLANKS = /^\s{1,2}$/;
/** What English says of a plan right behind its name cut short: "the Eleventh will". */
const SAYS =
  '(?:is|was|are|were|has|had|have|does|did|will|would|should|may|might|must|can|could|also|already)';
const SHORT_NAME_WITHIN = 800;
/** Of plans that anybody still cites; smaller ordinals are everybody's. */
const FIRST_PLAN = 8;
const PLAN_ORDINALS = Object.keys(tr.ordinals).filter((word) => tr.ordinals[word] >= FIRST_PLAN);
/** "On Birinci Kalkınma Planı ile", "hem 11. hem": both plans are spoken of. */
const JOINED = new RegExp(
  `(?<![\\p{L}\\d.])(?:\\d{1,2}\\.|${ORDINAL_WORD}|pl[aâ]n\\p{L}{0,5}(?:['’‘´\`ʼ′]\\p{L}{1,4})?)\\s+(?:ve|[iİ]le|hem(?:\\s+de)?|veya|and|or|as\\s+well\\s+as)\\s+(?:the\\s+)?$`,
  'iu',
);
const LONGEST_JOINED = 40;
const THE = /[Tt]he\s/;
/** Most texts between a name and a citation hold neither "the" nor an ordinal's ending with a case. */
const MAY_BE_SHORT_NAME = /[Tt]he\s|[nN][cC][iİıIuU]['’‘´`ʼ′]?[nNdD]/;
/** What is said of it ("the Twelfth returns"), or parts it from what follows; not what it counts ("the twelfth century"). */
const BEHIND_SHORT_NAME = `['’]s\\s|\\s*(?:[.,;:()]|$)|\\s+(?:and|or|but|all|both|almost|as|at|by|for|from|in|on|than|that|to|under|when|which|while|with|${SAYS}|\\p{L}{2,12}(?:s|ed))\\s`;
/** The last one, with what stands before it; as a name in capitals also in front of any word ("the Tenth took"). */
const SHORT_NAME = new RegExp(
  `^([^]*\\b[Tt]he\\s+)((?:eigh|nin|ten|eleven|twelf|thirteen|fourteen)th(?=${BEHIND_SHORT_NAME})|(?:Eigh|Nin|Ten|Eleven|Twelf|Thirteen|Fourteen)th(?=${BEHIND_SHORT_NAME}|\\s+\\p{Ll}))`,
  'u',
);
/** The same in Turkish: "On Birinci’nin", "On Birincide". */
const TURKISH_SHORT_NAME = new RegExp(
  `^([^]*(?<!\\p{L}))(${anyOf(PLAN_ORDINALS)})(?=['’‘´\`ʼ′]?(?:n[ıiİuü]n|[dt][ea])(?!\\p{L}))`,
  'iu',
);
const MOST_BLANKS = 40;
/** Code units of the blanks behind an ordinal, with the letter that follows. */
const LONGEST_GAP = 4;
const JOINERS = new Endings(['ve', 'ile', 'hem', 'hem de', 'veya', 'and', 'or', 'well as', 'the']);
const BEHIND_COMMA = /^\s*,\s*(?:the\s+)?$/i;
/** "Section 4.2 of the release notes": English says whose the number is, and it is no plan's. */
const OF_SOMETHING =
  /\sof\s+(?!(?:which|whom|them|these|those|it|(?:that|this|the\s+same)\s+(?:document|text)|the\s+(?:former|latter)|its\s+(?:successor|predecessor))(?!\p{L})|\d)[^.,;:()\n]{3}/iuy;
const OF_ORDINAL = new RegExp(
  `\\s(?:of|in)\\s+the\\s+(${ORDINAL_WORD})(?=(${BEHIND_SHORT_NAME})|\\s+\\p{L})`,
  'iuy',
);
/** "the Tenth made", where the ordinal may be a name: a capital, and a small letter behind it. */
const AS_NAME = /^\p{Lu}\S*\s+\p{Ll}/u;
/** "Article 360 of the former", "of its successor": one of two plans, of which one was named last. */
const OF_PAIR = /\sof\s+(?:the\s+(former|latter)|its\s+(successor|predecessor))(?!\p{L})/iuy;
/** "kitabının 2. paragrafı": the word in front owns the number; Turkish then says "paragrafı", not "paragraf". */
const OWNER = /^\p{L}{3,30}(?:['’‘´`ʼ′]n?|[ıiİuüaeoö]n)[ıiİuü]n$/iu;
/** Parts of a plan, which may stand between its name and the number, and words for the plan itself ("On Birinci’nin"). */
const NO_OWNER =
  /^(?:\p{L}{2,9}nc[ıiİuü]['’‘´`ʼ′]|böl|k[ıi]s|başl[ıi]|sayfa|eksen|metn|k[iİ]tab|c[iİ]ld|taslağ|kalkınma|pl[aâ]n|bunun|onun|şunun|heps|kend)/iu;
/** "VUK 376. madde", "WTO Article 6": an act or a body by its letters; not a plan, nor a Roman number. */
const BY_LETTERS =
  /(?<=(?<![\p{L}\p{N}'’‘´`ʼ′])(?!(?:B?Y?KP|NDP|[IVX]+)[\s,])(\p{Lu}{2,6}(?:\s[IVX]{1,4})?)(,?\s{1,2}["“]?))/uy;
/** Most citations have none in front, which needs no pattern to tell. */
function isCapitalNear(units: Uint16Array, start: number): boolean {
  for (let at = start - 2; at >= start - 4; at -= 1) {
    if (isCapital(unitAt(units, at))) return true;
  }
  return false;
}
/**
 * "376. maddesi tartışılan kanun": a participle gives the number to the name behind it. Of the words in "-den" only
 * "eden" and "giden" are one; "yeniden gündemde" has an adverb.
 */
const PARTICIPLE = /^\s+(?:\p{L}{1,20}\s+){0,3}(?:eden|giden|\p{L}{1,20}(?![dt])\p{L}[ae]n)\s+$/u;
/** What may stand between the owner and the number, and how much of it. */
const OPENINGS = new Set(Array.from('"“(', (char) => char.charCodeAt(0)));
function isOpening(unit: number): boolean {
  return isBlank(unit) || OPENINGS.has(unit);
}
const LONGEST_OPENING = 4;
const [N, O, I] = Array.from('noi', (letter) => FOLDS[letter.charCodeAt(0)]);
const APOSTROPHES = new Set(Array.from("'’‘´`ʼ′", (char) => char.charCodeAt(0)));
function isOwnerLetter(code: number): boolean {
  return FOLDS[code] !== 0 || APOSTROPHES.has(code);
}
const LONGEST_OWNER = 40;

export interface Governor {
  instrument: Instrument | null;
  /** Sentence ends between the name and the citation. */
  sentences: number;
}

/** Which of the names that numbers can belong to governs a place. */
export class Context {
  private readonly names: Names;

  constructor(
    private readonly words: Words,
    private readonly text: string,
    plans: readonly PlanRecord[],
  ) {
    this.names = new Names(words, text, finderFor(plans));
  }

  /** Has to be called before a citation's place is asked about; citations come in order. */
  focus({ start, end }: Span): void {
    this.names.focus(start, end);
  }

  /** The plan that was named last before an offset; before any name, the one that the text names, if it is one only. */
  openPlan(before: number): Instrument | null {
    const plan = this.names.planBefore(before);
    if (!plan) return this.names.onlyPlanBehind(before);
    return this.shortNameBetween(plan.end, before) ?? plan;
  }

  /** The name that begins first at or behind an offset, or the one that the offset lies in, where it is near. */
  following(offset: number): Instrument | undefined {
    return this.names.following(offset);
  }

  /** The nearest name to the left, however far. */
  leftGovernor(start: number): Governor {
    const instrument = this.names.before(start);
    if (!instrument) return { instrument, sentences: 0 };
    if (start - instrument.end > FAR) return { instrument, sentences: MANY };
    return {
      instrument,
      sentences: sentenceEnds(this.words, instrument.end, start, MANY),
    };
  }

  /** "of the Eleventh Development Plan", "(11. Kalkınma Planı)" right behind the citation. */
  rightGovernor(end: number): Instrument | null {
    const next = this.following(end);
    if (!next || next.start - end > NEAR) return null;
    return GOVERNED_FROM_BEHIND.test(this.text.slice(end, next.start)) ? next : null;
  }

  /** The plan right behind a citation that is said to hold it: "602.1 sayılı tedbir 11. Planda". */
  planHolding(end: number): Instrument | null {
    const next = this.following(end);
    if (next?.plan == null || next.start - end > 2) return null;
    if (!BLANKS.test(this.text.slice(end, next.start))) return null;
    const name = this.text.slice(next.start, next.end + LONGEST_LOCATIVE);
    return LOCATIVE.test(name) ? next : null;
  }

  /** "The Tenth Plan …; its successor, the Eleventh, …", "Onuncu Plan …, On Birinci’nin …": a plan named by its ordinal alone, behind another's name. */
  shortNameBetween(from: number, to: number): Instrument | null {
    if (to - from > SHORT_NAME_WITHIN) return null;
    const between = this.text.slice(from, to);
    if (!MAY_BE_SHORT_NAME.test(between)) return null;
    const shortName = THE.test(between) ? SHORT_NAME : TURKISH_SHORT_NAME;
    const [, before, word] = shortName.exec(between) ?? [];
    const plan = word && ordinalValue(word);
    if (!plan) return null;
    const start = from + before.length;
    return { start, end: start + word.length, kind: 'doubtful', plan };
  }

  /** What joins a plan's name to another plan's in front of it: "11. ve (12. Kalkınma Planı)". */
  joinedTo({ start }: Instrument): Span | null {
    const end = this.blanksBefore(start);
    const { units } = this.words;
    if (!JOINERS.has(unitAt(units, end - 2), unitAt(units, end - 1))) return null;
    const match = JOINED.exec(this.text.slice(Math.max(0, start - LONGEST_JOINED), start));
    return match && { start: start - match[0].length, end: start };
  }

  /** The plan that a citation is followed by behind a comma: "Paragraph 569, Eleventh Development Plan". */
  planBehindComma(end: number): Instrument | null {
    const next = this.following(end);
    if (next?.plan == null || next.start - end > NEAR) return null;
    return BEHIND_COMMA.test(this.text.slice(end, next.start)) ? next : null;
  }

  /**
   * The plan that "of the former" or "of its successor" behind a citation means; null where nothing such is said.
   * @param last the plan or the plans that were named last
   */
  pairedPlan(end: number, { start, plan, plans }: Instrument): number | null {
    if (!this.isBefore(end, O)) return null;
    OF_PAIR.lastIndex = end;
    const [, which, beside] = OF_PAIR.exec(this.text) ?? [];
    if (beside) return plan && (/^s/i.test(beside) ? plan + 1 : plan - 1);
    if (!which) return null;
    const [former, latter] = plans ?? [this.names.planBefore(start)?.plan ?? plan, plan];
    return /^f/i.test(which) ? former : latter;
  }

  /** "paragraph 421 of the Eleventh", where the text names plans: the name cut short to its ordinal; doubtful in front of any word. */
  ordinalBehind(end: number): Instrument | null {
    if (!this.isBefore(end, O) && !this.isBefore(end, I)) return null;
    OF_ORDINAL.lastIndex = end;
    const [, word, parted] = OF_ORDINAL.exec(this.text) ?? [];
    const plan = word && ordinalValue(word);
    const last = OF_ORDINAL.lastIndex;
    if (!plan || !(this.names.planBefore(end) ?? this.isPlanNear(last))) return null;
    const start = last - word.length;
    if (parted !== undefined) return { start, end: last, kind: 'plan', plan };
    const isName = AS_NAME.test(this.text.slice(start, last + LONGEST_GAP));
    return isName ? { start, end: last, kind: 'doubtful', plan } : null;
  }

  /** "paragraph 350 of the Eleventh and paragraph 371 of the Twelfth Development Plan": the kind is said once. */
  private isPlanNear(end: number): boolean {
    const next = this.following(end);
    return next?.plan != null && next.start - end < NEAR;
  }

  /** Whether English words behind a citation give it to something else: "of the lease". */
  isOfSomethingElse(end: number): boolean {
    if (!this.isBefore(end, O)) return false;
    OF_SOMETHING.lastIndex = end;
    return OF_SOMETHING.test(this.text);
  }

  /**
   * The word right in front of a citation that owns it and is no part of a plan: "kitabının", "Program’ın".
   * @param nameEnd where the last name in front of the citation ends
   */
  ownerBefore(start: number, nameEnd: number): Span | null {
    const { units } = this.words;
    let end = start;
    while (end > nameEnd && isOpening(unitAt(units, end - 1))) end -= 1;
    if (FOLDS[unitAt(units, end - 1)] !== N || start - end > LONGEST_OPENING) return null;
    let from = end;
    while (from > nameEnd && end - from < LONGEST_OWNER && isOwnerLetter(unitAt(units, from - 1)))
      from -= 1;
    if (from === nameEnd) return null;
    const word = this.text.slice(from, end);
    return OWNER.test(word) && !NO_OWNER.test(word) ? { start: from, end } : null;
  }

  /** The abbreviation right in front of a citation, where it is no plan's. */
  abbreviationBefore(start: number, nameEnd: number): Span | null {
    if (!isCapitalNear(this.words.units, start)) return null;
    BY_LETTERS.lastIndex = start;
    const match = BY_LETTERS.exec(this.text);
    if (!match) return null;
    const end = start - match[2].length;
    const span = { start: end - match[1].length, end };
    return span.start < nameEnd ? null : span;
  }

  /** The law or document behind a citation that owns it by a relative clause: "376. maddesi değişen kanun". */
  ownerBehind(end: number): Instrument | null {
    const next = this.following(end);
    if (!next || next.kind === 'plan' || next.start - end > NEAR) return null;
    if (!this.isBehindN(next.start)) return null;
    return PARTICIPLE.test(this.text.slice(end, next.start)) ? next : null;
  }

  /** Whether a certain plan is named before an offset. */
  isPlanNamedBefore(offset: number): boolean {
    return this.names.planBefore(offset) !== null;
  }

  /** The name that "the Plan" at an offset stands for, where one is near. */
  namedBefore(offset: number): Instrument | null {
    return this.names.planLikeBetween(offset - STOOD_FOR, offset);
  }

  /** Most names are not behind a participle, which needs no pattern to tell. */
  private isBehindN(start: number): boolean {
    return FOLDS[unitAt(this.words.units, this.blanksBefore(start) - 1)] === N;
  }

  /** Where the blanks in front of an offset begin, of so many as a sentence can have. */
  private blanksBefore(offset: number): number {
    const floor = offset - MOST_BLANKS;
    let start = offset;
    while (start > floor && isBlank(unitAt(this.words.units, start - 1))) start -= 1;
    return start;
  }

  /** Most citations are not before "of" or "in", which needs no pattern to tell. */
  private isBefore(end: number, letter: number): boolean {
    return FOLDS[this.words.units[end + 1]] === letter;
  }

  /** Whether something that is no development plan is named between two offsets. */
  isOtherNamedBetween(from: number, to: number): boolean {
    return this.names.isOtherBetween(from, to);
  }
}
