/**
 * Time per byte of texts that somebody may paste to hurt, beside ordinary text of the same size; and what the index
 * of 5,000 clauses takes.
 *
 *   npm run bench:hostile
 */
import {
  buildClauseIndex,
  findMentions,
  type DetectOptions,
} from '../src/plugins/clause-links/engine';
import { clauseRecords, clauses, corpus, flat, sources } from './corpus';
import { interleaved, median, threadTime } from './measure';

const BYTES = 1_000_000;
const ROUNDS = 11;
const WARM_UP = 4;
const MOST = 3;

/** Texts that nobody writes, a megabyte of each. */
const HOSTILE: Readonly<Record<string, string>> = {
  'dots and ones': '1.',
  digits: '1',
  apostrophes: '’',
  'a list without end': '3 ve ',
  'numbers and blanks': '1        ',
  'line feeds': '1\n',
  'plan names': 'Kalkınma Planı ',
  ordinals: 'on birinci ',
  'number words': 'yüz ',
  brackets: '[',
  'lone surrogates': '\uD83D',
  'surrogates and numbers': '\uD83D1 ',
  'combining marks': '\u0307',
  entities: '&rsquo;',
  'half entities': '&',
  'soft hyphens': '1\u00AD',
  'broken words': 'a-\n',
  years: '2019-',
  'pointing words': 'söz konusu madde ',
  'full stops': '. ',
};
/** Citations and little else: their time goes with the citations, so it is not held against ordinary text. */
const DENSE: Readonly<Record<string, string>> = {
  'a list of citations': '376.1, ',
  'citations of a law': 'kanunun 5. maddesi ',
  'citations of a plan': '11. Kalkınma Planı’nın 376.1 numaralı tedbiri ',
  'numbers behind a name': 'programı 376.1 ile ',
};

void main();

async function main(): Promise<void> {
  const options: DetectOptions = { publishedOn: '2019-10-14', index: clauses() };
  const [{ documents }] = sources();
  const ordinary = flat(corpus(documents, BYTES).join('\n\n'));
  const texts: Record<string, string> = { ordinary };
  for (const [name, piece] of Object.entries({ ...HOSTILE, ...DENSE })) {
    texts[name] = flat(piece.repeat(Math.ceil(BYTES / Buffer.byteLength(piece))));
  }
  texts['ten megabytes of news'] = flat(ordinary.repeat(10));

  const tasks = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, () => findMentions(text, options).length]),
  );
  const times = await interleaved(tasks, ROUNDS, WARM_UP, threadTime);
  const perByte = (name: string) => median(times[name]) / Buffer.byteLength(texts[name]);
  for (const name of Object.keys(texts)) {
    const nanoseconds = (perByte(name) * 1e6).toFixed(1).padStart(7);
    const ratio = (perByte(name) / perByte('ordinary')).toFixed(2).padStart(6);
    const must = name in DENSE ? '' : `   (must: <= ${MOST})`;
    console.log(`${name.padEnd(24)} ${nanoseconds} ns a byte   ${ratio} of ordinary${must}`);
  }
  index();
}

/** Five thousand clauses: the time to build the index with its quotations, and the bytes of their tables. */
function index(): void {
  const records = [
    ...clauseRecords(),
    ...clauseRecords().map((each) => ({ ...each, plan: each.plan + 4 })),
  ];
  const started = performance.now();
  const { quotes, size } = buildClauseIndex(records.slice(0, 5_000));
  const bytes = quotes?.bytes ?? 0;
  const took = performance.now() - started;
  console.log(
    `index of ${size} clauses: built in ${took.toFixed(0)} ms, quotations ${(bytes / 1e6).toFixed(1)} MB   (must: < 20)`,
  );
}
