import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { blocksFromLines, readSamples } from '../../../src/content/import/samples';
import { day, instant } from '../../../src/content/import/samples/times';
import {
  buildClauseIndex,
  findInSegments,
  joinSegments,
  segmentsFromBlocks,
  segmentsFromString,
} from '../../../src/plugins/clause-links/engine';

const root = path.join(__dirname, '../../..');
const samples = readSamples(path.join(root, 'database/seeds'));
const { provinces, agencies, plans, clauses, clusters, events, articles } = samples;
const index = buildClauseIndex(clauses, plans);

describe('the sample articles', () => {
  const versions = articles.flatMap(({ key, cites, tr, en }) => [
    { name: `${key} tr`, locale: 'tr', cites, article: tr },
    ...(en ? [{ name: `${key} en`, locale: 'en', cites, article: en }] : []),
  ]);

  it.each(versions)(
    '$name is linked to the clauses it cites and to no other',
    ({ locale, cites, article }) => {
      const text = joinSegments([
        { path: ['title'], text: segmentsFromString(article.title) },
        { path: ['summary'], text: segmentsFromString(article.summary) },
        { path: ['body'], text: segmentsFromBlocks(blocksFromLines(article.body)) },
      ]);
      const linked = findInSegments(text, { locale, index }).filter(
        ({ state }) => state === 'linked',
      );
      expect([...new Set(linked.map(({ number }) => number))].sort()).toEqual([...cites].sort());
      expect(linked.every(({ plan }) => plan === 11)).toBe(true);
    },
  );

  it('are a dozen, half of them in English too, and one says 421.7', () => {
    expect(articles.length).toBeGreaterThanOrEqual(12);
    expect(articles.filter(({ en }) => en).length).toBeGreaterThanOrEqual(6);
    expect(JSON.stringify(articles)).toContain('421.7. madde ile');
  });

  it('cite every clause of the samples', () => {
    const cited = new Set(articles.flatMap(({ cites }) => cites));
    expect(clauses.map(({ number }) => number).filter((number) => !cited.has(number))).toEqual([]);
  });
});

describe('the reference data', () => {
  it('has the 81 provinces with unique plate and NUTS-3 codes', () => {
    expect(provinces.map(({ plateCode }) => Number(plateCode))).toEqual(
      Array.from({ length: 81 }, (_, place) => place + 1),
    );
    expect(new Set(provinces.map(({ nuts3 }) => nuts3)).size).toBe(81);
    expect(provinces.every(({ nuts2, nuts3 }) => nuts3.startsWith(nuts2))).toBe(true);
  });

  it('has the 26 agencies, which divide the provinces by NUTS-2', () => {
    const development = agencies.filter(({ kind }) => kind === 'development-agency');
    expect(development).toHaveLength(26);
    for (const agency of development) {
      const own = provinces
        .filter(({ nuts2 }) => nuts2 === agency.nuts2)
        .map(({ plateCode }) => plateCode);
      expect([agency.acronym, [...agency.provinces].sort()]).toEqual([agency.acronym, own]);
      expect(agency.provinces).toContain(agency.seatProvince);
    }
  });

  it('keeps GAP apart from the agencies, with the nine provinces of its region', () => {
    const gap = agencies.find(({ aliases }) => aliases.includes('GAP'));
    expect(gap?.kind).toBe('regional-development-administration');
    expect(gap?.provinces).toHaveLength(9);
  });

  it('has twelve clusters and ten events, some past and some to come', () => {
    expect(clusters.length).toBeGreaterThanOrEqual(12);
    expect(events.length).toBeGreaterThanOrEqual(10);
    const signs = new Set(events.map(({ startsAt }) => startsAt[0]));
    expect(signs).toEqual(new Set(['+', '-']));
  });

  const shared = path.join(root, '../shared/data/agencies.json');
  const there = existsSync(shared);
  if (!there) console.log('The shared list of agencies is not here: the test on it does not run.');
  (there ? it : it.skip)('agrees with the public register', () => {
    const register: { acronym: string; name_tr: string; ibbs2: string; provinces: string[] }[] =
      JSON.parse(readFileSync(shared, 'utf8'));
    const nameOf = new Map(provinces.map(({ plateCode, name }) => [plateCode, name]));
    const own = agencies.slice(0, 26).map(({ acronym, tr, nuts2, provinces: plates }) => ({
      acronym,
      name_tr: tr.name,
      ibbs2: nuts2,
      provinces: plates.map((plate) => nameOf.get(plate)).sort(),
    }));
    expect(own).toEqual(
      register.map(({ acronym, name_tr, ibbs2, provinces: names }) => ({
        acronym,
        name_tr,
        ibbs2,
        provinces: [...names].sort(),
      })),
    );
  });
});

describe('times relative to the day of loading', () => {
  const lateEvening = new Date('2026-11-23T22:30:00Z'); // 01:30 of the 24th in Istanbul
  it('are Istanbul’s', () => {
    expect(instant('+12d 10:00', lateEvening)).toBe('2026-12-06T07:00:00.000Z');
    expect(day('-1d', lateEvening)).toBe('2026-11-23');
    expect(() => day('yarın', lateEvening)).toThrow('relative time');
  });
});

it('makes blocks from lines, with marks, links and lists', () => {
  expect(
    blocksFromLines(['## Başlık', '- **bir** iki', '- üç', '[site](https://example.org) *son*']),
  ).toEqual([
    { type: 'heading', level: 2, children: [{ type: 'text', text: 'Başlık' }] },
    {
      type: 'list',
      format: 'unordered',
      children: [
        {
          type: 'list-item',
          children: [
            { type: 'text', text: 'bir', bold: true },
            { type: 'text', text: ' iki' },
          ],
        },
        { type: 'list-item', children: [{ type: 'text', text: 'üç' }] },
      ],
    },
    {
      type: 'paragraph',
      children: [
        { type: 'link', url: 'https://example.org', children: [{ type: 'text', text: 'site' }] },
        { type: 'text', text: ' ' },
        { type: 'text', text: 'son', italic: true },
      ],
    },
  ]);
});

it('takes a number for a list item only where it counts on', () => {
  const blocks = blocksFromLines(['11. Kalkınma Planı başladı.', '1. bir', '2. iki', '376. Madde']);
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'list', 'paragraph']);
  expect(blocks[1]?.children).toHaveLength(2);
});
