import request from 'supertest';
import { startApp, type TestApp } from '../support/strapi';
import {
  ARTICLE,
  CLAUSE,
  PLAN,
  documents,
  makeClause,
  makePlan,
  paragraphs,
} from '../support/content';
import { DECISIONS, MENTIONS, linkedNumbers, mentionsOf, service } from '../support/clause-links';

let app: TestApp;
let plan11: Awaited<ReturnType<typeof makePlan>>;
const editor = { id: '1', name: 'Elif Editör' };

beforeAll(async () => {
  app = await startApp();
  plan11 = await makePlan(
    app.strapi,
    11,
    [2019, 2023],
    ['376', '376.1', '376.2', '421.7', '475.2'],
  );
});
afterAll(() => app?.stop());

const article = (body: unknown[], more: Record<string, unknown> = {}) => ({
  title: 'Kümelenme haberi',
  publishedOn: '2019-10-14',
  body,
  ...more,
});
const write = (text: string, more: Record<string, unknown> = {}) =>
  documents(app.strapi, ARTICLE).create({ locale: 'tr', data: article(paragraphs(text), more) });

/** The statements of a write. */
async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const queries: string[] = [];
  const note = ({ sql }: { sql: string }) => queries.push(sql.toLowerCase());
  app.strapi.db.connection.on('query', note);
  await work();
  app.strapi.db.connection.removeListener('query', note);
  return queries;
}

describe('linking on save', () => {
  it('stores each mention with exact offsets, quote and clause, and sets the relation', async () => {
    const text =
      'Özellikle 11. Kalkınma Planı’nın 421.7. maddesi ile İstanbul kümeleri güçlenecek.';
    const { documentId } = await write(text);
    const [mention, ...others] = await mentionsOf(app, documentId);
    expect(others).toEqual([]);
    expect(mention).toMatchObject({
      field: 'body',
      blockPath: '[0]',
      sourceLocale: 'tr',
      sourceVersion: 'draft',
      exact: '421.7',
      number: '421.7',
      plan: 11,
      clauseDocumentId: plan11.clauses['421.7'],
      outcome: 'linked',
      decision: 'none',
    });
    expect(text.slice(mention.start, mention.end)).toBe('421.7');
    expect(mention.prefix.endsWith('Planı’nın ')).toBe(true);
    expect(mention.suffix.startsWith('. maddesi')).toBe(true);
    expect(await linkedNumbers(app, documentId, 'tr', 'draft')).toEqual(['421.7']);
  });

  it('links nothing in a text without a citation', async () => {
    const { documentId } = await write('11. Kalkınma Planı’nın 15 maddesinde kümelenme geçiyor.');
    expect(await mentionsOf(app, documentId)).toEqual([]);
    expect(await linkedNumbers(app, documentId, 'tr', 'draft')).toEqual([]);
  });

  it('keeps draft and published apart through publish, edit, discard and unpublish', async () => {
    const articles = documents(app.strapi, ARTICLE);
    const { documentId } = await write(
      '11. Kalkınma Planı’nın 376.1 numaralı tedbiri uygulanıyor.',
    );
    await articles.publish({ documentId, locale: 'tr' });
    expect(await linkedNumbers(app, documentId, 'tr', 'published')).toEqual(['376.1']);

    const data = { body: paragraphs('11. Kalkınma Planı’nın 475.2 numaralı tedbiri uygulanıyor.') };
    await articles.update({ documentId, locale: 'tr', data });
    expect(await linkedNumbers(app, documentId, 'tr', 'draft')).toEqual(['475.2']);
    expect(await linkedNumbers(app, documentId, 'tr', 'published')).toEqual(['376.1']);

    await articles.discardDraft({ documentId, locale: 'tr' });
    expect(await linkedNumbers(app, documentId, 'tr', 'draft')).toEqual(['376.1']);

    await articles.unpublish({ documentId, locale: 'tr' });
    const versions = (await mentionsOf(app, documentId)).map((m) => m.sourceVersion);
    expect(versions).toEqual(['draft']);
  });

  it('asks for as much as the text changes, whatever it cites', async () => {
    const articles = documents(app.strapi, ARTICLE);
    const cite = (...numbers: string[]) =>
      paragraphs(
        ...numbers.map((n) => `11. Kalkınma Planı’nın ${n} numaralı tedbiri uygulanıyor.`),
      );
    const { documentId } = await write('Henüz bir madde anılmıyor.');
    const save = async (...numbers: string[]) => {
      const data = { body: cite(...numbers) };
      const saved = await queriesOf(() => articles.update({ documentId, locale: 'tr', data }));
      const public_ = await queriesOf(() => articles.publish({ documentId, locale: 'tr' }));
      expect(await linkedNumbers(app, documentId, 'tr', 'draft')).toEqual(numbers);
      expect(await linkedNumbers(app, documentId, 'tr', 'published')).toEqual(numbers);
      return { saved, published: public_ };
    };
    await save('376', '376.1');
    const { saved, published } = await save('421.7', '475.2', '376.1');
    for (const queries of [saved, published]) {
      const about = (words: RegExp) => queries.filter((sql) => words.test(sql));
      expect(about(/insert into\W+(public\W+)?clause_links_mentions/)).toHaveLength(1);
      // Strapi would read, check and count the clauses, and write the relation before the linker does.
      expect(about(/insert into\W+(public\W+)?articles_clauses_lnk/)).toHaveLength(1);
      expect(about(/count\(.*from\W+(public\W+)?plan_clauses/)).toEqual([]);
      // Nor is there an order of the version that goes to carry over.
      expect(about(/set\W+article_ord\W+= case/)).toEqual([]);
      // One lock serves the linker and the desk; SQLite has one writer and needs none.
      expect(about(/for update/)).toHaveLength(app.client === 'sqlite' ? 0 : 1);
      // The desk is told the citations of a save by who has just found them.
      expect(about(/^select(?!.*union).*clause_links_mentions/)).toEqual([]);
    }
  });

  it('gives a version that is made from another the relation of its own text', async () => {
    const articles = documents(app.strapi, ARTICLE);
    const { documentId } = await write('11. Kalkınma Planı’nın 376.1 ve 421.7. maddeleri.');
    await articles.publish({ documentId, locale: 'tr' });
    expect(await linkedNumbers(app, documentId, 'tr', 'published')).toEqual(['376.1', '421.7']);
    await articles.update({ documentId, locale: 'tr', data: { body: paragraphs('Başka metin.') } });
    await articles.publish({ documentId, locale: 'tr' });
    expect(await linkedNumbers(app, documentId, 'tr', 'published')).toEqual([]);
    await articles.update({ documentId, locale: 'tr', data: { body: paragraphs('376. madde.') } });
    await articles.discardDraft({ documentId, locale: 'tr' });
    expect(await linkedNumbers(app, documentId, 'tr', 'draft')).toEqual([]);
  });

  it('leaves the relations of the other locale alone when one is published', async () => {
    const articles = documents(app.strapi, ARTICLE);
    const { documentId } = await write('11. Kalkınma Planı’nın 376.1 numaralı tedbiri.');
    const body = paragraphs('Measure 421.7 of the Eleventh Development Plan is under way.');
    await articles.update({ documentId, locale: 'en', data: { title: 'News', body } });
    await articles.publish({ documentId, locale: '*' });
    await articles.publish({ documentId, locale: 'tr' });
    expect(await linkedNumbers(app, documentId, 'tr', 'published')).toEqual(['376.1']);
    expect(await linkedNumbers(app, documentId, 'en', 'published')).toEqual(['421.7']);
    expect(await linkedNumbers(app, documentId, 'en', 'draft')).toEqual(['421.7']);
  });

  it('links an English version from its own text and leaves the Turkish one alone', async () => {
    const articles = documents(app.strapi, ARTICLE);
    const { documentId } = await write(
      '11. Kalkınma Planı’nın 376.1 numaralı tedbiri uygulanıyor.',
    );
    await articles.update({
      documentId,
      locale: 'en',
      data: {
        title: 'Cluster news',
        body: paragraphs('Measure 376.1 of the Eleventh Development Plan is under way.'),
      },
    });
    expect(await linkedNumbers(app, documentId, 'tr', 'draft')).toEqual(['376.1']);
    expect(await linkedNumbers(app, documentId, 'en', 'draft')).toEqual(['376.1']);
  });

  it('saves an English version that cites a clause without an English row', async () => {
    const clause = plan11.clauses['376.2'];
    await app.strapi.db.query(CLAUSE).deleteMany({ where: { documentId: clause, locale: 'en' } });
    const { documentId } = await write('Metin.');
    await documents(app.strapi, ARTICLE).update({
      documentId,
      locale: 'en',
      data: { title: 'X', body: paragraphs('Measure 376.2 of the Eleventh Development Plan.') },
    });
    expect(await linkedNumbers(app, documentId, 'en', 'draft')).toEqual(['376.2']);
  });

  it('does not move updatedAt when it re-links, so that nothing looks modified', async () => {
    const { documentId } = await write('11. Kalkınma Planı’nın 900.1 numaralı tedbiri.');
    const before = await app.strapi.db.query(ARTICLE).findOne({ where: { documentId } });
    await makeClause(app.strapi, plan11.plan, '900.1');
    expect(await linkedNumbers(app, documentId, 'tr', 'draft')).toEqual(['900.1']);
    const after = await app.strapi.db.query(ARTICLE).findOne({ where: { documentId } });
    expect(after.updatedAt).toEqual(before.updatedAt);
  });

  it('writes nothing when a sync finds everything right', async () => {
    const { documentId } = await write('11. Kalkınma Planı’nın 376.1 ve 421.7. maddeleri.');
    const result = await service(app, 'mentions').sync(ARTICLE, documentId);
    expect(result).toEqual({ added: 0, removed: 0, linked: 0, unlinked: 0 });
  });

  it('undoes the article when linking fails', async () => {
    const clauses = service(app, 'clauses');
    const broken = jest.spyOn(clauses, 'registry').mockRejectedValue(new Error('no registry'));
    const title = 'Bu kayıt kalmamalı';
    await expect(write('376.1 numaralı tedbir', { title })).rejects.toThrow('no registry');
    broken.mockRestore();
    expect(await app.strapi.db.query(ARTICLE).count({ where: { title } })).toBe(0);
  });

  it('leaves no rows behind when documents and locales go', async () => {
    const articles = documents(app.strapi, ARTICLE);
    const { documentId } = await write('11. Kalkınma Planı’nın 376.1 numaralı tedbiri.');
    await articles.publish({ documentId, locale: 'tr' });
    await articles.delete({ documentId, locale: '*' });
    expect(await mentionsOf(app, documentId)).toEqual([]);
  });
});

describe('when clauses change', () => {
  it('links exactly the articles that waited for a new clause', async () => {
    const waiting = await write('11. Kalkınma Planı’nın 512.3 numaralı tedbiri beklenmektedir.');
    const other = await write('11. Kalkınma Planı’nın 376.1 numaralı tedbiri.');
    expect((await mentionsOf(app, waiting.documentId))[0].outcome).toBe('unresolved');
    const sync = jest.spyOn(service(app, 'mentions'), 'syncAll');
    await makeClause(app.strapi, plan11.plan, '512.3');
    const touched = new Set(sync.mock.calls.flatMap(([, documentIds]) => documentIds));
    sync.mockRestore();
    expect(touched).toEqual(new Set([waiting.documentId]));
    expect(touched.has(other.documentId)).toBe(false);
    expect(await linkedNumbers(app, waiting.documentId, 'tr', 'draft')).toEqual(['512.3']);
  });

  it('re-links when a clause is renumbered and when it is deleted', async () => {
    const { documentId } = await write('11. Kalkınma Planı’nın 600.1 numaralı tedbiri.');
    const clause = await makeClause(app.strapi, plan11.plan, '600.1');
    expect(await linkedNumbers(app, documentId, 'tr', 'draft')).toEqual(['600.1']);

    const clauses = documents(app.strapi, CLAUSE);
    await clauses.update({ documentId: clause, locale: 'tr', data: { number: '600.2' } });
    expect(await linkedNumbers(app, documentId, 'tr', 'draft')).toEqual([]);
    expect((await mentionsOf(app, documentId))[0]).toMatchObject({
      outcome: 'unresolved',
      number: '600.1',
    });

    await clauses.update({ documentId: clause, locale: 'tr', data: { number: '600.1' } });
    expect(await linkedNumbers(app, documentId, 'tr', 'draft')).toEqual(['600.1']);

    await clauses.delete({ documentId: clause, locale: '*' });
    expect(await linkedNumbers(app, documentId, 'tr', 'draft')).toEqual([]);
    expect((await mentionsOf(app, documentId))[0].clauseDocumentId).toBeNull();
  });

  it('re-reads texts when a plan gets a name', async () => {
    const { documentId } = await write('Yeşil Atılım Planı’nın 376.1 numaralı tedbiri önemlidir.', {
      publishedOn: null,
    });
    const before = await mentionsOf(app, documentId);
    await documents(app.strapi, PLAN).update({
      documentId: plan11.plan,
      locale: 'tr',
      data: { aliases: ['Yeşil Atılım Planı'] },
    });
    const after = await mentionsOf(app, documentId);
    expect(after[0].confidence).toBeGreaterThanOrEqual(before[0]?.confidence ?? 0);
    expect(after[0]).toMatchObject({ plan: 11, outcome: 'linked' });
  });
});

describe('decisions', () => {
  const rejected = '11. Kalkınma Planı’nın 421.7. maddesi anıldı.';

  async function decide(documentId: string, exact: string, more: Record<string, unknown>) {
    const entry = await app.strapi.db
      .query(ARTICLE)
      .findOne({ where: { documentId, publishedAt: null } });
    const text = (entry.body as { children: { text: string }[] }[])
      .map((b) => b.children[0].text)
      .join('\n');
    const start = text.indexOf(exact);
    return service(app, 'decisions').decide(
      {
        uid: ARTICLE,
        documentId,
        locale: 'tr',
        version: 'draft',
        field: 'body',
        start,
        end: start + exact.length,
        exact,
        verdict: 'rejected',
        ...more,
      },
      editor,
    );
  }

  it('keeps a rejected link rejected after the paragraph above changes, publish and re-scan', async () => {
    const articles = documents(app.strapi, ARTICLE);
    const { documentId } = await write(rejected);
    await decide(documentId, '421.7', { verdict: 'rejected' });
    expect(await linkedNumbers(app, documentId, 'tr', 'draft')).toEqual([]);

    const body = paragraphs('Önce yeni bir paragraf eklendi: Iğdır ve Isparta.', rejected);
    await articles.update({ documentId, locale: 'tr', data: { body } });
    await articles.publish({ documentId, locale: 'tr' });
    await service(app, 'mentions').sync(ARTICLE, documentId);
    for (const version of ['draft', 'published'] as const) {
      expect(await linkedNumbers(app, documentId, 'tr', version)).toEqual([]);
    }
    const outcomes = (await mentionsOf(app, documentId)).map((m) => [
      m.outcome,
      m.decision,
      m.decidedBy,
    ]);
    expect(outcomes).toEqual([
      ['rejected', 'rejected', 'Elif Editör'],
      ['rejected', 'rejected', 'Elif Editör'],
    ]);
  });

  it('brings a rejected mention back as a suggestion when its own sentence changes', async () => {
    const { documentId } = await write(rejected);
    await decide(documentId, '421.7', { verdict: 'rejected' });
    const body = paragraphs('11. Kalkınma Planı’nın 421.7. maddesi şimdi gerçekten uygulanıyor.');
    await documents(app.strapi, ARTICLE).update({ documentId, locale: 'tr', data: { body } });
    expect((await mentionsOf(app, documentId))[0].outcome).toBe('suggested');
  });

  it('links words by hand and re-points a mention to another clause', async () => {
    const { documentId } = await write(`Makine kümeleri desteklenecek. ${rejected}`);
    await decide(documentId, 'Makine kümeleri', { verdict: 'manual', target: '11:376' });
    await decide(documentId, '421.7', { verdict: 'repointed', target: '11:475.2' });
    expect(await linkedNumbers(app, documentId, 'tr', 'draft')).toEqual(['376', '475.2']);
  });

  it('follows a decided clause when it is renumbered', async () => {
    const clause = await makeClause(app.strapi, plan11.plan, '700.1');
    const { documentId } = await write('Yatırım ofisi kuruldu.');
    await decide(documentId, 'Yatırım ofisi', { verdict: 'manual', target: '11:700.1' });
    await documents(app.strapi, CLAUSE).update({
      documentId: clause,
      locale: 'tr',
      data: { number: '700.2' },
    });
    expect(await linkedNumbers(app, documentId, 'tr', 'draft')).toEqual(['700.2']);
  });

  it('reports a decision whose words are gone and applies it again when they return', async () => {
    const articles = documents(app.strapi, ARTICLE);
    const { documentId } = await write(rejected);
    const { id } = await decide(documentId, '421.7', { verdict: 'rejected' });
    await articles.update({
      documentId,
      locale: 'tr',
      data: { body: paragraphs('Bambaşka bir metin.') },
    });
    const gone = await service(app, 'decisions').unplaced(ARTICLE, documentId);
    expect(gone.map((d) => d.id)).toEqual([id]);
    await articles.update({ documentId, locale: 'tr', data: { body: paragraphs(rejected) } });
    expect((await mentionsOf(app, documentId))[0].outcome).toBe('rejected');
    expect(await service(app, 'decisions').unplaced(ARTICLE, documentId)).toEqual([]);
  });

  it('gives a clone the same decisions', async () => {
    const { documentId } = await write(rejected);
    await decide(documentId, '421.7', { verdict: 'rejected' });
    const clone = await documents(app.strapi, ARTICLE).clone({
      documentId,
      locale: 'tr',
      data: {},
    });
    expect(await linkedNumbers(app, clone.documentId, 'tr', 'draft')).toEqual([]);
    expect((await mentionsOf(app, clone.documentId))[0].decision).toBe('rejected');
  });

  it('replaces an earlier decision on the same words and keeps both in the log', async () => {
    const { documentId } = await write(rejected);
    await decide(documentId, '421.7', { verdict: 'rejected' });
    const { id } = await decide(documentId, '421.7', { verdict: 'accepted', target: '11:421.7' });
    expect(await linkedNumbers(app, documentId, 'tr', 'draft')).toEqual(['421.7']);
    await service(app, 'decisions').withdraw(id, editor);
    const log = await app.strapi.db
      .query(DECISIONS)
      .findMany({ where: { sourceDocumentId: documentId } });
    expect(log.map((d: { verdict: string; endedBy: string }) => [d.verdict, d.endedBy])).toEqual([
      ['rejected', 'Elif Editör'],
      ['accepted', 'Elif Editör'],
    ]);
    expect((await mentionsOf(app, documentId))[0]).toMatchObject({
      outcome: 'linked',
      decision: 'none',
    });
  });

  it('refuses a decision on words that are no longer there and changes nothing', async () => {
    const { documentId } = await write(rejected);
    const input = {
      uid: ARTICLE,
      documentId,
      locale: 'tr',
      version: 'draft' as const,
      field: 'body',
    };
    const late = service(app, 'decisions').decide(
      { ...input, start: 0, end: 5, exact: '421.7', verdict: 'rejected' },
      editor,
    );
    await expect(late).rejects.toThrow('The text has changed');
    expect(
      await app.strapi.db.query(DECISIONS).count({ where: { sourceDocumentId: documentId } }),
    ).toBe(0);
  });
});

describe('re-linking', () => {
  it('repairs what bypassed the document service and reports how much', async () => {
    const { documentId } = await write('11. Kalkınma Planı’nın 376.1 numaralı tedbiri.');
    await app.strapi.db.query(MENTIONS).deleteMany({ where: { sourceDocumentId: documentId } });
    const relink = service(app, 'relink');
    await relink.start({ documentIds: [documentId] }, null);
    await relink.drain();
    expect(await relink.latest()).toMatchObject({
      state: 'done',
      total: 1,
      done: 1,
      changed: 1,
      failed: 0,
    });
    expect(await mentionsOf(app, documentId)).toHaveLength(1);
  });

  it('allows one run at a time and can be cancelled', async () => {
    const relink = service(app, 'relink');
    const wake = jest.spyOn(relink, 'wake').mockImplementation(() => undefined);
    await relink.start({}, null);
    await expect(relink.start({}, null)).rejects.toThrow('under way');
    expect(await relink.cancel()).toMatchObject({ state: 'cancelled' });
    wake.mockRestore();
    await relink.drain();
    expect((await relink.latest())?.state).toBe('cancelled');
  });
});

describe('POST /api/clause-links/detect', () => {
  const detect = (body: object, token?: string) => {
    const call = request(app.strapi.server.httpServer).post('/api/clause-links/detect');
    return (token ? call.set('Authorization', `Bearer ${token}`) : call).send(body);
  };
  let token: string;

  beforeAll(async () => {
    const created = await app.strapi.service('admin::api-token').create({
      name: 'site',
      description: '',
      type: 'read-only',
      lifespan: null,
    });
    token = created.accessKey;
  });

  it('needs a permission', async () => {
    expect((await detect({ text: '376.1 numaralı tedbir' })).status).toBe(403);
  });

  it('finds mentions with a read-only token', async () => {
    const text = '11. Kalkınma Planı’nın 376.1 numaralı tedbiri';
    const { status, body } = await detect({ text, locale: 'tr' }, token);
    expect(status).toBe(200);
    expect(body.data).toHaveLength(1);
    expect(body.data[0]).toMatchObject({ number: '376.1', plan: 11, state: 'linked' });
    expect(text.slice(body.data[0].start, body.data[0].end)).toBe('376.1');
  });

  it.each([
    ['no text', {}],
    ['a text that is no string', { text: 1 }],
    ['an unknown key', { text: 'a', x: 1 }],
    ['a date that is none', { text: 'a', publishedOn: '2019-13-45' }],
  ])('refuses %s with 400', async (_name, body) => {
    const answer = await detect(body, token);
    expect(answer.status).toBe(400);
    expect(answer.body.error.name).toBe('ValidationError');
  });

  it('refuses a text above the limit with 413', async () => {
    expect((await detect({ text: 'ş'.repeat(140_000) }, token)).status).toBe(413);
  });
});
