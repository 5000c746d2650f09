import {
  type ArticleImport,
  type ArticleReport,
  DAMAGE_RULES,
  type Damage,
  type Outcome,
  type PlanImport,
  type PlanReport,
  type SkipReason,
  type Skipped,
} from '../src/content/import';

export type Language = 'tr' | 'en';

const WORDS = {
  tr: {
    created: 'oluşturuldu',
    changed: 'değiştirildi',
    differs: 'farklı, olduğu gibi bırakıldı',
    unchanged: 'değişmedi',
    dryRun: 'Deneme: hiçbir şey yazılmadı.',
    plan: (ordinal: number) => `${ordinal}. Kalkınma Planı`,
    clauses: 'madde',
    damaged: 'Bozuk görünen yerler (düzeltilmedi):',
    skipped: 'Alınmayan satırlar:',
    more: (count: number) => `${count} satır daha (numarasız metin)`,
    line: 'satır',
    noDate: 'tarih bulunamadı',
    published: 'yayımlandı',
    draft: 'taslak',
    event: 'Etkinlik',
    agencies: 'Ajans ve kurumlar',
    ask: 'Editörün karar vermesi gerekenler:',
  },
  en: {
    created: 'created',
    changed: 'changed',
    differs: 'differs, kept as it is',
    unchanged: 'unchanged',
    dryRun: 'Dry run: nothing was written.',
    plan: (ordinal: number) => `Development Plan ${ordinal}`,
    clauses: 'clauses',
    damaged: 'Looks damaged (not repaired):',
    skipped: 'Left out:',
    more: (count: number) => `${count} more lines (text without a number)`,
    line: 'line',
    noDate: 'no date found',
    published: 'published',
    draft: 'draft',
    event: 'Event',
    agencies: 'Agencies and bodies',
    ask: 'For an editor to decide:',
  },
} as const;

const REASONS: Readonly<Record<SkipReason, { tr: string; en: string }>> = {
  'no-number': { tr: 'madde numarası yok', en: 'no clause number' },
  'page-number': { tr: 'sayfa numarası', en: 'page number' },
  duplicate: { tr: 'numara iki kez geçiyor', en: 'number occurs twice' },
  'out-of-order': { tr: 'numara sırayı bozuyor', en: 'number out of order' },
  heading: { tr: 'büyük harfli başlık', en: 'heading in capitals' },
  'plan-name': { tr: 'planın adı', en: 'name of a plan' },
  'event-ordinal': { tr: 'etkinliğin sıra numarası', en: 'ordinal of an event' },
  'above-title': { tr: 'başlığın üstünde', en: 'above the title' },
  'empty-heading': { tr: 'altında metin olmayan başlık', en: 'heading without a text' },
  picture: { tr: 'resim', en: 'picture' },
  table: { tr: 'tablo, hücreleri paragraf oldu', en: 'table, its cells became paragraphs' },
};

const OUTCOMES: readonly Outcome[] = ['created', 'changed', 'differs', 'unchanged'];
const SHOWN = 20;

/** What the import of a plan did, for people. */
export function planReport(
  { skipped, damaged }: PlanImport,
  { ordinal, plan, clauses }: PlanReport,
  language: Language,
  dryRun: boolean,
): string {
  const words = WORDS[language];
  const byOutcome = OUTCOMES.flatMap((outcome) => {
    const numbers = clauses
      .filter((clause) => clause.outcome === outcome)
      .map(({ number }) => number);
    return numbers.length > 0
      ? [`  ${words[outcome]}: ${numbers.length} (${numbers.join(' ')})`]
      : [];
  });
  return [
    `${words.plan(ordinal)}: ${words[plan]}; ${clauses.length} ${words.clauses}`,
    ...byOutcome,
    ...remarks(skipped, damaged, language),
    ...(dryRun ? [words.dryRun] : []),
  ].join('\n');
}

/** What the import of an article did, for people. */
export function articleReport(
  { title, publishedOn, skipped, damaged }: ArticleImport,
  { outcome, published, agencies, event, questions }: ArticleReport,
  language: Language,
  dryRun: boolean,
): string {
  const words = WORDS[language];
  const state = published ? words.published : words.draft;
  return [
    `“${title}” (${publishedOn ?? words.noDate}): ${words[outcome]}, ${state}`,
    ...(event ? [`  ${words.event}: ${event}`] : []),
    ...(agencies.length > 0 ? [`  ${words.agencies}: ${agencies.join(', ')}`] : []),
    ...(questions.length > 0 ? [words.ask] : []),
    ...questions.map(
      ({ candidates, why, text }) => `  ${candidates.join(' / ')}? ${why}: “${text}”`,
    ),
    ...remarks(skipped, damaged, language),
    ...(dryRun ? [words.dryRun] : []),
  ].join('\n');
}

function remarks(skipped: Skipped[], damaged: Damage[], language: Language): string[] {
  const words = WORDS[language];
  // Running text is no news in a plan; a numbered line that was left out is.
  const telling = skipped.filter(({ reason }) => reason !== 'no-number');
  const rest = skipped.length - Math.min(telling.length, SHOWN);
  const messages = new Map(DAMAGE_RULES.map(({ code, message }) => [code, message[language]]));
  return [
    ...(damaged.length > 0 ? [words.damaged] : []),
    ...damaged.map(({ line, number, code, excerpt }) => {
      const place = `${words.line} ${line}${number ? `, ${number}` : ''}`;
      return `  ${place}: ${messages.get(code) ?? code}: “${excerpt}”`;
    }),
    ...(skipped.length > 0 ? [words.skipped] : []),
    ...telling.slice(0, SHOWN).map(({ line, text, reason }) => {
      return `  ${words.line} ${line}: ${REASONS[reason][language]}: “${text}”`;
    }),
    ...(rest > 0 ? [`  ${words.more(rest)}`] : []),
  ];
}
