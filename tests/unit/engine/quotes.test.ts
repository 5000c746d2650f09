import {
  buildClauseIndex,
  explain,
  findFindings,
  findMentions,
  segmentsFromString,
} from '../../../src/plugins/clause-links/engine';
import { QuoteIndex } from '../../../src/plugins/clause-links/engine/resolve/quotes';

const MACHINES =
  'Makine imalatçılarının ortak test ve tasarım merkezleri kurması için küme birliklerine her yıl çağrı açılacaktır.';
const REGIONS =
  'Bölgelerde öne çıkan sektörlerin rekabet gücü, kümelerin ortak yatırımlarına verilecek desteklerle artırılacaktır.';
const index = buildClauseIndex(
  [
    { plan: 11, number: '376.1', text: { tr: MACHINES } },
    { plan: 11, number: '421.7', text: { tr: REGIONS } },
    { plan: 11, number: '376' },
  ],
  [{ ordinal: 11, startYear: 2019, endYear: 2023 }],
);
const read = (text: string) =>
  findMentions(text, { index }).map((m) => [m.form, m.number, m.plan, m.state]);

describe('quotations', () => {
  it('are mentions without a number', () => {
    const text = `Metinde şu söz var: “${MACHINES}”`;
    const [mention] = findMentions(text, { index });
    expect(text.slice(mention.start, mention.end)).toBe(MACHINES.slice(0, -1));
    expect(mention).toMatchObject({ form: 'quote', number: '376.1', plan: 11, state: 'linked' });
  });

  it.each([
    ['capitals', MACHINES.toLocaleUpperCase('tr')],
    ['no punctuation', MACHINES.replace(/[.,]/g, '')],
    ['letters without their marks', MACHINES.replace(/ı/g, 'i').replace(/ü/g, 'u')],
    ['a word left out', MACHINES.replace('tasarım ', '')],
    ['a word put in', MACHINES.replace('her yıl', 'artık her yıl')],
    ['a word changed', MACHINES.replace('kurması', 'açması')],
  ])('tolerate %s', (_what, text) => {
    expect(read(text).map(([form, number]) => [form, number])).toEqual([['quote', '376.1']]);
  });

  it('need eight words', () => {
    const words = MACHINES.split(' ');
    expect(read(words.slice(0, 7).join(' '))).toEqual([]);
    expect(read(words.slice(0, 8).join(' '))).toEqual([['quote', '376.1', 11, 'suggested']]);
  });

  it('confirm a number that introduces them', () => {
    expect(read(`• 376.1. ${MACHINES}`)).toEqual([['heading', '376.1', 11, 'linked']]);
    const [mention] = findMentions(`• 376.1. ${MACHINES}`, { index });
    expect(explain(mention, 'en').join(' ')).toContain('own words');
  });

  it('that fit two clauses are for an editor', () => {
    const twice = buildClauseIndex([
      { plan: 11, number: '376.1', text: MACHINES },
      { plan: 12, number: '380.2', text: MACHINES },
    ]);
    const [mention] = findMentions(MACHINES, { index: twice });
    expect(mention.state).toBe('suggested');
    expect(explain(mention, 'tr').join(' ')).toContain('başka bir maddede');
  });

  it('of 5,000 clauses fit in 20 MB', () => {
    const records = Array.from({ length: 5_000 }, (_, i) => ({
      plan: 11,
      number: `${100 + (i % 900)}.${1 + Math.floor(i / 900)}`,
      text: Array.from({ length: 60 }, (_word, j) => `sözcük${(i * 31 + j * 7) % 4_000}`).join(' '),
    }));
    expect(new QuoteIndex(records).bytes).toBeLessThan(20_000_000);
  });
});

describe('findings', () => {
  const find = (text: string, publishedOn?: string) => {
    const options = { index, publishedOn };
    return findFindings(segmentsFromString(text), findMentions(text, options), options);
  };

  it('a count that differs from what is listed', () => {
    const text =
      '11. Kalkınma Planı’nda 15 madde var.\n• 376. Makine.\n• 376.1. Merkezler.\n• 421.7. Bölgeler.';
    const [finding] = find(text);
    expect(finding).toMatchObject({ code: 'count-differs', values: { said: 15, listed: 3 } });
    expect(text.slice(finding.span.start, finding.span.end)).toBe('15 madde');
    expect(find(text.replace('15', '3')).map(({ code }) => code)).toEqual([]);
  });

  it('a number that no plan has, with the nearest that exists', () => {
    expect(find('11. Kalkınma Planı’nın 376.9 numaralı tedbiri')).toMatchObject([
      { code: 'unknown-number', values: { number: '376.9', nearest: '376' } },
    ]);
  });

  it('a clause of a plan later than the text', () => {
    const text = '11. Kalkınma Planı’nın 376. maddesi';
    expect(find(text, '2012-05-01')).toMatchObject([{ code: 'later-plan', values: { plan: 11 } }]);
    expect(find(text, '2019-05-01')).toEqual([]);
  });

  it('a heading whose words are another clause’s', () => {
    const text = `11. Kalkınma Planı\n• 376.1. ${REGIONS}\n• 421.7. ${REGIONS}`;
    const [finding, ...others] = find(text);
    expect(finding).toMatchObject({
      code: 'quote-differs',
      values: { number: '376.1', quoted: '421.7' },
    });
    expect(others).toEqual([]);
    expect(text.slice(finding.passage?.start, finding.passage?.end)).toBe(REGIONS);
  });

  it('a heading whose words are no clause’s, without the marks around them', () => {
    const words = 'ISPARTA ve Iğdır’da yeni bir fuar alanı yapılacak, İstanbul ağırlayacaktır.';
    const text = `11. Kalkınma Planı\n• 376.1. “${words}”\n\nToplantı İstanbul’da yapıldı.`;
    const [finding] = find(text);
    expect(finding.values).toMatchObject({ number: '376.1', quoted: '' });
    expect(text.slice(finding.passage?.start, finding.passage?.end)).toBe(words);
  });

  it('headings by the thousand are looked at one by one', () => {
    const line = '• 376.1. Fuar alanları için yeni bir yer aranacak ve bulunacaktır.\n';
    const text = `11. Kalkınma Planı\n${line.repeat(2_000)}`;
    expect(find(text).filter(({ code }) => code === 'quote-differs')).toHaveLength(2_000);
  });
});

describe('explanations', () => {
  it.each(['tr', 'en'] as const)('are sentences in %s', (language) => {
    const texts = [
      '11. Kalkınma Planı’nın 376.9 numaralı tedbiri',
      '376. madde',
      `• 376.1. ${MACHINES}`,
      '11. Kalkınma Planı’nın 376. maddesi. Bu madde yürürlükte.',
    ];
    for (const mention of texts.flatMap((text) => findMentions(text, { index }))) {
      const lines = explain(mention, language);
      expect(lines.length).toBeGreaterThanOrEqual(3);
      for (const line of lines) expect(line).toMatch(/^\p{Lu}.*\.$/u);
    }
  });
});
