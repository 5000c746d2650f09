import type { Evidence, GrammarLanguage, Mention } from '../types';

type Sentence = (value: string) => string;

/** What each remark says to an editor, in both languages. */
const SENTENCES: Readonly<Record<string, Record<GrammarLanguage, Sentence>>> = {
  'plan-named': {
    tr: () => 'Metin planın adını bu yerde veriyor.',
    en: () => 'The text names the plan at this place.',
  },
  'plan-open': {
    tr: () => 'Plan, metnin daha önceki bir yerinde anılmış.',
    en: () => 'The plan was named earlier in the text.',
  },
  'plan-of-document': {
    tr: () => 'Metnin bütünü bu planla ilgili.',
    en: () => 'The text as a whole is about this plan.',
  },
  'only-plan-with-clause': {
    tr: () => 'Bu numara yalnızca bu planda var.',
    en: () => 'Only this plan has a clause of this number.',
  },
  'plan-in-force': {
    tr: () => 'Plan söylenmemiş; metnin tarihinde yürürlükte olan plan varsayıldı.',
    en: () => 'No plan is named; the plan in force on the date of the text was assumed.',
  },
  'plan-unknown': {
    tr: () => 'Hangi plan olduğu metinden anlaşılmıyor.',
    en: () => 'The text does not tell which plan is meant.',
  },
  'law-before': {
    tr: (name) => `Daha önce başka bir belge anılmış (“${name}”); numara ona ait olabilir.`,
    en: (name) => `Another document is named before (“${name}”); the number may be its own.`,
  },
  'another-plan': {
    tr: (name) => `Burada başka bir plandan da söz ediliyor (“${name}”); numara ona ait olabilir.`,
    en: (name) => `Another plan is spoken of here, too (“${name}”); the number may be its own.`,
  },
  'part-of-clause': {
    tr: () => 'Numaranın ardında eğik çizgi var: maddenin bir bölümü ya da bir alt madde olabilir.',
    en: () => 'A stroke follows the number: it may be a part of the clause, or a clause below it.',
  },
  quoted: {
    tr: (words) => `Metin, maddenin kendi sözlerini aktarıyor (${words} sözcük).`,
    en: (words) => `The text reproduces the clause's own words (${words} words).`,
  },
  'quoted-twice': {
    tr: () => 'Aynı sözler başka bir maddede de geçiyor.',
    en: () => 'Another clause has the same words.',
  },
  antecedent: {
    tr: (number) => `Aynı ya da önceki cümlede anılan tek madde ${number}.`,
    en: (number) => `Clause ${number} is the only one that this or the previous sentence cites.`,
  },
  decided: {
    tr: () => 'Bağı bir editör kurdu.',
    en: () => 'An editor made this link.',
  },
  'rejected-before': {
    tr: () => 'Bu yer daha önce reddedilmişti; cümlesi o günden beri değişti.',
    en: () => 'This place was rejected before; its sentence has changed since.',
  },
};

const FORMS: Readonly<Record<Mention['form'], Record<GrammarLanguage, string>>> = {
  single: {
    tr: 'Numaranın yanındaki sözcükler onu bir maddenin numarası yapıyor.',
    en: 'The words beside the number make it the number of a clause.',
  },
  list: {
    tr: 'Numara, bir maddeler listesinin parçası.',
    en: 'The number is a member of a list of clauses.',
  },
  range: {
    tr: 'Numara, bir madde aralığının ucu.',
    en: 'The number is one end of a range of clauses.',
  },
  heading: {
    tr: 'Numara, bir satırın ya da alıntının başında madde başlığı gibi duruyor.',
    en: 'The number stands at the start of a line or quotation as a clause heading does.',
  },
  quote: {
    tr: 'Numara yazılmamış; maddenin metni alıntılanmış.',
    en: 'No number is written; the text of the clause is quoted.',
  },
  anaphora: {
    tr: 'Numara yazılmamış; sözcükler daha önce anılan bir maddeye gönderiyor.',
    en: 'No number is written; the words point back at a clause named before.',
  },
};

/** Forms of a number on its own, which the form alone does not tell. */
const RULES: Readonly<Record<string, Record<GrammarLanguage, string>>> = {
  dotted: {
    tr: 'Yanında “madde” gibi bir sözcük yok; yalnızca numaranın biçimi bir maddeye uyuyor.',
    en: 'No word such as “clause” stands beside it; only the shape of the number fits a clause.',
  },
  'behind-plan': {
    tr: 'Yanında “madde” gibi bir sözcük yok; numara bir planın adının hemen ardında duruyor.',
    en: 'No word such as “clause” stands beside it; the number stands right behind a plan’s name.',
  },
  'case-suffix': {
    tr: 'Yanında “madde” gibi bir sözcük yok; metin başka yerde madde andığı için öneriliyor.',
    en: 'No word such as “clause” stands beside it; suggested because the text cites clauses elsewhere.',
  },
};

const VETOES: Record<GrammarLanguage, string> = {
  tr: 'Bakıldı ve bulunmadı: bu numarayı üstlenen kanun, kararname, yönetmelik ya da başka bir plan; sayım, tarih, tutar, sayfa ve tablo numarası.',
  en: 'Looked for and not found: a law, decree, regulation or other plan that the number belongs to; a count, date, amount, page or table number.',
};

/**
 * Why a mention was read as it was, in sentences: the rule, the evidence, what speaks against it, and which
 * other readings were looked at.
 */
export function explain(
  mention: Pick<Mention, 'form' | 'rule' | 'state' | 'number' | 'nearest' | 'evidence'>,
  language: GrammarLanguage,
): string[] {
  const byHand = mention.rule === 'decision';
  const lines = byHand ? [] : [(RULES[mention.rule] ?? FORMS[mention.form])[language]];
  lines.push(...mention.evidence.flatMap((each) => sentenceOf(each, language)));
  if (mention.state === 'unresolved') lines.push(missing(mention, language));
  if (!byHand) lines.push(VETOES[language]);
  return lines;
}

function sentenceOf({ code, value }: Evidence, language: GrammarLanguage): string[] {
  const sentence = SENTENCES[code]?.[language];
  return sentence ? [sentence(value ?? '')] : [];
}

function missing(
  { number, nearest }: Pick<Mention, 'number' | 'nearest'>,
  language: GrammarLanguage,
): string {
  if (language === 'tr') {
    return `Planda ${number} numaralı madde yok${nearest ? `; en yakını ${nearest}` : ''}.`;
  }
  return `The plan has no clause ${number}${nearest ? `; the nearest is ${nearest}` : ''}.`;
}
