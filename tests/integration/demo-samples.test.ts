import path from 'node:path';
import request from 'supertest';
import { loadSamples, readSamples } from '../../src/content/import/samples';
import { linkedNumbers } from '../support/clause-links';
import { ARTICLE, documents } from '../support/content';
import { type TestApp, startApp } from '../support/strapi';

describe('the sample content', () => {
  const samples = readSamples(path.join(__dirname, '../../database/seeds'));
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is loaded once, with every article linked to what it cites', async () => {
    expect(await loadSamples(app.strapi, samples)).toBe(true);
    expect(await loadSamples(app.strapi, samples)).toBe(false);
    for (const { tr, cites } of samples.articles) {
      const row = await app.strapi.db
        .query(ARTICLE)
        .findOne({ where: { title: tr.title, publishedAt: null } });
      const linked = await linkedNumbers(app, row.documentId, 'tr', 'published');
      expect([tr.title, linked.sort()]).toEqual([tr.title, [...cites].sort()]);
    }
  });

  it('answers the first question anonymously: which articles say 421.7?', async () => {
    const response = await request(app.strapi.server.httpServer).get(
      '/api/articles?filters[clauses][number]=421.7&populate=clauses',
    );
    expect(response.status).toBe(200);
    expect(response.body.data).toHaveLength(2);
  });

  it('does not bring back what an editor deleted', async () => {
    const row = await app.strapi.db.query(ARTICLE).findOne({ where: { locale: 'tr' } });
    await documents(app.strapi, ARTICLE).delete({ documentId: row.documentId, locale: '*' });
    expect(await loadSamples(app.strapi, samples)).toBe(false);
    expect(
      await app.strapi.db.query(ARTICLE).findOne({ where: { documentId: row.documentId } }),
    ).toBeNull();
  });
});
