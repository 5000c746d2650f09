import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import request from 'supertest';
import { ARTICLE, CLAUSE, documents, makePlan, paragraphs } from '../support/content';
import { startApp, type TestApp } from '../support/strapi';

const EVENT = 'api::event.event';
const CLUSTER = 'api::cluster.cluster';
const AGENCY = 'api::agency.agency';

interface Hit {
  type: string;
  documentId: string;
  locale: string;
  slug: string | null;
  key: string | null;
  title: string;
  titleHtml: string;
  path: string;
  excerptHtml: string;
  date: string | null;
  score: number;
}
interface Found {
  data: Hit[];
  meta: {
    total: number;
    facets: { type: Record<string, number>; locale: Record<string, number> };
    next: string | null;
  };
}

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  await makePlan(app.strapi, 11, [2019, 2023], ['421', '421.7']);
  await agency('Ankara Kalkınma Ajansı', 'ANKARAKA', ['Başkent ajansı']);
});
afterAll(() => app?.stop());

const get = (path: string) => request(app.strapi.server.httpServer).get(`/api${path}`);

async function search(q: string, rest = ''): Promise<Found> {
  const { status, body } = await get(`/search?q=${encodeURIComponent(q)}${rest}`);
  expect([q, status, body.error]).toEqual([q, 200, undefined]);
  return body as Found;
}
const titles = ({ data }: Found) => data.map((hit) => hit.title);
const found = async (q: string, rest = '') => titles(await search(q, rest));

async function article(
  title: string,
  { text = '', summary = '', locale = 'tr', publishedOn = '2026-01-01' } = {},
): Promise<string> {
  const { documentId } = await documents(app.strapi, ARTICLE).create({
    locale,
    data: { title, summary, publishedOn, body: paragraphs(text) },
  });
  await documents(app.strapi, ARTICLE).publish({ documentId, locale });
  return documentId;
}

async function agency(name: string, acronym: string, aliases: string[] = []): Promise<string> {
  const { documentId } = await documents(app.strapi, AGENCY).create({
    locale: 'tr',
    data: { name, acronym, aliases, kind: 'development-agency' },
  });
  return documentId;
}

/** Everything that the index holds, whatever the order in which it was written. */
async function indexed(): Promise<string[]> {
  const db = app.strapi.db.connection;
  const rows: Record<string, unknown>[] = await db('search_documents').select('*');
  const keys = new Map(
    rows.map((row) => [row.id, `${String(row.document_id)} ${String(row.locale)}`]),
  );
  const held = rows.map(({ id, ...row }) => `${keys.get(id)} ${JSON.stringify(row)}`);
  if (app.client !== 'sqlite') return held.sort();
  await db.raw('drop table if exists temp.search_words');
  await db.raw(
    "create virtual table temp.search_words using fts5vocab('main', 'search_terms', 'instance')",
  );
  const words: Record<string, unknown>[] = await db.raw('select * from temp.search_words');
  await db.raw('drop table temp.search_words');
  return [
    ...held,
    ...words.map(({ doc, term, col, offset }) => [keys.get(doc), term, col, offset].join(' ')),
  ].sort();
}

async function rebuild(): Promise<void> {
  const { rebuildIndex } = await import(`${process.env.AKIP_TEST_DIST}/src/search/index.js`);
  await rebuildIndex(app.strapi);
}

describe('Turkish', () => {
  beforeAll(async () => {
    await article('İSTANBUL’da kümelenme', { text: 'Kümelenmeye yeni bir destek.' });
    await article('Iğdır fuarı', {
      text: 'AKİP’in standı ISPARTA’dan gelen ihracatçılarla doldu.',
    });
    await article('Clusters in Istanbul', { locale: 'en', text: 'New policies on clustering.' });
  });

  it.each([
    ['kumelenme', 'İSTANBUL’da kümelenme'],
    ['kümelenme', 'İSTANBUL’da kümelenme'],
    ['KÜMELENME', 'İSTANBUL’da kümelenme'],
    ['kümelenmenin', 'İSTANBUL’da kümelenme'],
    ['kümel', 'İSTANBUL’da kümelenme'],
    ['istanbul', 'İSTANBUL’da kümelenme'],
    ['İSTANBUL', 'İSTANBUL’da kümelenme'],
    ['Istanbul', 'İSTANBUL’da kümelenme'],
    ['ıstanbuldan', 'İSTANBUL’da kümelenme'],
    ['desteği', 'İSTANBUL’da kümelenme'],
    ['ığdır', 'Iğdır fuarı'],
    ['IĞDIR', 'Iğdır fuarı'],
    ['igdir', 'Iğdır fuarı'],
    ['akip', 'Iğdır fuarı'],
    ['AKİP’te', 'Iğdır fuarı'],
    ['ısparta', 'Iğdır fuarı'],
    ['isparta', 'Iğdır fuarı'],
    ['ihracatçı', 'Iğdır fuarı'],
  ])('%s finds %s', async (q, title) => expect(await found(q)).toEqual([title]));

  it.each(['policy', 'Policies', 'cluster istanbul', 'İstanbul'])('%s finds English', async (q) =>
    expect(await found(q, '&locale=en')).toEqual(['Clusters in Istanbul']),
  );

  it('marks the words in title and excerpt', async () => {
    const { data } = await search('istanbul kumelenmenin');
    expect(data[0]).toMatchObject({
      type: 'articles',
      locale: 'tr',
      slug: 'istanbulda-kumelenme',
      key: null,
      path: '/articles/istanbulda-kumelenme',
      titleHtml: '<mark>İSTANBUL</mark>’da <mark>kümelenme</mark>',
      excerptHtml: '<mark>Kümelenmeye</mark> yeni bir destek.',
      date: '2026-01-01',
    });
  });
});

describe('what is found', () => {
  it('clauses, by number and by text, named with their plan', async () => {
    for (const q of ['421.7', '11. Kalkınma Planı’nın 421.7. maddesi', '421.7 numaralı tedbir']) {
      const { data } = await search(q);
      expect(data[0]).toMatchObject({
        type: 'clauses',
        slug: null,
        key: '11:421.7',
        title: '11. Kalkınma Planı, 421.7',
        path: '/plans/11/clauses/421.7',
        date: null,
      });
    }
    expect((await search('421.7', '&type=clauses')).meta.total).toBe(1);
    // In a locale without a translation it shows the original.
    const english = await search('421.7', '&locale=en');
    expect(english.data[0].excerptHtml).toBe('<mark>421.7</mark> numaralı örnek tedbirin özeti.');
  });

  it('agencies by acronym and alias, plans by title', async () => {
    for (const q of ['ankaraka', 'ANKARAKA’nın', 'başkent ajansı']) {
      expect((await search(q)).data[0]).toMatchObject({ path: '/agencies/ankara-kalkinma-ajansi' });
    }
    expect((await search('kalkınma planı', '&type=plans')).data[0].path).toBe(
      '/plans/11-kalkinma-plani',
    );
  });

  it('events by venue and organisers, and again when an organiser is renamed', async () => {
    const cluster = await documents(app.strapi, CLUSTER).create({
      locale: 'tr',
      data: { name: 'Zeytinyağı Kümesi', shortName: 'ZEYKÜM' },
    });
    await documents(app.strapi, CLUSTER).publish({ documentId: cluster.documentId, locale: 'tr' });
    const { documentId } = await documents(app.strapi, EVENT).create({
      locale: 'tr',
      data: {
        title: 'Buluşma',
        startsAt: '2030-05-01T09:00:00Z',
        venue: { name: 'Haliç Kongre Merkezi' },
        organiserNames: ['Ege İhracatçı Birlikleri'],
        clusters: [cluster.documentId],
      },
    });
    await documents(app.strapi, EVENT).publish({ documentId, locale: 'tr' });
    const events = (q: string) => found(q, '&type=events');
    for (const q of ['haliç kongre', 'ege ihracatçı', 'zeytinyağı', 'zeykum']) {
      expect([q, await events(q)]).toEqual([q, ['Buluşma']]);
    }
    expect((await search('haliç')).data[0].date).toBe('2030-05-01T09:00:00.000Z');
    const name = { documentId: cluster.documentId, locale: 'tr', data: { name: 'Fındık Kümesi' } };
    await documents(app.strapi, CLUSTER).update(name);
    expect(await events('fındık')).toEqual([]);
    await documents(app.strapi, CLUSTER).publish({ documentId: cluster.documentId, locale: 'tr' });
    expect([await events('fındık'), await events('zeytinyağı')]).toEqual([['Buluşma'], []]);
    await documents(app.strapi, CLUSTER).unpublish({
      documentId: cluster.documentId,
      locale: 'tr',
    });
    expect(await events('fındık')).toEqual([]);
  });
});

describe('only what is published', () => {
  it('drafts are never found, and what is unpublished or deleted no more', async () => {
    const articles = documents(app.strapi, ARTICLE);
    const { documentId } = await articles.create({
      locale: 'tr',
      data: { title: 'Gizemli haber' },
    });
    expect(await found('gizemli')).toEqual([]);
    await articles.publish({ documentId, locale: 'tr' });
    expect(await found('gizemli')).toEqual(['Gizemli haber']);
    await articles.update({ documentId, locale: 'tr', data: { title: 'Saklı haber' } });
    expect([await found('saklı'), await found('gizemli')]).toEqual([[], ['Gizemli haber']]);
    await articles.unpublish({ documentId, locale: 'tr' });
    expect(await found('gizemli')).toEqual([]);
    await articles.publish({ documentId, locale: 'tr' });
    expect(await found('saklı')).toEqual(['Saklı haber']);
    await articles.delete({ documentId, locale: 'tr' });
    expect(await found('saklı')).toEqual([]);
  });

  it('a write that fails changes nothing', async () => {
    const documentId = await article('Kalıcı metin');
    const write = app.strapi.db.transaction(async () => {
      await documents(app.strapi, ARTICLE).unpublish({ documentId, locale: 'tr' });
      throw new Error('rolled back');
    });
    await expect(write).rejects.toThrow('rolled back');
    expect(await found('kalıcı')).toEqual(['Kalıcı metin']);
  });

  it('who may not read a type finds none of it', async () => {
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    const action = 'api::agency.agency.find';
    const role = await app.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    await permissions.deleteMany({ where: { action, role: role.id } });
    try {
      const { data, meta } = await search('ankaraka');
      expect([data, meta.total, meta.facets.type]).toEqual([[], 0, {}]);
    } finally {
      await permissions.create({ data: { action, role: role.id } });
    }
    expect((await search('ankaraka')).meta.total).toBe(1);
  });

  it('a deleted locale is forgotten', async () => {
    const locales = app.strapi.plugin('i18n').service('locales');
    const { id } = await locales.create({ code: 'de', name: 'Deutsch (de)' });
    await article('Fabelhafte Neuigkeit', { locale: 'de' });
    expect(await found('fabelhafte', '&locale=de')).toEqual(['Fabelhafte Neuigkeit']);
    await locales.delete({ id });
    const rows = await app.strapi.db.connection('search_documents').where({ locale: 'de' });
    expect(rows).toEqual([]);
  });
});

describe('the answer', () => {
  beforeAll(async () => {
    await article('Metinde', { text: `Bir yenilikçilik haberi. ${'Başka söz. '.repeat(20)}` });
    await article('Özette', { summary: 'Bir yenilikçilik haberi.', text: 'yenilikçi '.repeat(5) });
    await article('Yenilikçilik', { publishedOn: '2025-01-01' });
    await article('Yenilikçilik', { publishedOn: '2026-01-01' });
    await article('Innovation yenilikçilik', { locale: 'en' });
  });

  it('has the title above the summary above the body, and the latest of equal ones first', async () => {
    const { data } = await search('yenilikçilik');
    expect(data.map(({ title, date }) => [title, date])).toEqual([
      ['Yenilikçilik', '2026-01-01'],
      ['Yenilikçilik', '2025-01-01'],
      ['Özette', '2026-01-01'],
      ['Metinde', '2026-01-01'],
    ]);
    const scores = data.map((hit) => hit.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('counts by type and by locale', async () => {
    await agency('Yenilikçilik Ajansı', 'YENA');
    const all = await search('yenilikçilik');
    expect(all.meta).toMatchObject({
      q: 'yenilikçilik',
      locale: 'tr',
      total: 5,
      facets: { type: { articles: 4, agencies: 1 }, locale: { tr: 5, en: 2 } },
    });
    const one = await search('yenilikçilik', '&type=agencies,plans');
    expect(one.meta).toMatchObject({ total: 1, facets: { type: { articles: 4, agencies: 1 } } });
    expect(titles(one)).toEqual(['Yenilikçilik Ajansı']);
  });

  describe('of many that are alike', () => {
    // Only their ids tell them apart.
    beforeAll(async () => {
      for (let i = 0; i < 20; i += 1) await article('Kooperatif', { text: 'Birlik.' });
    });

    it.each([1, 7, 50])('comes in pages of %d, without a gap and nothing twice', async (limit) => {
      const paged: string[] = [];
      let { next, total } = { next: '' as string | null, total: NaN };
      while (next !== null) {
        const page: Found = await search('kooperatif', `&limit=${limit}&after=${next}`);
        expect(page.data.length).toBeLessThanOrEqual(limit);
        paged.push(...page.data.map(({ documentId }) => documentId));
        ({ next, total } = page.meta);
      }
      expect(paged).toHaveLength(20);
      expect(new Set(paged).size).toBe(total);
      const order = await search('kooperatif', '&limit=50');
      expect(paged).toEqual(order.data.map(({ documentId }) => documentId));
    });
  });

  const isSqlite = (process.env.TEST_DATABASE_CLIENT ?? 'sqlite') === 'sqlite';
  (isSqlite ? it : it.skip)('goes from the words to the documents, not the other way', async () => {
    const { connection: db } = app.strapi.db;
    const asked: { sql: string; bindings: readonly string[] }[] = [];
    const note = (query: (typeof asked)[number]) => asked.push(query);
    db.on('query', note);
    await search('sıra sorgusu');
    db.removeListener('query', note);
    const matching = asked.filter(({ sql }) => sql.includes(' match ?'));
    // The counts in both languages, and the documents.
    expect(matching).toHaveLength(3);
    for (const { sql, bindings } of matching) {
      const [first]: { detail: string }[] = await db.raw(`explain query plan ${sql}`, [
        ...bindings,
      ]);
      expect(first.detail).toMatch(/^SCAN search_terms VIRTUAL TABLE/);
    }
  });

  it('is cached until something is written', async () => {
    const first = await get('/search?q=ANKARAKA');
    expect(first.headers['cache-control']).toContain('s-maxage=300');
    const again = await get('/search?q=ANKARAKA').set('If-None-Match', first.headers.etag);
    expect(again.status).toBe(304);
    await article('ANKARAKA duyurdu');
    const after = await get('/search?q=ANKARAKA').set('If-None-Match', first.headers.etag);
    expect([after.status, after.body.meta.total]).toEqual([200, 2]);
  });
});

describe('hostile input', () => {
  it.each([
    ['', 400],
    ['?q=', 400],
    ['?q=%20%20', 400],
    ['?q[$ne]=x', 400],
    ['?q=a&q=b', 400],
    ['?q=x&type=users', 400],
    ['?q=x&type=articles,', 400],
    ['?q=x&locale=xx', 400],
    ['?q=x&limit=0', 400],
    ['?q=x&limit=51', 400],
    ['?q=x&after=xx', 400],
    ['?q=x&after=WyI5OTk5OTkiXQ', 400],
    ['?q=x&status=draft', 400],
  ])('%s is answered with %d', async (path, status) => {
    const { status: got, body } = await get(`/search${path}`);
    expect(got).toBe(status);
    expect(body).toMatchObject({ data: null, error: { status } });
  });

  it.each([
    ['201 characters', 'a'.repeat(201)],
    ['ten kilobytes', 'a'.repeat(10_000)],
    ['thirty words', Array.from({ length: 30 }, (_, i) => `w${i}`).join('+')],
  ])('%s are too long', async (_, q) => {
    const { status, body } = await get(`/search?q=${q}`);
    expect([status, body.error.message]).toEqual([
      400,
      'q must have at most 200 characters and 20 words.',
    ]);
  });

  it.each([
    '"*^ NEAR(',
    'a" OR "b',
    "'; drop table search_documents; --",
    "' || pg_sleep(9) || '",
    'title: küme',
    '{title} : x',
    'a AND OR NOT b',
    '🙂',
    '%',
    '_',
    '\\',
    '\u0000',
    '<script>alert(1)</script>',
    'a:* & !b | (c <-> d)',
    '-kümelenme +istanbul ~x @y',
    'ﷺ'.repeat(150),
    '\uD83D',
  ])('%j is looked for as text', async (q) => {
    const { status, body } = await get(
      `/search?q=${encodeURIComponent(Buffer.from(q).toString())}`,
    );
    expect(status).toBe(200);
    expect(JSON.stringify(body.data)).not.toMatch(/<(?!\/?mark>)/);
  });

  it('any text can be saved and any query answered', async () => {
    const strange = fc.string({ unit: 'binary', maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(strange, async (q) => {
        const text = encodeURIComponent(`x${Buffer.from(q).toString()}`);
        expect((await get(`/search?q=${text}`)).status).toBe(200);
      }),
      { numRuns: 50 },
    );
    const words = Array.from({ length: 30_000 }, (_, i) => `${'ç'.repeat(50)}${i.toString(36)}`);
    const title = '<b onclick="x">Uzun & tuhaf</b>';
    await article(title, { text: `${words.join(' ')} ${'ﷺ'.repeat(500)} 🙂 ' " \\ : & | ! ( ) *` });
    const { data } = await search('uzun tuhaf');
    expect(data[0].titleHtml).toBe(
      '&lt;b onclick=&quot;x&quot;&gt;<mark>Uzun</mark> &amp; <mark>tuhaf</mark>&lt;/b&gt;',
    );
  });
});

describe('the index', () => {
  it('holds after any history what a rebuild makes of the content', async () => {
    const plan = (await documents(app.strapi, 'api::plan.plan').findMany({ locale: 'tr' }))[0];
    const made: Record<string, string[]> = {};
    const word = fc.constantFrom('küme', 'ihracat', 'destek', 'fuar', 'İstanbul');
    const step = fc.record({
      uid: fc.constantFrom(ARTICLE, EVENT, CLUSTER, AGENCY, CLAUSE),
      action: fc.constantFrom('create', 'update', 'publish', 'unpublish', 'discardDraft', 'delete'),
      locale: fc.constantFrom('tr', 'en'),
      which: fc.nat(3),
      word,
    });
    let number = 500;
    const data = (uid: string, text: string) => {
      if (uid === ARTICLE) return { title: text, body: paragraphs(`${text} haberi`) };
      if (uid === CLUSTER) return { name: text, shortName: text };
      if (uid === AGENCY) return { name: text, acronym: text, kind: 'development-agency' };
      if (uid === CLAUSE) return { plan: plan.documentId, number: String((number += 1)), text };
      const related = { clusters: made[CLUSTER] ?? [], agencies: made[AGENCY] ?? [] };
      return { title: text, startsAt: '2030-01-01T09:00:00Z', venue: { name: text }, ...related };
    };
    const run = async ({
      uid,
      action,
      locale,
      which,
      word: text,
    }: typeof step extends fc.Arbitrary<infer T> ? T : never) => {
      const service = documents(app.strapi, uid);
      const list = (made[uid] ??= []);
      if (action === 'create' || list.length === 0) {
        list.push((await service.create({ locale, data: data(uid, text) })).documentId);
        return;
      }
      const documentId = list[which % list.length];
      const drafts = [ARTICLE, EVENT, CLUSTER].includes(uid);
      if (action === 'update') await service.update({ documentId, locale, data: data(uid, text) });
      else if (action === 'delete') {
        await service.delete({ documentId, locale: drafts ? locale : '*' });
        const left = await service.findMany({ locale, filters: { documentId } });
        if (!drafts || left.length === 0) list.splice(list.indexOf(documentId), 1);
      } else if (drafts && (await service.findOne({ documentId, locale, status: 'draft' }))) {
        await service[action as 'publish']({ documentId, locale });
      }
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 25 }), async (steps) => {
        for (const each of steps) await run(each).catch(refusedByRules);
        const kept = await indexed();
        await rebuild();
        expect(kept).toEqual(await indexed());
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it('is built at the next start when it is not there or behind', async () => {
    const { prepareIndex, ensureIndex } = await import(
      `${process.env.AKIP_TEST_DIST}/src/search/index.js`
    );
    const before = await indexed();
    await app.strapi.db.connection('search_documents').where({ type: 'clauses' }).delete();
    await prepareIndex(app.strapi);
    await ensureIndex(app.strapi);
    expect(await found('421.7', '&type=clauses')).toEqual(['11. Kalkınma Planı, 421.7']);
    await app.strapi.store({ type: 'core', name: 'akip', key: 'search-version' }).set({ value: 0 });
    await prepareIndex(app.strapi);
    expect(await found('421.7')).toEqual([]);
    await ensureIndex(app.strapi);
    expect(await indexed()).toEqual(before);
  });
});

describe('npm run search:rebuild', () => {
  it('makes a damaged index right again, beside a running server', async () => {
    const { connection: db } = app.strapi.db;
    const before = await indexed();
    // Damage that the next start does not see: there are as many documents as before.
    await db('search_documents').where({ type: 'plans' }).update({ title: 'Bozuk', body: 'Bozuk' });
    if (app.client === 'sqlite') await db('search_terms').whereNot({ rowid: 0 }).delete();
    expect(await indexed()).not.toEqual(before);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [require.resolve('tsx/cli'), 'scripts/search-rebuild.ts'],
      { cwd: path.join(__dirname, '..', '..'), env: process.env },
    );
    const [{ count }] = await db('search_documents').count({ count: '*' });
    // Strapi may have something to say before, of the environment for one.
    const said = stdout.trimEnd().split('\n').at(-1);
    expect(said).toBe(`search:rebuild: ${count} documents, once for each of their locales`);
    expect(await indexed()).toEqual(before);
    expect(await found('421.7', '&type=clauses')).toEqual(['11. Kalkınma Planı, 421.7']);
  });
});

/** Random writes may break the content's rules (a missing locale, a duplicate); they must then change nothing. */
function refusedByRules(error: Error): void {
  if (!['ValidationError', 'NotFoundError', 'ApplicationError'].includes(error.name)) throw error;
}
