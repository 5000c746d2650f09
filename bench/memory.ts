/**
 * Speed of the translation memory's look-up among 50,000 units, beside the floor: comparing the same
 * candidates word for word, which a look-up does afterwards in any case.
 *
 *   npm run bench:memory
 */
import { MemoryIndex, rankMemory } from '../src/plugins/translation-desk/core';
import { interleaved, median } from './measure';

const UNITS = 50_000;
const LOOK_UPS = 200;
const CANDIDATES = 10;
const ROUNDS = 7;

void main();

async function main(): Promise<void> {
  const random = generator(7);
  const vocabulary = Array.from({ length: 8000 }, (_, at) => `sözcük${at.toString(36)}`);
  // Few words are common and most are rare, as in every language (Zipf).
  const word = () => vocabulary[Math.floor(vocabulary.length * random() ** 3)];
  const sentence = () => Array.from({ length: 8 + Math.floor(random() * 20) }, word);
  const texts = Array.from({ length: UNITS }, () => sentence().join(' '));
  const index = new MemoryIndex('tr');
  const started = performance.now();
  texts.forEach((text, id) => index.add(id, text));
  const built = performance.now() - started;
  const queries = Array.from({ length: LOOK_UPS }, (_, at) => {
    const words = texts[(at * 241) % UNITS].split(' ');
    words[at % words.length] = 'başka';
    return words.join(' ');
  });
  const entriesOf = (query: string) =>
    index
      .candidates(query, CANDIDATES)
      .map(({ id }) => ({ sourceText: texts[id], targetText: String(id) }));
  const samples = queries.map(() =>
    texts.slice(0, CANDIDATES).map((sourceText, id) => ({ sourceText, targetText: String(id) })),
  );
  let found = 0;
  const times = await interleaved(
    {
      floor: () => queries.forEach((query, at) => rankMemory(query, samples[at], { locale: 'tr' })),
      look: () => (found = queries.filter((query) => entriesOf(query).length > 0).length),
    },
    ROUNDS,
  );
  const each = (task: keyof typeof times) => median(times[task]) / LOOK_UPS;
  console.log(`${UNITS} units, index built in ${built.toFixed(0)} ms; medians of ${ROUNDS}`);
  console.log(`  found             ${found} of ${LOOK_UPS} changed sentences`);
  console.log(`  look-up           ${each('look').toFixed(3).padStart(7)} ms`);
  console.log(`  ${CANDIDATES} comparisons    ${each('floor').toFixed(3).padStart(7)} ms (floor)`);
  console.log(
    `  look-up / floor   ${(each('look') / each('floor')).toFixed(2).padStart(7)}    (must: < 2)`,
  );
}

/** The same numbers in every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
