import request from 'supertest';
import { ARTICLE, CLAUSE, documents, makePlan, paragraphs } from '../support/content';
import { startApp, type TestApp } from '../support/strapi';
import {
  deskOf,
  entry,
  lineOf,
  rowOf,
  seen,
  sideOf,
  signIn,
  type Desk,
} from '../support/translation-desk';

const CITING = '11. Kalkınma Planı’nın 421.7. maddesi kümelenmeyi destekler.';
const PLAIN = 'Toplantıya 41 küme temsilcisi katıldı ve görüş bildirdi.';
const OFFICIAL =
  'Meetings shall be held every year in order to develop the defence industry clusters.';

let app: TestApp;
let admin: Desk;
let translator: Desk;
let clauses: Record<string, string>;

beforeAll(async () => {
  app = await startApp();
  ({ clauses } = await makePlan(app.strapi, 11, [2019, 2023], ['376', '421.7']));
  admin = deskOf(app, await signIn(app, 'admin@example.org', 'strapi-super-admin'));
  translator = deskOf(app, await signIn(app, 'translator@example.org', 'akip-translator-en'));
});
afterAll(() => app?.stop());

const articles = () => documents(app.strapi, ARTICLE);
const body = (...texts: string[]) => ({ body: paragraphs(...texts) });

async function write(title: string, texts: string[], more: object = {}): Promise<string> {
  const data = { title, publishedOn: '2019-10-14', ...body(...texts), ...more };
  return (await articles().create({ locale: 'tr', data })).documentId;
}

describe('citations at the desk', () => {
  it('are written by the pattern of the target, with the plan’s name and its official text', async () => {
    await documents(app.strapi, CLAUSE).update({
      documentId: clauses['421.7'],
      locale: 'en',
      data: { text: OFFICIAL, translationKind: 'official' },
    });
    const documentId = await write('Anılan madde', [CITING]);
    expect((await sideOf(translator, documentId)).clauses).toEqual([
      {
        number: '421.7',
        plan: 11,
        phrase: 'clause 421.7 of the 11. Kalkınma Planı',
        sourceText: '421.7 numaralı örnek tedbirin özeti.',
        targetText: OFFICIAL,
        isOfficial: true,
      },
    ]);
  });

  it('take a decision on the Turkish side over to the English one when asked', async () => {
    const documentId = await write('Karar', ['11. Kalkınma Planı’nın 376. maddesi konuşuldu.']);
    await articles().update({
      documentId,
      locale: 'en',
      data: {
        title: 'Decision',
        ...body('Clause 376 of the 11th Development Plan was discussed.'),
      },
    });
    const [mention] = await app.strapi.db.query('plugin::clause-links.mention').findMany({
      where: { sourceDocumentId: documentId, sourceLocale: 'tr' },
    });
    await app.strapi
      .plugin('clause-links')
      .service('decisions')
      .decide(
        {
          ...{ uid: ARTICLE, documentId, locale: 'tr', version: 'draft', field: 'body' },
          ...{ start: mention.start, end: mention.end, exact: mention.exact },
          ...{ verdict: 'rejected', target: null },
        },
        { id: null, name: 'Elif Editör' },
      );
    const proposed = await sideOf(translator, documentId);
    expect(proposed.parity).toMatchObject({
      ok: false,
      rows: [{ kind: 'extra', target: { number: '376' } }],
      proposals: [{ number: '376', plan: 11, verdict: 'rejected' }],
    });
    const clause = { number: '376', plan: 11 };
    const { status, body: answer } = await translator.put('/citation', {
      ...entry(documentId),
      ...clause,
    });
    expect(status).toBe(200);
    expect(answer.data.parity).toMatchObject({ ok: true, rows: [], proposals: [] });
    const again = await translator.put('/citation', { ...entry(documentId), ...clause });
    expect(again.status).toBe(404);
  });
});

describe('relations, media and shared fields', () => {
  async function withClusters() {
    const make = async (name: string, inEnglish: boolean) => {
      const clusters = documents(app.strapi, 'api::cluster.cluster');
      const data = { name, stage: 'cluster' };
      const { documentId } = await clusters.create({ locale: 'tr', data });
      if (inEnglish) await clusters.update({ documentId, locale: 'en', data: { name } });
      return documentId;
    };
    const both = await make('İki dilli küme', true);
    const turkish = await make('Yalnız Türkçe küme', false);
    const documentId = await write('Küme haberi', [PLAIN], { clusters: [both, turkish] });
    return { documentId, both, turkish };
  }
  const english = async (documentId: string) => {
    const row = await articles().findOne({ documentId, locale: 'en', populate: ['clusters'] });
    return (row?.clusters as { documentId: string }[]).map((cluster) => cluster.documentId);
  };

  it('come along with the first saved segment, as far as they exist in English', async () => {
    const { documentId, both } = await withClusters();
    const line = lineOf(await sideOf(translator, documentId), 'Küme haberi');
    const saved = await translator.put('/segment', {
      ...entry(documentId),
      segment: seen(line),
      text: 'News of a cluster',
    });
    expect(saved.body.data.shared).toEqual({
      changed: [],
      relations: [{ name: 'clusters', missing: 1, available: 0 }],
    });
    expect(await english(documentId)).toEqual([both]);
  });

  it('say so when they change, and are still correct when somebody says so', async () => {
    const { documentId, both } = await withClusters();
    await articles().update({ documentId, locale: 'en', data: { title: 'Cluster news' } });
    expect(await rowOf(app, documentId)).toMatchObject({ sharedChanged: false });
    await articles().update({
      documentId,
      locale: 'tr',
      data: { clusters: [both], videoUrl: 'https://example.org/v' },
    });
    expect(await rowOf(app, documentId)).toMatchObject({ sharedChanged: true });
    expect((await sideOf(translator, documentId)).shared.changed.sort()).toEqual([
      'clusters',
      'videoUrl',
    ]);
    const listed = await translator.get('/entries', { sharedChanged: true });
    expect(listed.body.data.results.map((row: { entryId: string }) => row.entryId)).toEqual([
      documentId,
    ]);
    const vouched = await translator.put('/shared', { ...entry(documentId), action: 'vouch' });
    expect(vouched.body.data.shared.changed).toEqual([]);
    const carried = await translator.put('/shared', { ...entry(documentId), action: 'carry' });
    expect(carried.body.data.shared.relations).toEqual([]);
    expect(await english(documentId)).toEqual([both]);
  });

  it('stay as they were through a publish', async () => {
    const { documentId } = await withClusters();
    await articles().update({ documentId, locale: 'en', data: { title: 'Cluster news' } });
    await articles().publish({ documentId, locale: 'tr' });
    expect(await rowOf(app, documentId)).toMatchObject({ sharedChanged: false });
  });
});

describe('a translator', () => {
  const write403 = (path: string, data: object) =>
    request(app.strapi.server.httpServer)
      .put(path)
      .set({ Authorization: `Bearer ${translator.token}` })
      .send(data);

  it('reads every language and writes English only, at the desk and past it', async () => {
    const documentId = await write('Yazma hakkı', [PLAIN]);
    const types = `/content-manager/collection-types/${ARTICLE}/${documentId}`;
    const read = await request(app.strapi.server.httpServer)
      .get(`${types}?locale=tr`)
      .set({ Authorization: `Bearer ${translator.token}` });
    expect(read.status).toBe(200);
    expect((await write403(`${types}?locale=tr`, { title: 'Değişti' })).status).toBe(403);
    expect((await write403(`${types}?locale=en`, { title: 'Changed' })).status).toBe(200);
    const line = lineOf(await sideOf(translator, documentId), 'Yazma');
    for (const path of ['/segment', '/segment/state', '/claim', '/shared', '/citation']) {
      const data = { ...entry(documentId), locale: 'tr', segment: seen(line), text: 'Değişti' };
      expect([400, 403]).toContain((await translator.put(path, data)).status);
    }
    const row = await articles().findOne({ documentId, locale: 'tr' });
    expect(row?.title).toBe('Yazma hakkı');
  });
});

describe('a hundred saves at once, in any order', () => {
  it('lose nothing and leave the Turkish text alone', async () => {
    const texts = Array.from(
      { length: 100 },
      (_, at) => `Paragraf ${at}: ${'söz '.repeat(at % 7)}${at * 7}.`,
    );
    const documentId = await write('Yüz paragraf', texts);
    const before = await articles().findOne({ documentId, locale: 'tr' });
    const { lines } = await sideOf(translator, documentId);
    const mine = lines.filter(({ group }) => group === 'body');
    const target = (at: number) => `Paragraph ${at}: ${at * 7}.`;
    const order = mine.map((line, at) => ({ line, at, rank: (at * 37) % 101 }));
    const desks = [admin, translator];
    const answers = await Promise.all(
      order
        .sort((a, b) => a.rank - b.rank)
        .map(({ line, at }) =>
          desks[at % 2].put('/segment', {
            ...entry(documentId),
            segment: seen(line),
            text: target(at),
          }),
        ),
    );
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const row = await articles().findOne({ documentId, locale: 'en' });
    expect(row?.body).toEqual(paragraphs(...texts.map((_, at) => target(at))));
    expect(await articles().findOne({ documentId, locale: 'tr' })).toEqual(before);
    const side = await sideOf(translator, documentId);
    expect(
      side.lines.filter(({ group, state }) => group === 'body' && state !== 'translated'),
    ).toEqual([]);
  });
});

describe('the feed', () => {
  const feed = (path: string) => request(app.strapi.server.httpServer).get(path).buffer(true);
  const addressOf = async (desk: Desk) =>
    new URL((await desk.get('/feed-address')).body.data.url).pathname;

  it('tells whoever has the address what waits, and nothing of drafts', async () => {
    await write('Yayımlanmamış <gizli> haber', [PLAIN]);
    const documentId = await write('Yayımlanan & <b>duyurulan</b> haber', [PLAIN]);
    await articles().publish({ documentId, locale: 'tr' });
    await articles().update({
      documentId,
      locale: 'tr',
      data: { title: 'Taslaktaki başka başlık' },
    });
    const { status, headers, text } = await feed(await addressOf(translator));
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('application/atom+xml');
    expect(text).toContain('Yayımlanan &amp; &lt;b&gt;duyurulan&lt;/b&gt; haber (en)');
    expect(text).toContain(`id=${documentId}`);
    expect(text).not.toContain('gizli');
    expect(text).not.toContain('Taslaktaki');
  });

  it('is closed for a made-up key, and for an old one after a new password', async () => {
    const address = await addressOf(translator);
    expect((await feed('/api/translation-desk/feed/1.wrong.atom')).status).toBe(404);
    const forged = address.replace(/feed\/\d+\./, 'feed/1.');
    expect((await feed(forged)).status).toBe(404);
    const user = await app.strapi.db
      .query('admin::user')
      .findOne({ where: { email: 'translator@example.org' } });
    await app.strapi.service('admin::user').updateById(user.id, { password: 'Yeni-Parola-2026' });
    expect((await feed(address)).status).toBe(404);
    expect((await feed(await addressOf(translator))).status).toBe(200);
  });
});

describe('the digest', () => {
  const digest = () => app.strapi.plugin('translation-desk').service('digest');

  /** Keeps what would be sent, until `end()`. */
  function caughtMails() {
    const mails: { to: string; subject: string; text: string }[] = [];
    const email = app.strapi.plugin('email') as unknown as { provider: { send: unknown } };
    const { provider } = email;
    const send = async (mail: (typeof mails)[0]) => void mails.push(mail);
    email.provider = { ...provider, send };
    return { mails, end: () => (email.provider = provider) };
  }

  it('mails to those who translate what waits for them, and to nobody else', async () => {
    const documentId = await write('Postalanacak haber', [PLAIN]);
    await translator.put('/claim', { ...entry(documentId), claimed: true });
    await signIn(app, 'stranger@example.org', null);
    const { mails, end } = caughtMails();
    const sent = await digest().send();
    end();
    expect(sent).toBe(2);
    expect(mails.map(({ to }) => to)).toEqual(['admin@example.org', 'translator@example.org']);
    const [toAdmin, toTranslator] = mails;
    expect(toTranslator.subject).toMatch(/^Translation desk: \d+ entries, \d+ words to do$/);
    expect(toTranslator.text).toContain('Yours:\n- Postalanacak haber (en): Missing');
    expect(toTranslator.text).toContain(`id=${documentId}`);
    // What somebody else has is not waiting for the others.
    expect(toAdmin.text).not.toContain('Postalanacak haber');
  });

  it('is sent by one of the processes that share the database, each time it is due', async () => {
    await write('Bir kez postalanacak haber', [PLAIN]);
    const monday = new Date('2026-11-23T08:00:00Z');
    const { mails, end } = caughtMails();
    const everybody = await digest().send();
    mails.length = 0;
    const sent = await Promise.all([1, 2, 3].map(() => digest().sendOnce(monday)));
    expect(sent.sort()).toEqual([0, 0, everybody]);
    // A process whose clock is late.
    expect(await digest().sendOnce(monday)).toBe(0);
    expect(mails).toHaveLength(everybody);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(everybody);
    expect(await digest().sendOnce(new Date('2026-11-30T08:00:00Z'))).toBe(everybody);
    end();
  });
});
