/**
 * Speed of detection, single thread: the full pipeline (normalise, scan, context, resolve against 3,000
 * clauses, selectors) beside a bare digits scan of the same text and the npm package `citation`.
 *
 *   npm run bench:engine
 *
 * `citation` is installed into .data/bench by this command; it is no dependency of the project.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findMentions, makeAnchor, type DetectOptions } from '../src/plugins/clause-links/engine';
import { clauses, corpus, flat, sources, type Source } from './corpus';
import { interleaved, median } from './measure';

const BYTES = 5_000_000;
/** About 14 KB of UTF-8. */
const ARTICLE_UNITS = 12_700;
const ROUNDS = 7;

interface Peer {
  find(text: string): { citations: unknown[] };
}

void main();

async function main(): Promise<void> {
  const peer = installPeer();
  for (const source of sources()) await measure(source, peer);
}

async function measure({ name, texts }: Source, peer: Peer): Promise<void> {
  const text = corpus(texts, BYTES);
  const articles = Array.from({ length: 100 }, (_, i) =>
    flat(text.slice(i * ARTICLE_UNITS, (i + 1) * ARTICLE_UNITS)),
  );
  const options: DetectOptions = { publishedOn: '2019-10-14', index: clauses() };
  const linker = (each: string) =>
    findMentions(each, options).map((mention) => makeAnchor(each, mention));

  let found = 0;
  const times = await interleaved(
    {
      floor: () => [...text.matchAll(/\d+(?:\.\d+)*/g)].length,
      linker: () => (found = linker(text).length),
      citation: () => peer.find(text).citations.length,
      articles: () => articles.forEach(linker),
    },
    ROUNDS,
  );

  const size = Buffer.byteLength(text) / 1e6;
  const speed = (task: keyof typeof times) => size / (median(times[task]) / 1e3);
  const density = Math.round((Buffer.byteLength(text) / found) * 10) / 10;
  console.log(
    `${name}: ${size.toFixed(2)} MB, a mention every ${density} bytes, medians of ${ROUNDS}`,
  );
  for (const task of ['floor', 'linker', 'citation'] as const) {
    console.log(`  ${task.padEnd(18)} ${speed(task).toFixed(1).padStart(7)} MB/s`);
  }
  const perArticle = median(times.articles) / articles.length;
  console.log(`  article of 14 KB   ${perArticle.toFixed(3).padStart(7)} ms    (must: < 0.3)`);
  const ratio = (peer: 'floor' | 'citation', must: string) =>
    console.log(
      `  linker / ${peer.padEnd(9)} ${(speed('linker') / speed(peer)).toFixed(3).padStart(7)}       (must: ${must})`,
    );
  ratio('floor', '0.15');
  ratio('citation', '1');
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
