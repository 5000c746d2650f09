import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildClauseIndex,
  type ClauseIndex,
  type ClauseRecord,
} from '../src/plugins/clause-links/engine';

const root = process.cwd();
const shared = path.join(root, '..', 'shared', 'data');
/** Characters of a document made of passages: about 14 KB of UTF-8. */
const DOCUMENT = 12_700;

/** A small generator with a seed (mulberry32), so that two runs read the same text. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Source {
  name: string;
  documents: string[];
}

/**
 * Turkish documents to build a corpus from, each whole and in its own shape, as an article is saved.
 * `news`: the sample articles' pages, and the real seed page where the shared folder is there.
 * `passages`: the development set, where it is there: laws, minutes of parliament and policy notes cut to what
 * holds a citation or a trap, a paragraph each; denser than any text that people write.
 */
export function sources(): Source[] {
  const news: Source = { name: 'news', documents: articlePages() };
  const page = seedPage();
  if (page === null) return [news];
  news.documents.push(page);
  const lines = readFileSync(path.join(shared, 'citations-dev.jsonl'), 'utf8').trim().split('\n');
  const passages = lines.map((line) => (JSON.parse(line) as { text: string }).text);
  return [news, { name: 'passages', documents: joined(passages, 5_000_000) }];
}

/** The page that the product starts from, a real article of 14 KB; null where the shared folder is not there. */
export function seedPage(): string | null {
  const file = path.join(shared, 'akip-5-koordinasyon-toplantisi.txt');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

interface Sample {
  key: string;
  event?: string;
  clusters?: string[];
  tr: object;
}

/** The sample articles as their pages show them in Turkish: with the texts of their event and their clusters. */
function articlePages(): string[] {
  const read = (name: string) =>
    JSON.parse(
      readFileSync(path.join(root, 'database', 'seeds', `${name}.json`), 'utf8'),
    ) as Sample[];
  const related = new Map([...read('events'), ...read('clusters')].map((each) => [each.key, each]));
  return read('articles').map((article) =>
    [article, ...[article.event, ...(article.clusters ?? [])].map((key) => related.get(key ?? ''))]
      .flatMap((each) => Object.values(each?.tr ?? {}).flat())
      .join('\n\n'),
  );
}

/** Passages in random order, put together to documents until they have `bytes` of UTF-8. */
function joined(passages: readonly string[], bytes: number): string[] {
  const next = random(11);
  const documents: string[] = [];
  for (let size = 0; size < bytes; ) {
    let text = '';
    while (text.length < DOCUMENT) text += `${passages[Math.floor(next() * passages.length)]}\n\n`;
    documents.push(text);
    size += Buffer.byteLength(text);
  }
  return documents;
}

/** At least `bytes` of UTF-8: the documents in random order, each a string of its own. */
export function corpus(documents: readonly string[], bytes: number): string[] {
  const next = random(11);
  const drawn: string[] = [];
  for (let size = 0; size < bytes; ) {
    const document = documents[Math.floor(next() * documents.length)];
    drawn.push(flat(document));
    size += Buffer.byteLength(document);
  }
  return drawn;
}

/** A string of its own, as one read from a database is, not a view or a chain of others. */
export function flat(text: string): string {
  return Buffer.from(text).toString();
}

/** 3,000 clauses with texts of about 30 words: plans 9 to 12. */
export function clauseRecords(): ClauseRecord[] {
  const next = random(7);
  const words =
    'sanayi kümelenme bölge rekabet gücü yatırım destek kalkınma ajans üretim teknoloji işbirliği program istihdam verimlilik dönüşüm altyapı ihracat girişim'.split(
      ' ',
    );
  const text = () =>
    Array.from({ length: 30 }, () => words[Math.floor(next() * words.length)]).join(' ');
  return [9, 10, 11, 12].flatMap((plan) =>
    Array.from({ length: 250 }, (_, i) => String(200 + i)).flatMap((top) =>
      [top, `${top}.1`, `${top}.2`].map((number) => ({ plan, number, text: text() })),
    ),
  );
}

/** The index of `clauseRecords`. */
export function clauses(): ClauseIndex {
  return buildClauseIndex(clauseRecords(), [
    { ordinal: 9, startYear: 2007, endYear: 2013 },
    { ordinal: 10, startYear: 2014, endYear: 2018 },
    { ordinal: 11, startYear: 2019, endYear: 2023 },
    { ordinal: 12, startYear: 2024, endYear: 2028 },
  ]);
}
