/**
 * Speed of detection, single thread: the full pipeline (normalise, scan, context, resolve against 3,000
 * clauses, quotations, selectors) beside a bare digits scan of the same text and the npm package `citation`, document by
 * document. On Linux the time counted is the thread's own, so that a busy machine does not matter.
 *
 *   npm run bench:engine
 *
 * `citation` is installed into .data/bench by this command; it is no dependency of the project.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  findMentions,
  makeAnchor,
  Sentences,
  type DetectOptions,
} from '../src/plugins/clause-links/engine';
import { clauses, corpus, flat, seedPage, sources, type Source } from './corpus';
import { interleaved, median, threadTime } from './measure';

const BYTES = 5_000_000;
/** Copies of the article of 14 KB that one round reads. */
const ARTICLES = 100;
/** About 14 KB of UTF-8. */
const ARTICLE_UNITS = 12_700;
const ROUNDS = 15;
const WARM_UP = 5;
/** The floor is so fast that one pass is hardly longer than the clock's step. */
const FLOOR_PASSES = 8;

interface Peer {
  find(text: string): { citations: unknown[] };
}

void main();

async function main(): Promise<void> {
  const peer = installPeer();
  for (const source of sources()) await measure(source, peer);
}

async function measure({ name, documents }: Source, peer: Peer): Promise<void> {
  const texts = corpus(documents, BYTES);
  const articles = Array.from({ length: ARTICLES }, () => flat(articleOf(name, documents)));
  const options: DetectOptions = { publishedOn: '2019-10-14', index: clauses() };
  const linker = (text: string) => {
    const sentences = new Sentences(text);
    return findMentions(text, options).map((m) => makeAnchor(text, m, sentences.at(m))).length;
  };
  const sum = (count: (text: string) => number) => texts.reduce((n, text) => n + count(text), 0);

  let found = 0;
  const times = await interleaved(
    {
      floor: () => {
        for (let pass = 0; pass < FLOOR_PASSES; pass += 1) {
          sum((text) => [...text.matchAll(/\d+(?:\.\d+)*/g)].length);
        }
      },
      linker: () => (found = sum(linker)),
      citation: () => sum((text) => peer.find(text).citations.length),
      articles: () => articles.forEach(linker),
    },
    ROUNDS,
    WARM_UP,
    threadTime,
  );

  const bytes = sum((text) => Buffer.byteLength(text));
  const speed = (task: keyof typeof times) =>
    (task === 'floor' ? FLOOR_PASSES : 1) * (bytes / 1e3 / median(times[task]));
  console.log(
    `${name}: ${(bytes / 1e6).toFixed(2)} MB in ${texts.length} documents, a mention every ${Math.round(bytes / found)} bytes, medians of ${ROUNDS}`,
  );
  for (const task of ['floor', 'linker', 'citation'] as const) {
    console.log(`  ${task.padEnd(18)} ${speed(task).toFixed(1).padStart(7)} MB/s`);
  }
  const perArticle = median(times.articles) / articles.length;
  console.log(`  article of 14 KB   ${perArticle.toFixed(3).padStart(7)} ms    (must: < 0.3)`);
  // Passages are denser than what people write; their figures are there to be looked at.
  const ratio = (peer: 'floor' | 'citation', must: string) =>
    console.log(
      `  linker / ${peer.padEnd(9)} ${(speed('linker') / speed(peer)).toFixed(3).padStart(7)}${name === 'news' ? `       (must: ${must})` : ''}`,
    );
  ratio('floor', '0.15');
  ratio('citation', '1');
}

/** The real page of 14 KB; of passages, and where the page is not there, documents put together to its size. */
function articleOf(name: string, documents: readonly string[]): string {
  const page = name === 'news' ? seedPage() : null;
  if (page !== null) return page;
  let text = '';
  for (let i = 0; text.length < ARTICLE_UNITS; i += 1)
    text += `${documents[i % documents.length]}\n\n`;
  return text.slice(0, ARTICLE_UNITS);
}

function installPeer(): Peer {
  const folder = path.join(process.cwd(), '.data', 'bench');
  if (!existsSync(path.join(folder, 'node_modules', 'citation'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', 'citation@0.9.0'], {
      cwd: folder,
      stdio: 'inherit',
    });
  }
  return createRequire(path.join(folder, 'package.json'))('citation') as Peer;
}
