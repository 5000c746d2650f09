import fc from 'fast-check';
import { fromUnits, toUnits } from '../../../src/plugins/translation-desk/core/blocks';
import {
  asMarked,
  fromMarked,
  markProblems,
  plainText,
  toMarked,
  type Inline,
} from '../../../src/plugins/translation-desk/core/marks';
import { splitMarkdown } from '../../../src/plugins/translation-desk/core/segments';

const text = fc.string({ unit: fc.constantFrom(...'aıİğ <>\\/12.’\n') });
const runs = fc.record({ type: fc.constant('text'), text, bold: fc.boolean() });
const inline = fc.oneof(
  runs,
  fc.record({
    type: fc.constant('link'),
    url: fc.webUrl(),
    children: fc.array(runs, { minLength: 1 }),
  }),
);
const item = fc.record({ type: fc.constant('list-item'), children: fc.array(inline) });
const list = (depth: number): fc.Arbitrary<object> =>
  fc.record({
    type: fc.constant('list'),
    format: fc.constantFrom('ordered', 'unordered'),
    children: fc.array(depth ? fc.oneof(item, list(depth - 1)) : item, { minLength: 1 }),
  });
const block = fc.oneof(
  fc.record({ type: fc.constant('paragraph'), children: fc.array(inline) }),
  fc.record({
    type: fc.constant('heading'),
    level: fc.integer({ min: 1, max: 6 }),
    children: fc.array(inline),
  }),
  fc.record({
    type: fc.constant('image'),
    image: fc.record({ url: fc.webUrl() }),
    children: fc.constant([]),
  }),
  list(2),
);

describe('a blocks value', () => {
  it('comes out of its units exactly as it went in', () => {
    fc.assert(
      fc.property(fc.array(block), (value) => {
        expect(fromUnits(toUnits(value))).toEqual(value);
      }),
    );
  });

  it('has no units when it is empty or no blocks at all', () => {
    expect([null, undefined, 'text', []].map(toUnits)).toEqual([[], [], [], []]);
  });
});

describe('marked text', () => {
  it('shows formatting and links as numbered marks', () => {
    const nodes: Inline[] = [
      { type: 'text', text: 'İstanbul’da ' },
      { type: 'text', text: 'kümelenme', bold: true },
      { type: 'link', url: 'https://example.org', children: [{ type: 'text', text: 'a < b' }] },
    ];
    expect(toMarked(nodes).text).toBe('İstanbul’da <1>kümelenme</1><2>a \\< b</2>');
  });

  it('gives back words and formatting of any inline content', () => {
    fc.assert(
      fc.property(fc.array(inline as fc.Arbitrary<Inline>), (nodes) => {
        const { text: marked, marks } = toMarked(nodes);
        const back = fromMarked(marked, marks);
        if (!back.ok) throw new Error(JSON.stringify(back.problems));
        expect(toMarked(back.inline)).toEqual({ text: marked, marks });
      }),
    );
  });

  it('reads escaped words as they were written', () => {
    fc.assert(fc.property(text, (words) => expect(plainText(asMarked(words))).toBe(words)));
  });

  it.each([
    ['<1>a</1>', 1, []],
    ['a', 1, [{ code: 'missing', mark: 1 }]],
    ['<1>a</1><2>b</2>', 1, [{ code: 'unknown', mark: 2 }]],
    ['<1>a</1><1>b</1>', 1, [{ code: 'repeated', mark: 1 }]],
    ['<1>a', 1, [{ code: 'unbalanced', mark: 1 }]],
    ['<1><2>a</1></2>', 2, [{ code: 'unbalanced', mark: 1 }]],
    ['\\<1>a', 0, []],
  ])('%s of %d marks', (marked, count, problems) => {
    expect(markProblems(marked, count)).toEqual(problems);
  });
});

describe('Markdown', () => {
  it('is its paragraphs and gaps joined', () => {
    const line = fc.constantFrom('Küme', '', '  ', '```', '~~~', '- madde', '# IĞDIR');
    const value = fc.array(line).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(value, (markdown) => {
        const { paragraphs, gaps } = splitMarkdown(markdown);
        expect(gaps).toHaveLength(paragraphs.length + 1);
        expect(gaps.map((gap, at) => gap + (paragraphs[at] ?? '')).join('')).toBe(markdown);
      }),
    );
  });

  it('keeps a fenced code block in one piece', () => {
    expect(splitMarkdown('Bir\n\n```\na\n\nb\n```\n\nİki').paragraphs).toEqual([
      'Bir',
      '```\na\n\nb\n```',
      'İki',
    ]);
  });
});
