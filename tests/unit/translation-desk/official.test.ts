import {
  checkQuotations,
  citationPhrase,
  findQuotations,
  marksOf,
  planName,
  proposeDecisions,
} from '../../../src/plugins/translation-desk/core';
import { bodySegments, paragraph, run } from './support';

const OFFICIAL =
  'Clusters of small and medium sized enterprises shall be supported, and the support shall follow the needs of the sector.';

describe('quotations of an official text', () => {
  it('are found in any kind of quotation marks, when they are long enough', () => {
    const text = 'He said “one two three four”, "five six seven eight" and “short words”.';
    expect(findQuotations(text)).toEqual([
      { start: 9, end: 27, text: 'one two three four' },
      { start: 31, end: 51, text: 'five six seven eight' },
    ]);
  });

  it('agree when they are a part of it, wherever their sentence begins', () => {
    const text =
      'The Plan says “clusters of small and medium sized enterprises shall be supported.”';
    expect(checkQuotations(text, OFFICIAL)).toMatchObject([{ diff: [] }]);
  });

  it('come with the official wording of the same part when they differ', () => {
    const quoted = 'Clusters of small and medium sized companies will be supported';
    const text = `The Plan says: “${quoted}”.`;
    const [check] = checkQuotations(text, OFFICIAL);
    expect(check.official).toBe(
      'Clusters of small and medium sized enterprises shall be supported',
    );
    expect(text.slice(check.start, check.end)).toBe(quoted);
    expect(check.diff.filter(({ kind }) => kind === 'added').map(({ text: t }) => t)).toEqual([
      'enterprises shall',
    ]);
  });

  it('leave the words of other people alone', () => {
    const text = 'The chair said “we are happy to meet so many friends here today”.';
    expect(checkQuotations(text, OFFICIAL)).toEqual([]);
  });
});

describe('a citation in the target', () => {
  const values = { number: '421.7', planName: 'Eleventh Development Plan' };
  const pattern = {
    default: 'clause {number} of the {planName}',
    unknown: 'clause {number}',
    '12': 'paragraph {number} of Plan {plan}',
  };

  it.each([
    [11, 'clause 421.7 of the Eleventh Development Plan'],
    [12, 'paragraph 421.7 of Plan 12'],
    [null, 'clause 421.7'],
  ])('of plan %s is written by its own pattern', (plan, phrase) => {
    expect(citationPhrase(pattern, { ...values, plan })).toBe(phrase);
  });

  it('names a plan without its years', () => {
    expect(planName('Eleventh Development Plan (2019-2023)')).toBe('Eleventh Development Plan');
    expect(planName('Plan (draft)')).toBe('Plan (draft)');
  });
});

describe('decisions of the source', () => {
  const cited = (number: string, plan: number | null, verdict: string | null) => ({
    number,
    plan,
    verdict,
  });

  it('are proposed once for the same clause where nobody has decided', () => {
    const source = [
      cited('376', 11, 'accepted'),
      cited('421.7', 11, 'rejected'),
      cited('5', 11, null),
    ];
    const target = [
      cited('376', null, null),
      cited('376', 11, null),
      cited('421.7', 11, null),
      cited('5', 11, null),
    ];
    expect(proposeDecisions(source, target)).toEqual([
      { number: '376', plan: 11, verdict: 'accepted' },
      { number: '421.7', plan: 11, verdict: 'rejected' },
    ]);
  });

  it('never overrule one of the target, nor reach another plan', () => {
    const source = [cited('376', 11, 'accepted')];
    expect(
      proposeDecisions(source, [cited('376', 11, 'rejected'), cited('376', 12, null)]),
    ).toEqual([]);
  });
});

it('tells what the marks of a segment stand for', () => {
  const link = { type: 'link', url: 'https://ec.europa.eu/', children: [run('bağlantı')] };
  const row = {
    body: [paragraph(run('')), paragraph(run('Burada '), link, run('kalın', { bold: true }))],
  };
  const [segment] = bodySegments(['Burada <1>bağlantı</1><2>kalın</2>']);
  expect(marksOf(row, segment)).toEqual([
    { type: 'link', url: 'https://ec.europa.eu/' },
    { type: 'text', bold: true },
  ]);
});
