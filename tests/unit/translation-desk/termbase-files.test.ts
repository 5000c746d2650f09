import { readTbx, writeTbx } from '../../../src/plugins/translation-desk/server/src/formats/tbx';
import {
  readTermCsv,
  writeTermCsv,
} from '../../../src/plugins/translation-desk/server/src/formats/term-csv';
import { termRecord } from '../../../src/plugins/translation-desk/server/src/formats/term-record';
import { readTmx, writeTmx } from '../../../src/plugins/translation-desk/server/src/formats/tmx';
import { parseXml } from '../../../src/plugins/translation-desk/server/src/formats/xml';
import type { TermRecord } from '../../../src/plugins/translation-desk/shared/terms';

const LOCALES = { source: 'tr', targets: ['en'] };
const term = (more: Partial<TermRecord>): TermRecord => ({
  sourceLocale: 'tr',
  targetLocale: 'en',
  term: 'kümelenme',
  translation: 'clustering',
  state: 'approved',
  partOfSpeech: null,
  allowed: [],
  forbidden: [],
  note: null,
  reference: null,
  ...more,
});
const TERMS = [
  term({}),
  term({
    term: 'Çukurova “A&B” <Ajansı>; İĞÜ',
    translation: 'Çukurova, "A&B" <Agency>',
    state: 'proposed',
    partOfSpeech: 'properNoun',
    allowed: ['the agency', 'ÇKA'],
    forbidden: ['bureau'],
    note: 'İlk satır\nikinci satır',
    reference: 'https://example.org/?a=1&b=2',
  }),
];
const checked = (rows: { value: Record<string, unknown> }[]) =>
  rows.map(({ value }) => termRecord.parse({ sourceLocale: 'tr', targetLocale: 'en', ...value }));

describe('a termbase', () => {
  it('comes back from CSV as it was', () => {
    expect(checked(readTermCsv(writeTermCsv(TERMS)))).toEqual(TERMS);
  });
  it('comes back from TBX as it was', () => {
    expect(checked(readTbx(writeTbx(TERMS), LOCALES))).toEqual(TERMS);
  });
});

describe('a CSV of terms', () => {
  it('may come from a Turkish spreadsheet', () => {
    const [row] = readTermCsv('\uFEFFterm;translation\r\nAKİP;AKİP\r\n');
    expect(row).toEqual({ line: 2, value: { term: 'AKİP', translation: 'AKİP' } });
  });
  it.each([
    ['without its columns', 'a,b\n1,2', 'unknown column "a"'],
    ['without a translation', 'term,note\nx,y', 'no column "translation"'],
    ['with ragged lines', 'term,translation\na,b,c', 'cannot be read'],
  ])('is refused %s', (_name, text, message) => {
    expect(() => readTermCsv(text)).toThrow(message);
  });
});

describe('a TBX file', () => {
  it('of the later standard is read, too, with its regional languages', () => {
    const text = `<?xml version="1.0"?><tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
      <text><body><conceptEntry id="c1">
        <langSec xml:lang="en-GB"><termSec><term>cluster</term></termSec><termSec><term>grape</term>
          <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec></langSec>
        <langSec xml:lang="tr-TR"><termSec><term>küme</term><termNote type="partOfSpeech">noun</termNote></termSec></langSec>
      </conceptEntry></body></text></tbx>`;
    expect(checked(readTbx(text, LOCALES))).toEqual([
      term({
        term: 'küme',
        translation: 'cluster',
        state: 'proposed',
        partOfSpeech: 'noun',
        forbidden: ['grape'],
      }),
    ]);
  });
  it('is refused when it is something else', () => {
    expect(() => readTbx('<html/>', LOCALES)).toThrow('not TBX');
  });
});

describe('a TMX file', () => {
  const units = [
    {
      targetLocale: 'en',
      sourceText: 'Bir <1>koyu</1> ve \\<düz\\\\ metin & İĞÜ',
      targetText: 'A <1>bold</1> and \\<plain\\\\ text',
      madeBy: 'Elif Çevirmen',
      madeAt: new Date('2026-11-25T02:15:00Z'),
    },
  ];
  it('comes back as it was', () => {
    expect(readTmx(writeTmx(units, 'tr'), LOCALES)).toEqual(units);
  });
  it('of another tool gives its texts and pairs', () => {
    const text = `<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="tr-TR"/><body>
      <tu creationdate="20200101T000000Z"><tuv xml:lang="TR-TR"><seg>Bir <bpt i="1">{\\b </bpt>küme<ept i="1">}</ept><ph>#</ph></seg></tuv>
      <tuv xml:lang="EN-US" creationid="O"><seg>A <bpt i="1">{\\b </bpt>cluster<ept i="1">}</ept></seg></tuv>
      <tuv xml:lang="DE"><seg>Ein</seg></tuv></tu><tu><tuv xml:lang="tr"><seg>tek</seg></tuv></tu></body></tmx>`;
    expect(readTmx(text, LOCALES)).toEqual([
      {
        targetLocale: 'en',
        sourceText: 'Bir <1>küme</1>',
        targetText: 'A <1>cluster</1>',
        madeBy: 'O',
        madeAt: new Date('2020-01-01T00:00:00Z'),
      },
    ]);
  });
  it('is refused when it is something else', () => {
    expect(() => readTmx('<martif/>', LOCALES)).toThrow('not TMX');
  });
});

describe('XML', () => {
  it.each([
    [
      'fetches nothing',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'document type of its own',
    ],
    [
      'expands nothing',
      '<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;">]><a>&m;</a>',
      'document type of its own',
    ],
    ['knows no foreign entity', '<!DOCTYPE a SYSTEM "a.dtd"><a>&x;</a>', 'not well-formed'],
    ['has an end', '<a><b></a>', 'not well-formed'],
    ['has a beginning', '', 'not well-formed'],
    ['is not bottomless', '<a>'.repeat(1000), 'nested too deeply'],
  ])('%s', (_name, text, message) => {
    expect(() => parseXml(text)).toThrow(message);
  });
});
