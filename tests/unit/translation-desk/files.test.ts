import { zipSync } from 'fflate';
import fc from 'fast-check';
import { po as gettext } from 'gettext-parser';
import xliff12ToJs from 'xliff/xliff12ToJs';
import xliff2js from 'xliff/xliff2js';
import { sourcePieces, targetPieces } from '../../../src/plugins/translation-desk/core';
import { readPo, writePo } from '../../../src/plugins/translation-desk/server/src/formats/po';
import { readTranslations } from '../../../src/plugins/translation-desk/server/src/formats/read';
import {
  readXliff,
  writeXliff1,
  writeXliff2,
} from '../../../src/plugins/translation-desk/server/src/formats/xliff';
import { unzipFiles, zipFiles } from '../../../src/plugins/translation-desk/server/src/formats/zip';
import { exampleDocument as example } from './support';

const WRITERS = {
  'XLIFF 2.1': { write: writeXliff2, read: readXliff },
  'XLIFF 1.2': { write: writeXliff1, read: readXliff },
  PO: { write: (document: typeof example) => writePo(document, new Date(0)), read: readPo },
};
const formats = Object.entries(WRITERS);

describe.each(formats)('%s', (_name, { write, read }) => {
  it('comes back as it was', () => {
    const units = read(write(example));
    expect(units.map(({ ids }) => ids[0])).toEqual(example.units.map(({ id }) => id));
    expect(units.map(({ source }) => source)).toEqual(example.units.map(({ source }) => source));
    expect(units.map(({ target }) => target)).toEqual(example.units.map(({ target }) => target));
  });

  it('comes back as it was, whatever is in it', () => {
    const text = fc
      .array(
        fc.constantFrom(
          'küme',
          '421.7',
          '<',
          '>',
          '&',
          '"',
          "'",
          '\\',
          '{',
          '1',
          ']]>',
          ' ',
          '\n',
          '\t',
          '🙂',
          'İ',
        ),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((list) => list.join(''))
      .filter((value) => value.trim() !== '');
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const escape = (value: string) => value.replace(/[\\<]/g, '\\$&');
        const source = sourcePieces(`${escape(a)}<1>${escape(b)}</1> 421.7`, 'blocks', ['421.7']);
        const target = targetPieces(`<1>${escape(b)}</1>${escape(c)} 421.7`, 'blocks', source);
        const [unit] = read(
          write({ ...example, units: [{ ...example.units[0], source, target }] }),
        );
        expect(unit).toMatchObject({ source, target });
      }),
    );
  });

  it('tells what is no such file', () => {
    expect(() => read('<html></html>')).toThrow(/not/);
    expect(() => readTranslations({ name: 'x', bytes: Buffer.from('hiç') })).toThrow(/PO/);
  });
});

describe('other tools', () => {
  const cited = example.units[0].id;

  it('read XLIFF 2.1 with its placeholders (npm xliff)', async () => {
    const { resources, sourceLanguage, targetLanguage } = await xliff2js(writeXliff2(example));
    expect([sourceLanguage, targetLanguage]).toEqual(['tr', 'en']);
    const [file] = Object.values(resources);
    expect(Object.keys(file)).toEqual(example.units.map(({ id }) => id));
    expect(JSON.stringify(file[cited].source)).toContain('"equiv":"421.7"');
    expect(file[example.units[1].id]).toMatchObject({ source: 'Yalın “cümle” & <imler>' });
  });

  it('read XLIFF 1.2 with its placeholders (npm xliff)', async () => {
    const { resources } = await xliff12ToJs(writeXliff1(example));
    const [file] = Object.values(resources);
    expect(JSON.stringify(file[cited].source)).toContain('x-desk-clause');
    expect(file[example.units[1].id].target).toBe('A plain “sentence” & <signs>');
  });

  it('read and write PO (gettext-parser)', () => {
    const read = gettext.parse(writePo(example, new Date(0)));
    const [unit] = Object.values(read.translations[cited]);
    expect(unit).toMatchObject({
      msgid: '11. Planın {421.7}. maddesi <1>önemlidir</1>.',
      msgstr: ['Clause {421.7} <1>matters</1>.'],
    });
    unit.msgstr = ['<1>So</1> says {421.7}'];
    const [back] = readPo(gettext.compile(read).toString());
    expect(back.target).toEqual([
      { mark: 1, side: 'open' },
      'So',
      { mark: 1, side: 'close' },
      ' says ',
      { citation: 1, number: '421.7' },
    ]);
  });

  it('may change elements, cut segments and add marks of their own', () => {
    const unit = (inner: string) => readXliff(inner)[0];
    const g = unit(
      '<xliff version="1.2"><file><body><trans-unit id="u"><source>A <g id="1">b</g> <x id="c1" equiv-text="376"/></source><target><mrk mtype="seg"><x id="c1"/> <g id="1">B</g></mrk></target><alt-trans><target>old</target></alt-trans></trans-unit></body></file></xliff>',
    );
    expect(g.target).toEqual([
      { citation: 1, number: '376' },
      ' ',
      { mark: 1, side: 'open' },
      'B',
      { mark: 1, side: 'close' },
    ]);
    const cut = unit(
      '<xliff version="2.0"><file><unit id="u"><segment><source>Bir.</source><target>One.</target></segment><ignorable><source> </source></ignorable><segment><source>İki <sc id="1"/>üç<ec startRef="1"/></source><target>Two <sc id="1"/>three<ec startRef="1"/></target></segment></unit></file></xliff>',
    );
    expect(cut.target).toEqual([
      'One.',
      ' ',
      'Two ',
      { mark: 1, side: 'open' },
      'three',
      { mark: 1, side: 'close' },
    ]);
    const half = unit(
      '<xliff version="2.1"><file><unit id="u"><segment><source>Bir.</source><target>One.</target></segment><segment><source>İki</source></segment></unit></file></xliff>',
    );
    expect(half.target).toBeNull();
  });
});

describe('an archive', () => {
  it('comes back as it was, with names told apart', () => {
    const files = ['a', 'b'].map((text) => ({ name: 'haber.en.po', text }));
    const back = unzipFiles(zipFiles(files, new Date()));
    expect(back.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['haber.en.po', 'a'],
      ['haber.en-2.po', 'b'],
    ]);
  });

  it('is refused when it would burst', () => {
    const zeros = new Uint8Array(10 * 1024 * 1024);
    expect(() => unzipFiles(zipSync({ a: zeros }))).toThrow('too much');
    const many = Object.fromEntries(
      Array.from({ length: 2001 }, (_, at) => [`${at}`, zeros.slice(0, 1)]),
    );
    expect(() => unzipFiles(zipSync(many))).toThrow('too much');
    expect(() =>
      unzipFiles(zipSync({ a: new Uint8Array(21 * 1024 * 1024) }, { level: 0 })),
    ).toThrow('too much');
  });

  it('that lies about its sizes unpacks no more than it says', () => {
    const bytes = zipSync({ a: new Uint8Array(5_000_000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 1000, true);
    const unpacked = () => unzipFiles(bytes).map((file) => file.bytes.length);
    let lengths: number[] = [];
    try {
      lengths = unpacked();
    } catch (error) {
      expect((error as Error).message).toBe('The archive is broken');
    }
    expect(lengths.every((length) => length <= 1000)).toBe(true);
  });

  it.each([
    ['a broken one', Buffer.from('PK\u0003\u0004 und mehr')],
    ['one that holds nothing', Buffer.from(zipSync({ 'a/': new Uint8Array() }))],
    ['one with something else in it', Buffer.from(zipSync({ 'a.txt': Buffer.from('<a/>') }))],
  ])('is refused: %s', (_name, bytes) => {
    expect(() => readTranslations({ name: 'x.zip', bytes })).toThrow(/broken|holds no file|not/);
  });
});
