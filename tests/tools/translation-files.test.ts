import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fromPieces, sourcePieces, targetPieces } from '../../src/plugins/translation-desk/core';
import { writePo } from '../../src/plugins/translation-desk/server/src/formats/po';
import { readTranslations } from '../../src/plugins/translation-desk/server/src/formats/read';
import { writeTbx } from '../../src/plugins/translation-desk/server/src/formats/tbx';
import { writeTmx } from '../../src/plugins/translation-desk/server/src/formats/tmx';
import { writeXliff1 } from '../../src/plugins/translation-desk/server/src/formats/xliff';
import { exampleDocument as example } from '../unit/translation-desk/support';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'akip-tools-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string) => path.join(folder, name);
const write = (name: string, text: string) => {
  writeFileSync(file(name), text);
  return file(name);
};
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
/** Debian's own Python, which has the toolkit. */
const python = (code: string, ...args: string[]) =>
  JSON.parse(run('/usr/bin/python3', '-c', `import json, sys\n${code}`, ...args)) as unknown;

/** Ids and translations as the desk reads them. */
const unitsIn = (name: string) =>
  readTranslations({ name, bytes: readFileSync(file(name)) })
    .filter(({ ids }) => ids.some((id) => id.startsWith('doc1.en.')))
    .map(({ ids, target }) => [
      ids.find((id) => id.startsWith('doc1.en.')),
      // Some tools write an empty element where there is no translation.
      target === null || target.length === 0 ? null : fromPieces(target, 'blocks'),
    ]);
const given = example.units.map(({ id, target }) => [
  id,
  target === null ? null : fromPieces(target, 'blocks'),
]);
/** A document that is translated well, but for what the test changes. */
const settled = (translation: string) => {
  const source = sourcePieces(
    'Planda 376.1 ve 421.7 numaralı maddeler <1>önemlidir</1>.',
    'blocks',
    ['376.1', '421.7'],
  );
  const target = targetPieces(translation, 'blocks', source);
  return { ...example, units: [{ ...example.units[0], source, target }] };
};

describe('translate-toolkit', () => {
  it('takes XLIFF to PO and back with every id, mark and citation', () => {
    write('a.xlf', writeXliff1(example));
    run('xliff2po', file('a.xlf'), file('a.po'));
    expect(unitsIn('a.po')).toEqual(given);
    run('po2xliff', file('a.po'), file('b.xlf'));
    expect(unitsIn('b.xlf')).toEqual(given);
  });

  it('brings a change that was made on the way', () => {
    write('c.xlf', writeXliff1(example));
    run('xliff2po', file('c.xlf'), file('c.po'));
    const edited = readFileSync(file('c.po'), 'utf8').replace('matters', 'is of weight');
    write('c.po', edited);
    run('po2xliff', file('c.po'), file('d.xlf'));
    expect(unitsIn('d.xlf')[0]).toEqual([given[0][0], 'Clause 421.7 <1>is of weight</1>.']);
  });

  it.each([
    ['finds nothing wrong', 'In the plan clauses 376.1 and 421.7 <1>matter</1>.', ''],
    ['finds a lost clause', 'In the plan clause 376.1 does <1>matter</1>.', 'numbers'],
  ])('%s in our files (pofilter)', (_name, translation, finding) => {
    for (const [name, text] of [
      ['e.xlf', writeXliff1(settled(translation))],
      ['e.po', writePo(settled(translation), new Date(0))],
    ]) {
      write(name, text);
      run('pofilter', file(name), file(`found-${name}`));
      // It writes a file of what it found, and none when it found nothing.
      const found = existsSync(file(`found-${name}`))
        ? readFileSync(file(`found-${name}`), 'utf8')
        : '';
      rmSync(file(`found-${name}`), { force: true });
      const findings = [...found.matchAll(/\(pofilter\) (\w+)|from="pofilter">(\w+)/g)];
      const names = findings.map(([, po, xliff]) => po ?? xliff);
      expect(names).toEqual(finding ? expect.arrayContaining([finding]) : []);
    }
  });

  it('reads the translation memory (TMX)', () => {
    const unit = {
      targetLocale: 'en',
      sourceText: 'Bir <1>koyu</1> İĞÜ & şey',
      targetText: 'A <1>bold</1> thing',
      madeBy: 'Elif',
      madeAt: new Date(0),
    };
    write('m.tmx', writeTmx([unit], 'tr'));
    const read = python(
      'from translate.storage import tmx\nstore = tmx.tmxfile.parsefile(sys.argv[1])\nprint(json.dumps([[u.source, u.target] for u in store.units]))',
      file('m.tmx'),
    );
    expect(read).toEqual([['Bir <1>koyu</1> İĞÜ & şey', 'A <1>bold</1> thing']]);
  });

  it('reads the termbase (TBX)', () => {
    const term = {
      sourceLocale: 'tr',
      targetLocale: 'en',
      term: 'kümelenme',
      translation: 'clustering',
      state: 'approved' as const,
      partOfSpeech: 'noun' as const,
      allowed: [],
      forbidden: ['aggregation'],
      note: 'İçinde & olan not',
      reference: null,
    };
    write('t.tbx', writeTbx([term]));
    const read = python(
      'from translate.storage import tbx\nstore = tbx.tbxfile.parsefile(sys.argv[1])\nprint(json.dumps([[u.source, u.target] for u in store.units]))',
      file('t.tbx'),
    );
    expect(read).toEqual([['kümelenme', 'clustering']]);
  });
});

describe('gettext', () => {
  it('finds our PO files right (msgfmt --check)', () => {
    write('p.po', writePo(example, new Date(0)));
    run('msgfmt', '--check', '-o', file('p.mo'), file('p.po'));
    expect(run('msgunfmt', file('p.mo'))).toContain('Clause {421.7} <1>matters</1>.');
  });
});
