import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildClauseIndex, type ClauseIndex } from '../src/plugins/clause-links/engine';

const root = process.cwd();
const shared = path.join(root, '..', 'shared', 'data');

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
  texts: string[];
}

/**
 * Turkish texts to build a long one from. `news`: the sample articles, and the real seed page where the
 * shared folder is there. `passages`: the development set, where it is there: laws, minutes of parliament
 * and policy notes cut to what holds a citation or a trap, so denser than any text that people write.
 */
export function sources(): Source[] {
  const news: Source = { name: 'news', texts: sampleParagraphs() };
  if (!existsSync(shared)) return [news];
  news.texts.push(
    ...readFileSync(path.join(shared, 'akip-5-koordinasyon-toplantisi.txt'), 'utf8')
      .split('\n')
      .filter((line) => line.trim()),
  );
  const lines = readFileSync(path.join(shared, 'citations-dev.jsonl'), 'utf8').trim().split('\n');
  const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
  return [news, { name: 'passages', texts }];
}

function sampleParagraphs(): string[] {
  const seeds = readFileSync(path.join(root, 'database', 'seeds', 'articles.json'), 'utf8');
  const texts: string[] = [];
  JSON.parse(seeds, (_key, value: unknown) => {
    if (typeof value === 'string' && value.length > 60) texts.push(value);
    return value;
  });
  return texts;
}

/** A text of at least `bytes` of UTF-8: the passages in random order, a paragraph each. */
export function corpus(texts: readonly string[], bytes: number): string {
  const next = random(11);
  const parts: string[] = [];
  for (let size = 0; size < bytes; ) {
    const part = texts[Math.floor(next() * texts.length)];
    parts.push(part);
    size += Buffer.byteLength(part) + 2;
  }
  return flat(parts.join('\n\n'));
}

/** A string of its own, as one read from a database is, not a view or a chain of others. */
export function flat(text: string): string {
  return Buffer.from(text).toString();
}

/** An index of 3,000 clauses with texts of about 30 words: plans 9 to 12. */
export function clauses(): ClauseIndex {
  const next = random(7);
  const words =
    'sanayi kümelenme bölge rekabet gücü yatırım destek kalkınma ajans üretim teknoloji işbirliği program istihdam verimlilik dönüşüm altyapı ihracat girişim'.split(
      ' ',
    );
  const text = () =>
    Array.from({ length: 30 }, () => words[Math.floor(next() * words.length)]).join(' ');
  const records = [9, 10, 11, 12].flatMap((plan) =>
    Array.from({ length: 250 }, (_, i) => String(200 + i)).flatMap((top) =>
      [top, `${top}.1`, `${top}.2`].map((number) => ({ plan, number, text: text() })),
    ),
  );
  return buildClauseIndex(records, [
    { ordinal: 9, startYear: 2007, endYear: 2013 },
    { ordinal: 10, startYear: 2014, endYear: 2018 },
    { ordinal: 11, startYear: 2019, endYear: 2023 },
    { ordinal: 12, startYear: 2024, endYear: 2028 },
  ]);
}
