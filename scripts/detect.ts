/**
 * Finds clause mentions on the command line, without Strapi.
 *
 *   npm run --silent detect -- [--locale tr] [--published-on 2019-10-14] [--plan 11] [--clauses FILE] < text
 *   npm run --silent detect -- --jsonl [--clauses FILE] < lines
 *
 * The first form prints the mentions of one text as JSON. With `--jsonl` each input line is
 * {id, text, locale, publishedOn?, plan?} and each output line {id, mentions:[{start, end, number, plan,
 * state, confidence, rule}]}; mentions without a number of their own (quotations, "söz konusu madde", numbers in
 * words) are in `passages`, which is left out when there are none. `--clauses` names a JSON file [{plan, number, text?}]; without it every number
 * counts as known. Offsets are UTF-16 code units. Bad input: exit 2 and one line.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import {
  buildClauseIndex,
  DEVELOPMENT_PLANS,
  findMentions,
  openIndex,
  type ClauseIndex,
  type DetectOptions,
  type Mention,
} from '../src/plugins/clause-links/engine';

const clauseFile = z.array(
  z.object({
    plan: z.number().int().positive(),
    number: z.string().min(1),
    text: z.string().nullish(),
  }),
);
const request = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  locale: z.string().default('tr'),
  publishedOn: z.iso.date().nullish(),
  plan: z.coerce.number().int().positive().nullish(),
});

class InputError extends Error {}

main().catch((error: unknown) => {
  if (!(error instanceof InputError)) throw error;
  console.error(`detect: ${error.message}`);
  process.exitCode = 2;
});

async function main(): Promise<void> {
  const args = readArguments();
  const index = args.clauses ? readClauses(args.clauses) : openIndex(DEVELOPMENT_PLANS);
  if (args.jsonl) return readLines(index);
  const plan = args.plan === undefined ? null : Number(args.plan);
  if (plan !== null && !Number.isInteger(plan)) throw new InputError('--plan is not a number');
  const text = readFileSync(0, 'utf8');
  const options = { locale: args.locale, publishedOn: args['published-on'], plan, index };
  process.stdout.write(`${JSON.stringify(findMentions(text, options), null, 2)}\n`);
}

async function readLines(index: ClauseIndex): Promise<void> {
  let number = 0;
  for await (const input of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (!input.trim()) continue;
    const { id, text, ...options } = parseLine(input, number);
    const found = findMentions(text, { ...options, index } satisfies DetectOptions);
    const isNumbered = ({ start, end }: Mention) => /\d/.test(text.slice(start, end));
    const mentions = found.filter(isNumbered).map(short);
    const passages = found.filter((mention) => !isNumbered(mention)).map(short);
    const line = { id, mentions, ...(passages.length ? { passages } : {}) };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

function parseLine(line: string, number: number): z.infer<typeof request> {
  const parsed = request.safeParse(parseJson(line, `line ${number}`));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InputError(`line ${number}: ${[...issue.path, issue.message].join(': ')}`);
}

function readClauses(file: string): ClauseIndex {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    throw new InputError(`--clauses: cannot read ${file}`);
  }
  const parsed = clauseFile.safeParse(parseJson(content, '--clauses'));
  if (!parsed.success) throw new InputError('--clauses: not a list of {plan, number, text?}');
  return buildClauseIndex(parsed.data, DEVELOPMENT_PLANS);
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(`${where}: not JSON`);
  }
}

function short({ start, end, number, plan, state, confidence, rule }: Mention) {
  return { start, end, number, plan, state, confidence, rule };
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        locale: { type: 'string', default: 'tr' },
        'published-on': { type: 'string' },
        plan: { type: 'string' },
        clauses: { type: 'string' },
        jsonl: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}
