/**
 * What a change of the linker gains and loses: runs the linker of an earlier commit and the present one on the
 * labelled passages and prints every mention that only one of them has.
 *
 *   npm run --silent gains [-- COMMIT]      (default: the commit before the last)
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as present from '../src/plugins/clause-links/engine';
import { developmentSet, hit, ownSet, ROUNDS, type Labelled } from './labelled';

const root = path.join(__dirname, '..');
const ENGINE = 'src/plugins/clause-links/engine';

type Engine = Pick<typeof present, 'findMentions'>;

void main();

async function main(): Promise<void> {
  const commit = process.argv[2] ?? 'HEAD~1';
  const earlier = await engineOf(commit);
  if (!earlier) {
    console.log(`gains: there is no linker at ${commit} to compare with`);
    return;
  }
  const items = [
    ...ownSet(),
    ...ROUNDS.flatMap(({ file }) => ownSet(file)),
    ...(developmentSet() ?? []),
  ];
  const lines = items.flatMap((item) => compare(item, earlier));
  for (const sign of ['gain', 'loss'] as const) {
    const some = lines.filter((line) => line.sign === sign);
    console.log(`${sign === 'gain' ? 'gains' : 'losses'} against ${commit}: ${some.length}`);
    for (const { text } of some) console.log(`  ${text}`);
  }
}

/** The linker as it was, unpacked into .data; null when the commit or its linker is not there. */
async function engineOf(commit: string): Promise<Engine | null> {
  const folder = path.join(root, '.data', 'earlier');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    const archive = execFileSync('git', ['archive', commit, ENGINE], { cwd: root, stdio: 'pipe' });
    writeFileSync(path.join(folder, 'engine.tar'), archive);
  } catch {
    return null;
  }
  execFileSync('tar', ['-xf', 'engine.tar'], { cwd: folder });
  const entry = path.join(folder, ENGINE, 'index.ts');
  return (await import(pathToFileURL(entry).href)) as Engine;
}

interface Seen {
  /** The plan it was given and its state. */
  reading: string;
  right: boolean;
}

function compare(item: Labelled, earlier: Engine): { sign: 'gain' | 'loss'; text: string }[] {
  const before = seenBy(earlier, item);
  const after = seenBy(present, item);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place) => {
    const was = before.get(place);
    const is = after.get(place);
    if (was?.reading === is?.reading) return [];
    const text = `${item.id}: ${place}: ${was?.reading ?? 'not found'} → ${is?.reading ?? 'not found'}`;
    const better = rank(is) > rank(was);
    return [{ sign: better ? ('gain' as const) : ('loss' as const), text }];
  });
}

/** Right and linked is best, wrong and linked worst; not found lies between right and wrong. */
function rank(seen: Seen | undefined): number {
  if (!seen) return 0;
  const weight = seen.reading.endsWith('linked') ? 2 : 1;
  return seen.right ? weight : -weight;
}

function seenBy({ findMentions }: Engine, item: Labelled): Map<string, Seen> {
  const { text, locale, publishedOn, plan, gold } = item;
  const mentions = findMentions(text, { locale, publishedOn, plan });
  return new Map(
    mentions
      .filter(({ start, end }) => /\d/.test(text.slice(start, end)))
      .map((m) => {
        const label = hit(gold, m);
        const right =
          label !== undefined &&
          (label.plan === null || label.plan === m.plan) &&
          (label.linkable || m.state !== 'linked');
        return [
          `${m.number} at ${m.start}`,
          { reading: `plan ${m.plan ?? '?'} ${m.state}`, right },
        ];
      }),
  );
}
