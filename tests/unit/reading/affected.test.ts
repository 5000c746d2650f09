import { affected, shownBefore, touchedBy, type Known } from '../../../src/reading/affected';
import { MENTION } from '../../../src/reading/tags';

const ARTICLE = 'api::article.article';
const NONE: Known = {
  locales: ['tr', 'en'],
  pages: [],
  shownOn: [],
  cited: [],
  below: [],
  existing: [],
};
const row = (more: object) => ({
  documentId: 'a1',
  locale: 'tr',
  publishedAt: '2026-05-01',
  ...more,
});
const page = (more: object) => ({
  documentId: 'a1',
  name: 'articles' as const,
  locale: 'tr',
  slug: 'haber',
  ordinal: null,
  ...more,
});

describe('what a change touches', () => {
  it('is nothing for a draft, a suggestion or a mention in a draft', () => {
    expect(touchedBy(ARTICLE, [row({ publishedAt: null })], [row({ publishedAt: null })])).toEqual(
      [],
    );
    const mention = {
      sourceUid: ARTICLE,
      sourceDocumentId: 'a1',
      sourceLocale: 'tr',
      plan: 11,
      number: '376',
    };
    expect(
      touchedBy(
        MENTION,
        [],
        [
          { ...mention, sourceVersion: 'draft', outcome: 'linked' },
          { ...mention, sourceVersion: 'published', outcome: 'suggested' },
        ],
      ),
    ).toEqual([]);
    expect(affected([], NONE)).toBeNull();
  });
});

describe('what sites are told of', () => {
  it('an article that becomes public: its page, its alternates, the clauses that it cites, lists and feeds', () => {
    const told = affected(touchedBy(ARTICLE, [], [row({ slug: 'haber' })]), {
      ...NONE,
      pages: [page({}), page({ locale: 'en', slug: 'news' })],
      cited: [
        { locale: 'tr', key: '11:421.7' },
        { locale: 'en', key: '11:421.7' },
      ],
      existing: [{ documentId: 'a1', locale: 'tr' }],
    });
    expect(told).toEqual({
      event: 'publish',
      uid: ARTICLE,
      documentId: 'a1',
      locales: ['tr'],
      paths: [
        '/en/articles/news',
        '/feeds/tr/articles.atom',
        '/feeds/tr/articles.json',
        '/feeds/tr/articles.rss',
        '/sitemap.xml',
        '/tr',
        '/tr/articles',
        '/tr/articles/haber',
        '/tr/plans/11',
        '/tr/plans/11/clauses/421.7',
        '/tr/search',
      ],
      tags: [
        'article:a1',
        'articles',
        'clause:11:421.7',
        'feeds',
        'home',
        'plan:11',
        'search',
        'sitemap',
      ],
    });
  });

  it('an article whose address and citations change: both addresses, the clauses before and after', () => {
    const mention = (number: string) => ({
      sourceUid: ARTICLE,
      sourceDocumentId: 'a1',
      sourceLocale: 'tr',
      sourceVersion: 'published',
      outcome: 'linked',
      plan: 11,
      number,
    });
    const told = affected(
      [
        ...touchedBy(ARTICLE, [row({ slug: 'eski' })], [row({ slug: 'yeni' })]),
        ...touchedBy(MENTION, [mention('376')], [mention('421.7')]),
      ],
      { ...NONE, existing: [{ documentId: 'a1', locale: 'tr' }] },
    );
    expect(told?.event).toBe('update');
    expect(told?.paths).toEqual(
      expect.arrayContaining([
        '/tr/articles/eski',
        '/tr/articles/yeni',
        '/tr/plans/11/clauses/376',
        '/tr/plans/11/clauses/421.7',
      ]),
    );
  });

  it.each([
    ['unpublish', [{ documentId: 'a1', locale: 'tr' }]],
    ['delete', [{ documentId: 'a1', locale: 'en' }]],
    ['delete', []],
  ])('an article that is no longer public: %s', (event, existing) => {
    const told = affected(touchedBy(ARTICLE, [row({ slug: 'haber' })], []), { ...NONE, existing });
    expect(told?.event).toBe(event);
    expect(told?.paths).toContain('/tr/articles/haber');
  });

  it('links alone that change: the text and the clauses', () => {
    const touched = touchedBy(
      MENTION,
      [],
      [
        {
          sourceUid: ARTICLE,
          sourceDocumentId: 'a1',
          sourceLocale: 'en',
          sourceVersion: 'published',
          outcome: 'linked',
          plan: 11,
          number: '376',
          covers: ['376.1'],
        },
      ],
    );
    const told = affected(touched, { ...NONE, pages: [page({ locale: 'en', slug: 'news' })] });
    expect(told).toMatchObject({ event: 'links', uid: ARTICLE, documentId: 'a1', locales: ['en'] });
    expect(told?.paths).toEqual([
      '/en/articles/news',
      '/en/plans/11',
      '/en/plans/11/clauses/376',
      '/en/plans/11/clauses/376.1',
    ]);
  });

  it('a clause that gets another number: both, those above and below, and the texts that cite it, in every locale', () => {
    const uid = 'api::plan-clause.plan-clause';
    const touched = touchedBy(
      uid,
      [row({ documentId: 'c1', key: '11:376.1' })],
      [row({ documentId: 'c1', key: '11:377.1' })],
    );
    const told = affected(touched, { ...NONE, shownOn: [page({})], below: ['11:377.1.2'] });
    for (const locale of ['tr', 'en']) {
      for (const number of ['376.1', '376', '377.1', '377', '377.1.2']) {
        expect(told?.paths).toContain(`/${locale}/plans/11/clauses/${number}`);
      }
    }
    expect(told?.paths).toContain('/tr/articles/haber');
  });

  it('a plan under its ordinal, and a province only where it is shown', () => {
    const plan = affected(
      touchedBy('api::plan.plan', [], [row({ slug: 'on-birinci', ordinal: 11 })]),
      NONE,
    );
    expect(plan?.paths).toContain('/tr/plans/11');
    const province = affected(
      touchedBy('api::province.province', [row({ locale: null })], [row({ locale: null })]),
      { ...NONE, shownOn: [page({ name: 'events', slug: 'zirve' })] },
    );
    expect(province?.paths).toEqual(['/tr/events/zirve']);
  });

  it('the pages that showed what is gone: each, or everything when these are too many', () => {
    const uid = 'api::cluster.cluster';
    const gone = touchedBy(uid, [row({ documentId: 'k1', slug: 'gida' })], []);
    const told = affected([...gone, ...shownBefore(uid, [page({}), page({ name: 'home' })])], NONE);
    expect(told).toMatchObject({ event: 'delete', uid, documentId: 'k1', locales: ['tr'] });
    expect(told?.paths).toEqual(expect.arrayContaining(['/tr', '/tr/articles/haber']));
    expect(told?.tags).not.toContain('article:a1');
    const many = Array.from({ length: 2_001 }, (_, i) => page({ slug: `s${i}` }));
    expect(shownBefore(uid, many)).toHaveLength(1);
    expect(affected([...gone, ...shownBefore(uid, many)], NONE)?.paths).toEqual(['/']);
  });

  it('nothing of what no page shows', () => {
    const file = touchedBy('plugin::upload.file', [row({ locale: null })], [row({ locale: null })]);
    expect(file).toHaveLength(2);
    expect(affected(file, NONE)).toBeNull();
  });

  it('everything, when the site’s own texts change or too much does', () => {
    const site = affected(touchedBy('api::site.site', [row({})], [row({})]), NONE);
    expect(site).toMatchObject({ paths: ['/'], tags: ['everything'] });
    const many = Array.from({ length: 2_100 }, (_, i) =>
      row({ documentId: `a${i}`, slug: `s${i}` }),
    );
    expect(affected(touchedBy(ARTICLE, [], many), NONE)?.paths).toEqual(['/']);
  });
});
