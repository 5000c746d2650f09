import { isOwned, isOwnedItself, isPartOfProvision, NOUN_OF_PLANS } from '../grammar';
import type { Group, NumberToken } from '../grammar/scan';
import { MEASURE } from '../grammar/unmarked';
import { mayBeThousands } from '../number';
import { lowerCase } from '../text/normalise';
import type { ClauseIndex, DetectOptions, PlanRecord, Span } from '../types';
import type { Context } from './context';
import { countsNothing, endsCitation, isBehindCase, isBehindName, joins } from './behind-name';
import { HeadingReader } from './headings';
import type { Instrument } from './instruments';
import { DOUBTFUL, isSmall, named, SMALL, type Reading } from './reading';
import { TextNumbers } from './text-numbers';

/** Confidence of a dotted number with no word that makes it a citation, by how its plan is known. */
const DOTTED_ALONE = 0.55;
/** "Kalkınma Planı’nın" in a text whose date tells the plan; in a plan's last year the next one is spoken of too. */
const BY_DATE = 0.88;
const OWNER_OF_PLAN = /\p{L}+(?:['’‘´`ʼ′]?n?[ıiİuü]n|['’]s)\s+$/iu;
const OWN_COUNTRY = /^(?:t[uü]rk|[uü]lke|h[uü]k|[iİ][cç][iİ]n)/iu;
/** A dotted number with no word, right behind the plan's name. */
const DIRECT = 0.9;
/** "3’üncü maddeye göre", "2. fıkra uyarınca": of rules that bind, by their small numbers. */
const IN_FORCE_BEHIND = /^\s+(?:göre|uyar|gereğ|hükm)/i;
/** What parts a citation from what was said before. */
const BREAK = /[,;(]\s*$/;
/** A number with nothing but a case suffix ("322’de"), in a text that cites: for an editor to look at. */
const CASE_SUFFIX_ALONE = 0.4;
/** Hardly anything but a plan has so many numbered provisions. */
const MOST_OF_LAWS = 1_000;
/** Code units between a plan's name and a small number that is still the plan's. */
const CLOSE = 60;
/**
 * How plans number their clauses: 376, 376.1, and 1.082 with the thousands' stop. Other documents' 3.1, 2.2.1 and
 * the plans' own sections look otherwise.
 */
const PLAN_SHAPED = /^(?:\d+|\d{3,4}\.[1-9]\d?|\d{1,2}\.\d{3})$/;
/** "On İkinci Kalkınma Planı sunumu ertelendi, 12. maddeye geçildi": a new line or clause, which may be about something else. */
const NOT_AT_ONCE = /[;|\n]|\s\p{L}[^,]*,/u;
/** Three words: so much stands between a plan and a noun in front of its number only where other things are named, too. */
const WORDS_BETWEEN = /(?:\s+\p{L}+){3}/u;
const IN_TURN = /(?<!\p{L})(?:s[ıiİ]ras[ıiİ]yla|respectively)(?!\p{L})/iu;
/** Code units behind a name in which "respectively" may stand, and in all. */
const WITHIN_TURN = 16;
const SENTENCE = 160;
/** Code units of a name's ending and a blank. */
const LONGEST_ENDING = 6;
/** Sentences behind a law's name in which a number is still the law's. */
const LAW_REACH = 2;

/** Decides for each group of numbers whether it cites a plan, and which one: explicit name, then heading, open plan, document, date. */
export class PlanReader {
  private readonly numbers: TextNumbers;
  private readonly headings: HeadingReader;
  /** Where the last number ended that stands right behind a plan's name, or in a list there. */
  private directUntil = -1;
  /** The numbers of each citation so far, and what they were read as. */
  private readonly cited: (readonly NumberToken[])[] = [];
  private readonly readings: Reading[] = [];
  private readonly measures = new Map<string, Reading>();
  /** Of how many citations the measures are known. */
  private counted = 0;

  constructor(
    private readonly text: string,
    groups: readonly Group[],
    private readonly context: Context,
    private readonly index: ClauseIndex,
    private readonly options: DetectOptions,
  ) {
    this.numbers = new TextNumbers(groups);
    this.headings = new HeadingReader(text, this.numbers, context, index, options);
  }

  /** @returns null when the numbers are no citation of a plan */
  read(group: Group): Reading | null {
    const alone = this.readAlone(group);
    if (alone === null) return null;
    const isMeasureAlone = group.bare === 'dotted' && group.tokens.length === 1;
    const reading = isMeasureAlone ? this.asCitedBefore(group, alone) : alone;
    this.cited.push(group.tokens);
    this.readings.push(reading);
    return reading;
  }

  /** "412.4’te o yazının payı var": a measure without words is that of the plan that it was cited of, not of one named since. */
  private asCitedBefore({ tokens: [{ number }], phrase }: Group, reading: Reading): Reading {
    const before = this.citedBefore().get(number);
    const isOther = before !== undefined && before.plan !== reading.plan;
    if (!isOther || this.context.leftGovernor(phrase.start).sentences === 0) return reading;
    return { ...before, confidence: Math.min(reading.confidence, before.confidence) };
  }

  /** What each number so far was last read as. Most texts never ask. */
  private citedBefore(): ReadonlyMap<string, Reading> {
    const { measures, cited, readings } = this;
    for (; this.counted < cited.length; this.counted += 1) {
      const { plans, ...reading } = readings[this.counted];
      cited[this.counted].forEach(({ number }, i) =>
        measures.set(number, plans ? { ...reading, plan: plans[i] } : reading),
      );
    }
    return measures;
  }

  private readAlone(group: Group): Reading | null {
    if (isCount(group)) return null;
    this.context.focus(group.phrase);
    if (this.isPartOfName(group)) return null;
    if (group.bare === 'heading')
      return this.isPlanShaped(group) ? this.headings.read(group.tokens[0]) : null;
    if (group.bare === 'case-suffix') return this.caseSuffix(group);
    if (group.bare === 'behind-plan') return this.behindPlan(group);
    if (group.bare === 'listed') return this.listed(group);
    if (group.part) return this.partOfClause(group);
    // "birinci madde" is anybody's; only where the plan is known do words count as a clause's number.
    if (isInWords(group) && !this.knowsPlan(group.phrase.start)) return null;
    return this.citation(group);
  }

  /** "11." in "11. Kalkınma Planı" belongs to the name. */
  private isPartOfName({ tokens: [{ start }] }: Group): boolean {
    const next = this.context.following(start);
    return next !== undefined && next.plan !== null && next.start <= start;
  }

  private knowsPlan(at: number): boolean {
    return this.context.openPlan(at) !== null || this.options.plan != null;
  }

  /** "376/1 numaralı tedbir": the first paragraph of 376, or 376.1; an editor knows. */
  private partOfClause(group: Group): Reading | null {
    const reading = this.knowsPlan(group.phrase.start) ? this.citation(group) : null;
    return (
      reading && {
        ...reading,
        confidence: Math.min(reading.confidence, DOUBTFUL),
        evidence: [...reading.evidence, { code: 'part-of-clause', weight: -0.3 }],
      }
    );
  }

  private citation(group: Group): Reading | null {
    const { start, end } = group.phrase;
    const right = this.context.rightGovernor(end) ?? this.context.ordinalBehind(end);
    if (right && right.kind !== 'plan') return this.doubt(group, right);
    if (right && right.plan !== null) return named(right, this.worth(group));
    if (!right && this.context.isOfSomethingElse(end)) return null;
    const { instrument: left, sentences } = this.context.leftGovernor(start);
    if (!right && left && left.kind !== 'plan') {
      if (sentences <= LAW_REACH)
        return (
          this.doubt(group, left) ??
          this.byShortName(group, left) ??
          this.inSpiteOf(group, left, sentences)
        );
      return this.against(this.unnamed(group, 0.4), left);
    }
    const owner = this.context.ownerBefore(start, left?.end ?? 0);
    if (owner && isOwned(group.words))
      return left && !group.tokens.every(isSmall)
        ? this.against(this.unnamed(group, 0.5), owner)
        : null;
    const rival = this.rival(group, left?.end ?? 0);
    if (rival) return this.against(this.unnamed(group, 0.5), rival);
    const holding = this.holding(group, left);
    if (holding) return holding;
    if (left?.plan != null) return this.behindName(group, left, sentences);
    if (!right && (!left || sentences > 0) && !this.isPlanShaped(group)) return null;
    const behind = right ? null : this.context.planBehindComma(end);
    if (behind && (!left || sentences > 0)) return named(behind, Math.min(this.worth(group), 0.9));
    if (!right && !left) {
      if (group.tokens.every(isSmall) && !this.knowsPlan(start)) return null;
      return this.unnamed(group, group.mark ? 0.6 : 0.3);
    }
    const name = right ?? left;
    const other = name && this.context.namedBefore(name.start);
    if (name && other?.kind === 'other-plan' && this.isThatPlan(name) && !this.isPlanShaped(group))
      return null;
    if (left && other?.plan === null) return this.against(this.unnamed(group, 0.5), other);
    const worth = left
      ? this.worthBehind(group, left.end, right ? 0 : sentences)
      : this.worth(group);
    return this.unnamed(
      group,
      worth - (sentences === 0 || right ? 0.02 : 0),
      name && this.isTheCountrys(name, group) ? BY_DATE : DOUBTFUL,
    );
  }

  /** A citation whose plan is the one named last, unless others are spoken of with it. */
  private behindName(group: Group, left: Instrument, sentences: number): Reading {
    const paired = this.context.pairedPlan(group.phrase.end, left);
    if (paired !== null) return this.suggested({ ...left, plan: paired }, group);
    const joined = this.context.joinedTo(left);
    if (joined) return this.against(named(left, this.worth(group)), joined, 'another-plan');
    const short = this.byShortName(group, left);
    if (short) return short;
    const isDirect = group.mark === null && this.isDirect(group, left.end);
    return named(left, isDirect ? DIRECT : this.worthBehind(group, left.end, sentences));
  }

  /** A plan named in a way that an editor has to look at. */
  private suggested(name: Instrument, group: Group): Reading {
    return named(name, Math.min(this.worth(group), DOUBTFUL));
  }

  /** A plan named by its ordinal alone behind another name, in a text that names plans; small numbers are that name's. */
  private byShortName(group: Group, { plan, start, end }: Instrument): Reading | null {
    if (plan === null && group.tokens.some(isSmall)) return null;
    const short = this.context.shortNameBetween(end, group.phrase.start);
    if (!short || (plan === null && !this.context.isPlanNamedBefore(start))) return null;
    return named(short, this.worth(group));
  }

  /**
   * "Plan anıldı (602.1 sayılı tedbir 11. Planda": the plan behind the citation holds it, unless the one in front does,
   * as in "11. Planın kümeleri anlatan 421.7. maddesi 12. Planda yok".
   */
  private holding(group: Group, left: Instrument | null): Reading | null {
    const { start, end } = group.phrase;
    const holding = this.context.planHolding(end);
    if (!holding || left?.plan === holding.plan) return null;
    const isParted = BREAK.test(this.text.slice(Math.max(left?.end ?? 0, start - CLOSE), start));
    if (left?.plan != null && !isParted) return null;
    const isSure = isParted && !group.tokens.some(isSmall);
    return isSure ? named(holding, this.worth(group)) : this.suggested(holding, group);
  }

  /** Something else beside the citation that may own it: an act by its letters, a law in a relative clause. */
  private rival({ words, phrase: { start, end } }: Group, nameEnd: number): Span | null {
    const abbreviation = this.context.abbreviationBefore(start, nameEnd);
    // In capitals every short word looks like letters.
    if (abbreviation && /\p{Ll}/u.test(words)) return abbreviation;
    const owner = this.context.ownerBehind(end);
    return owner && isOwnedItself(words) ? owner : null;
  }

  /** What the form is worth where the plan is certain. */
  private worth(group: Group): number {
    const confidence = group.mark?.confidence ?? DOTTED_ALONE;
    return this.isPlanShaped(group) ? confidence : Math.min(confidence, DOUBTFUL);
  }

  /** Whether plans number so; where the clauses are known, they tell. */
  private isPlanShaped({ tokens }: Group): boolean {
    return this.index.closed || tokens.every(({ number }) => PLAN_SHAPED.test(number));
  }

  /** What the form is worth behind a plan's name: the further, the more else a small number can belong to. */
  private worthBehind(group: Group, nameEnd: number, sentences: number): number {
    const worth = this.worth(group);
    if (sentences > 0) return Math.min(worth, far(group));
    if (group.tokens.some((token) => !this.isAnybodys(token))) return worth;
    if (IN_FORCE_BEHIND.test(this.text.slice(group.phrase.end, group.phrase.end + 12))) {
      return Math.min(worth, DOUBTFUL);
    }
    const between = this.text.slice(nameEnd, group.phrase.start);
    // "The Eleventh Development Plan was discussed under item 4."
    if (group.mark?.side === 'before' && WORDS_BETWEEN.test(between)) return Math.min(worth, 0.8);
    if (isPartOfProvision(group.words) && /\s\S+\s/.test(between)) return Math.min(worth, DOUBTFUL);
    return between.length > CLOSE || NOT_AT_ONCE.test(between) ? Math.min(worth, 0.8) : worth;
  }

  /** "11. Kalkınma Planı 421.7 ve 407.2", "(Eleventh Development Plan, 421.7)": numbers right behind the plan's name. */
  private isDirect({ phrase: { start, end } }: Group, nameEnd: number): boolean {
    const follows = this.directUntil > nameEnd && joins(this.text.slice(this.directUntil, start));
    const isRightBehind = start - nameEnd < 12 && isBehindName(this.text.slice(nameEnd, start));
    if (!(follows || isRightBehind) || !endsCitation(this.text.slice(end, end + 16))) return false;
    this.directUntil = end;
    return true;
  }

  /** A small number that the text cites nowhere else. */
  private isAnybodys({ number }: NumberToken): boolean {
    return isSmall({ number }) && this.numbers.timesCited(number) === 1;
  }

  /** Numbers of a law or another document are none of ours; of what may be our plan, an editor says. */
  private doubt(group: Group, name: Instrument): Reading | null {
    if (name.kind !== 'doubtful') return null;
    if (name.plan !== null) return group.tokens.some(isSmall) ? null : this.suggested(name, group);
    const { plan } = (name.beside && this.context.openPlan(name.start)) || { plan: null };
    if (name.beside && plan !== null)
      return this.suggested({ ...name, plan: plan + name.beside }, group);
    const paired = this.context.pairedPlan(group.phrase.end, name);
    if (paired !== null) return this.suggested({ ...name, plan: paired }, group);
    if (this.isInTurn(group, name)) return { ...this.suggested(name, group), plans: name.plans };
    return this.against(this.unnamed(group, 0.5), name);
  }

  /** "11. ve 12. Kalkınma Planlarının sırasıyla 358. ve 452. maddeleri", "… of the Tenth and Eleventh Plans respectively". */
  private isInTurn({ tokens, phrase }: Group, { plans, start, end }: Instrument): boolean {
    if (plans?.length !== tokens.length) return false;
    const from = Math.min(end, phrase.end);
    const to = Math.max(start, phrase.start, end + WITHIN_TURN);
    return IN_TURN.test(this.text.slice(from, Math.min(to, from + SENTENCE)));
  }

  /** A number that looks like the plan's behind something else, in a text that has named the plan before. */
  private inSpiteOf(group: Group, name: Instrument, sentences: number): Reading | null {
    if (sentences === 0 && isOwned(group.words)) return null;
    const isOfPlans = NOUN_OF_PLANS.test(group.words);
    // "Çaresi 412.3’te yazıyor", not "Kanunun 412.3’ü".
    const isApart = group.mark === null && group.phrase.start - name.end > LONGEST_ENDING;
    const looksLikeThePlans = group.tokens.every((token) =>
      MEASURE.test(token.number)
        ? isOfPlans || isApart || this.numbers.timesCited(token.number) > 1
        : name.kind !== 'law' && Number(token.number) >= SMALL,
    );
    if (!looksLikeThePlans || !this.context.isPlanNamedBefore(name.start)) return null;
    return this.against(this.unnamed(group, 0.5), name);
  }

  /** "Planın", "that plan" of a text that has named only other plans, such as a region's. */
  private isThatPlan({ start }: Instrument): boolean {
    return /p/i.test(this.text[start]) && !this.context.isPlanNamedBefore(start);
  }

  /**
   * "Kalkınma Planı’nın 376.1", "the Development Plan": the country's own, which the date of the text tells; not "Planın",
   * "Zanzibar’ın Kalkınma Planı", or a number so small that a plan's mere kind is too little.
   */
  private isTheCountrys({ start }: Span, { tokens }: Group): boolean {
    if (!/[kd]/i.test(this.text[start]) || tokens.some(isSmall)) return false;
    const owner = OWNER_OF_PLAN.exec(this.text.slice(Math.max(0, start - 24), start));
    return owner === null || OWN_COUNTRY.test(owner[0]);
  }

  /**
   * The text does not say which plan here: the only open one, the document's, the one in force, or none.
   * @param byDate what a reading is worth at most whose plan is told by the text's date
   */
  private unnamed(group: Group, confidence: number, byDate = DOUBTFUL): Reading {
    const open = this.context.openPlan(group.phrase.start);
    if (open) return named(open, confidence);
    if (this.options.plan != null) {
      return {
        plan: this.options.plan,
        confidence: group.mark ? Math.max(confidence, 0.86) : confidence,
        evidence: [{ code: 'plan-of-document', weight: 0.1 }],
      };
    }
    const [token] = group.tokens;
    const plans = token.number.includes('.') ? this.index.plansWith(token.number) : [];
    if (plans.length === 1) {
      return {
        plan: plans[0],
        confidence: Math.max(confidence, group.mark ? 0.88 : 0.6),
        evidence: [{ code: 'only-plan-with-clause', weight: 0.2 }],
      };
    }
    const date = this.options.publishedOn ?? '';
    const year = Number(date.slice(0, 4));
    const inForce = year ? this.planOf(year) : undefined;
    const { endYear, knownFrom = '' } = inForce ?? { endYear: year };
    const isCertain = year !== endYear && date >= knownFrom;
    return {
      plan: inForce?.ordinal ?? null,
      confidence: Math.min(confidence, isCertain ? byDate : DOUBTFUL),
      evidence: [{ code: inForce ? 'plan-in-force' : 'plan-unknown', weight: 0 }],
    };
  }

  /** For an editor to look at, since something else named at a place may own the number. */
  private against(reading: Reading, { start, end }: Span, code = 'law-before'): Reading {
    const value = lowerCase(this.text.slice(start, end));
    return {
      ...reading,
      confidence: Math.min(reading.confidence, DOUBTFUL),
      evidence: [...reading.evidence, { code, weight: -0.2, span: { start, end }, value }],
    };
  }

  private planOf(year: number): PlanRecord | undefined {
    return this.index.plans.find(
      ({ startYear = Infinity, endYear = -Infinity }) => startYear <= year && year <= endYear,
    );
  }

  /** "321’de alt işverenlik, 322’de ise": only in a text that cites clauses in full elsewhere. */
  private caseSuffix(group: Group): Reading | null {
    if (!this.numbers.citesInFull()) return null;
    const { start } = group.phrase;
    const { instrument, sentences } = this.context.leftGovernor(start);
    if (instrument && instrument.kind !== 'plan' && sentences <= LAW_REACH) {
      const isApart = start - instrument.end > LONGEST_ENDING;
      if (!isApart || !this.context.isPlanNamedBefore(instrument.start)) return null;
    }
    const open = this.context.openPlan(start);
    if (!open) return this.unnamed(group, CASE_SUFFIX_ALONE);
    const exists = !this.index.closed || this.index.has(open.plan ?? 0, group.tokens[0].number);
    return exists ? named(open, CASE_SUFFIX_ALONE) : null;
  }

  /** "Sekizinci Plan 912, Dokuzuncu Plan 504 …": a number without a level right behind the plan's name, which counts nothing. */
  private behindPlan({ phrase: { start, end } }: Group): Reading | null {
    const { instrument: left } = this.context.leftGovernor(start);
    if (left?.plan == null || !isBehindCase(this.text.slice(left.end, start))) return null;
    return countsNothing(this.text.slice(end, end + 24)) ? named(left, CASE_SUFFIX_ALONE) : null;
  }

  /** "402.1, 402.3, 404": a number without a level that goes on a list behind a plan's name. */
  private listed({ phrase: { start } }: Group): Reading | null {
    const { instrument: left, sentences } = this.context.leftGovernor(start);
    return left?.plan != null && sentences === 0 ? named(left, CASE_SUFFIX_ALONE) : null;
  }
}

function isInWords({ mark }: Group): boolean {
  return mark?.rule === 'tr.word-ordinal';
}

/** A plan named some sentences ago: enough for what only plans number. */
function far({ tokens, words }: Group): number {
  if (tokens.every(({ number }) => number.includes('.'))) return 0.9;
  const least = Math.min(...tokens.map(({ number }) => Number.parseInt(number, 10)));
  return least >= MOST_OF_LAWS || (least >= 20 && NOUN_OF_PLANS.test(words)) ? 0.9 : 0.8;
}

/** "15 maddesinde", "1.225 paragraf": a bare undotted number and a noun is a count (31 of 31 read); only a list of them in the plural may cite. */
function isCount(group: Group): boolean {
  if (group.mark?.rule !== 'tr.dotted-noun' || group.part) return false;
  if (group.tokens.every(({ number }) => number.includes('.') && !mayBeThousands(number)))
    return false;
  return group.tokens.length === 1 || !/l[ae]r/i.test(group.words);
}
