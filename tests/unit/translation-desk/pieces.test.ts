import fc from 'fast-check';
import {
  fromPieces,
  fromReadable,
  pieceProblems,
  readUnitId,
  renumberMarks,
  sourcePieces,
  targetPieces,
  toReadable,
  writeUnitId,
} from '../../../src/plugins/translation-desk/core';

const words = fc.array(
  fc.constantFrom(
    'küme',
    '421.7',
    '376',
    '1.376',
    '<',
    '\\',
    '{',
    '}',
    '{376}',
    '<1>',
    ' ',
    'İ’n',
    '\n',
  ),
  { maxLength: 10 },
);
const escaped = words.map((list) => list.join('').replace(/[\\<]/g, '\\$&'));
/** Marked text as a segment of blocks has it: paired, nested, numbered from 1. */
const marked = fc
  .tuple(escaped, escaped, escaped, escaped)
  .map(([a, b, c, d]) => `${a}<1>${b}</1>${c}<2><3>${d}</3></2>${a}`);
const NUMBERS = ['421.7', '376'];

describe('pieces of a segment', () => {
  it('are the text again', () => {
    fc.assert(
      fc.property(marked, words, (text, list) => {
        const plain = list.join('');
        expect(fromPieces(sourcePieces(text, 'blocks', NUMBERS), 'blocks')).toBe(text);
        expect(fromPieces(sourcePieces(plain, 'text', NUMBERS), 'text')).toBe(plain);
      }),
    );
  });

  it('come back from a readable text as they were', () => {
    fc.assert(
      fc.property(marked, words, (text, list) => {
        for (const [given, kind] of [
          [text, 'blocks'],
          [list.join(''), 'text'],
        ] as const) {
          const source = sourcePieces(given, kind, NUMBERS);
          expect(fromReadable(toReadable(source), source)).toEqual(source);
        }
      }),
    );
  });

  it('protect the cited numbers, in a translation those of its source', () => {
    const source = sourcePieces('376 ve 421.7; 1.376, 421.71 ve A376', 'text', NUMBERS);
    expect(source).toEqual([
      { citation: 1, number: '376' },
      ' ve ',
      { citation: 2, number: '421.7' },
      '; 1.376, 421.71 ve A376',
    ]);
    expect(targetPieces('Clauses 421.7, 376 and 376.', 'text', source)).toEqual([
      'Clauses ',
      { citation: 2, number: '421.7' },
      ', ',
      { citation: 1, number: '376' },
      ' and 376.',
    ]);
  });

  it('tell lost and invented citations', () => {
    const source = sourcePieces('421.7 ve 376', 'text', NUMBERS);
    const problems = (text: string) => pieceProblems(source, fromReadable(text, source));
    expect(problems('{376} and {421.7}')).toEqual([]);
    expect(problems('376 and {421.7}')).toEqual([]);
    expect(problems('{376}')).toEqual([{ code: 'citation-missing', number: '421.7' }]);
    expect(problems('{376}, {421.7} and {99}')).toEqual([
      { code: 'placeholder-unknown', name: '99' },
    ]);
  });
});

describe('marks of a translation that moved one', () => {
  const bold = { type: 'text', bold: true };
  const link = (url: string) => ({ type: 'link', url });

  it('bear the numbers of their twins in the source', () => {
    const source = [bold, link('https://a.example')];
    const target = [link('https://a.example'), bold];
    expect(renumberMarks('See <1>this</1> \\<1> <2>now</2>', target, source)).toBe(
      'See <2>this</2> \\<1> <1>now</1>',
    );
  });
  it('take what is left when they have no twin, and stay when there is none left', () => {
    const source = [link('https://a.example'), bold];
    expect(renumberMarks('<1>x</1><2>y</2>', [link('https://b.example'), bold], source)).toBe(
      '<1>x</1><2>y</2>',
    );
    expect(renumberMarks('<1>x</1>', [bold], [])).toBe('<1>x</1>');
  });
});

describe('the id of a unit', () => {
  const place = {
    documentId: 'k3v9abc',
    locale: 'en-GB',
    path: ['quotes', 1, 'quote'],
    kind: 'blocks' as const,
    index: 3,
  };
  it('says where the unit belongs and what stood there', () => {
    const id = writeUnitId(place, { source: 'Küme', target: 'Cluster' });
    expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
    expect(readUnitId(id)).toMatchObject(place);
    expect(readUnitId(writeUnitId(place, { source: 'Küme', target: null }))?.target).toBeNull();
    const others = ['cluster', 'Cluster ', 'Cluster’'].map((target) =>
      writeUnitId(place, { source: 'Küme', target }),
    );
    expect(new Set([id, ...others]).size).toBe(4);
  });
  it.each(['', 'title', 'a.b.c', 'k3v9.en.body.x0.1-a.1-b', `${'a.'.repeat(50_000)}b`])(
    'is not “%.20s”',
    (text) => {
      expect(readUnitId(text)).toBeNull();
    },
  );
});
