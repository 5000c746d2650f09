import fc from 'fast-check';
import {
  buildClauseIndex,
  findInSegments,
  findMentions,
  segmentsFromBlocks,
  segmentsFromMarkdown,
  type Mention,
} from '../../../src/plugins/clause-links/engine';
import { ownCases } from '../../support/cases';

const index = buildClauseIndex(
  ['309.5', '321.3', '322.4', '328', '331', '376', '376.1', '421.7'].map((number) => ({
    plan: 11,
    number,
    text: `${number} numaralı maddenin metni bu örnekte sekiz sözcükten biraz uzun tutuldu ki aransın.`,
  })),
  [{ ordinal: 11, startYear: 2019, endYear: 2023 }],
);
const cases = ownCases().filter((each) => !each.negative);

/** What a reader sees of a mention, whatever its offsets. */
const gist = ({ number, plan, state }: Mention) => `${plan}:${number} ${state}`;

/** Every mention in order, inside the text and, where it is written in digits, on the digits of its number. */
function expectSound(text: string, mentions: Mention[]): void {
  const digits = (words: string) => words.replace(/\D/g, '');
  let last = 0;
  const unsound = mentions.filter(({ start, end, number, phrase, form, rule }) => {
    const inOrder = start >= last && end > start && end <= text.length;
    last = end;
    const inWords = form === 'quote' || form === 'anaphora' || rule === 'tr.word-ordinal';
    const holds = inWords || digits(text.slice(start, end)) === digits(number);
    return !inOrder || !holds || phrase.start > start || phrase.end < end;
  });
  expect(unsound).toEqual([]);
}

describe('whatever the text', () => {
  const pieces = [
    ...'0123456789.,-–’\'"“” \n\t\u00A0\u00AD&;<>()/%'.split(''),
    ...['376.1', '421.7', '11. Kalkınma Planı', 'Planın', 'madde', 'maddesi', 'numaralı', 've'],
    ...[
      'ile',
      'Kanun',
      'md.',
      'inci',
      '&rsquo;',
      '\uD83D',
      '\uDE00',
      'İ',
      'ı',
      'i\u0307',
      'söz konusu',
    ],
    ...['yüz yirminci', 'articles', 'of the Eleventh Development Plan', '•', 'kadar', '\u0000'],
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((all) => all.join(''));

  it('spans are in order, inside the text, and hold their number', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
        expectSound(text, findMentions(text, { index }));
        expectSound(text, findMentions(text, { locale: 'en', plan: 11 }));
      }),
      { numRuns: 1_500 },
    );
  });

  it.each([
    ['dots and ones', '1.'.repeat(250_000)],
    ['digits', '1'.repeat(500_000)],
    ['apostrophes', '’'.repeat(500_000)],
    ['a list without end', '3 ve '.repeat(100_000)],
    ['a list with an end', `${'376.1, '.repeat(70_000)}376.1 numaralı tedbirler`],
    ['spaces', `376.1${' '.repeat(500_000)}madde`],
    ['number, spaces, number', '1        '.repeat(60_000)],
    ['line feeds', '1\n'.repeat(250_000)],
    ['plans', 'Kalkınma Planı '.repeat(35_000)],
    ['ordinals', 'on birinci '.repeat(45_000)],
    ['number words', 'yüz '.repeat(125_000)],
    ['brackets', '['.repeat(250_000) + ']'.repeat(250_000)],
    ['lone surrogates', '\uD83D1. madde '.repeat(40_000)],
    ['marks', `i${'\u0307'.repeat(500_000)}`],
    ['entities', '&rsquo;'.repeat(70_000)],
    ['half entities', '&'.repeat(500_000)],
    ['soft hyphens', '1\u00AD'.repeat(250_000)],
    ['dates', '2019-'.repeat(100_000)],
    ['laws', 'kanunun 5. maddesi '.repeat(25_000)],
  ])('half a megabyte of %s is read, and soundly', (_what, text) => {
    expectSound(text, findMentions(text, { index }));
  });

  it('ten megabytes are read', () => {
    const text = '11. Kalkınma Planı’nın 376.1 numaralı tedbiri uygulanıyor. '.repeat(170_000);
    expect(findMentions(text, { index })).toHaveLength(170_000);
  });
});

describe('the same mentions', () => {
  it.each(cases.map((each) => [each.text, each] as const))('%s', (text, { locale }) => {
    const options = { locale, index: undefined };
    const wanted = findMentions(text, options).map(gist);
    const same = (changed: string) =>
      expect(findMentions(changed, options).map(gist)).toEqual(wanted);
    for (const apostrophe of ["'", '‘', '´', '`', 'ʼ', '′', '&rsquo;', '&#8217;']) {
      same(text.replaceAll('’', apostrophe));
    }
    same(text.normalize('NFD'));
    same(text.normalize('NFC'));
    if (locale === 'tr')
      same(text.replaceAll('&quot;', '"').replaceAll('&rsquo;', '’').toLocaleUpperCase('tr'));
    same(text.replaceAll(' ', '\u00A0'));
    same(`Açılışta konuşuldu. ${text} Toplantı böyle bitti.`);
    same(text.replace(/(\p{L}{3})(\p{L}{3})/gu, '$1\u00AD$2'));
  });

  it('in blocks, in Markdown and in one string', () => {
    const texts = cases.filter((each) => each.locale === 'tr').map((each) => each.text);
    const blocks = texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
    const joined = texts.join('\n');
    const wanted = findMentions(joined).map(gist);
    expect(wanted.length).toBeGreaterThan(20);
    expect(findInSegments(segmentsFromBlocks(blocks)).map(gist)).toEqual(wanted);
    expect(findInSegments(segmentsFromMarkdown(texts.join('\n\n'))).map(gist)).toEqual(wanted);
  });

  it('whether marks split a block’s text or not', () => {
    const [text] = cases.map((each) => each.text);
    const bold = [...text].map((char, i) => ({ type: 'text', text: char, bold: i % 2 === 0 }));
    const whole = segmentsFromBlocks([{ type: 'paragraph', children: [{ type: 'text', text }] }]);
    const split = segmentsFromBlocks([{ type: 'paragraph', children: bold }]);
    expect(findInSegments(split)).toEqual(findInSegments(whole));
  });
});

/** A matcher that anybody would write first: any number, a mark, a noun. No lists, no context, no vetoes. */
function naive(text: string): string[] {
  const pattern =
    /(\d+(?:\.\d+)*)(?:\.|[’' ]?[ıiuü]?nc[ıiuü]| numaralı| nolu)\s?(?:madde|tedbir|paragraf)/gu;
  return [...text.matchAll(pattern)].map((match) => match[1]);
}

describe('beside a naive matcher', () => {
  const number = fc.constantFrom('376', '376.1', '421.7', '309.5');
  const mark = fc.constantFrom(
    '. madde',
    '’ncı maddesi',
    ' inci paragrafı',
    ' numaralı tedbiri',
    ' nolu tedbir',
  );
  const filler = fc.constantFrom(
    'toplantıda',
    'kümeler',
    'İstanbul’da',
    'ISPARTA’da',
    'ığdır’da',
    've sonra',
  );

  it('finds all that it finds where a plan is named', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, mark, filler), { minLength: 1, maxLength: 8 }),
        (all) => {
          const text = `On Birinci Kalkınma Planı’nın ${all.map(([n, m, f]) => `${n}${m} ${f}`).join(', ')} konuşuldu.`;
          const mentions = findMentions(text, { index });
          expect(mentions.map((m) => m.number)).toEqual(naive(text));
          expect(mentions.every((m) => m.state === 'linked' && m.plan === 11)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
