import { ARTICLE, documents, makePlan, paragraphs } from '../support/content';
import { startApp, type TestApp } from '../support/strapi';
import {
  deskOf,
  ENTRIES,
  entry,
  lineOf,
  rowOf,
  seen,
  sideOf,
  signIn,
  stampsOf,
  STAMPS,
  type Desk,
} from '../support/translation-desk';

const FIRST = 'Kümeler bölgesel kalkınmanın güçlü araçlarındandır.';
const SECOND = 'Toplantıya 41 küme temsilcisi katıldı ve görüş bildirdi.';
const FIRST_EN = 'Clusters are a strong instrument of regional development.';
const SECOND_EN = 'The meeting was attended by 41 cluster representatives.';
const CITING = '11. Kalkınma Planı’nın 421.7. maddesi kümelenmeyi destekler.';
const CITING_EN = 'Clause 421.7 of the 11th Development Plan supports clustering.';

let app: TestApp;
let admin: Desk;
let translator: Desk;
let stranger: Desk;

beforeAll(async () => {
  app = await startApp({ TRANSLATION_GATE: 'block' });
  await makePlan(app.strapi, 11, [2019, 2023], ['376', '421.7']);
  admin = deskOf(app, await signIn(app, 'admin@example.org', 'strapi-super-admin'));
  translator = deskOf(app, await signIn(app, 'translator@example.org', 'akip-translator-en'));
  stranger = deskOf(app, await signIn(app, 'stranger@example.org', null));
});
afterAll(() => app?.stop());

const articles = () => documents(app.strapi, ARTICLE);
const body = (...texts: string[]) => ({ body: paragraphs(...texts) });

async function write(...texts: string[]): Promise<string> {
  const { documentId } = await articles().create({
    locale: 'tr',
    data: { title: `Haber ${texts[0].slice(0, 12)}`, publishedOn: '2019-10-14', ...body(...texts) },
  });
  return documentId;
}

const edit = (documentId: string, locale: string, ...texts: string[]) =>
  articles().update({ documentId, locale, data: body(...texts) });

async function translated(): Promise<string> {
  const documentId = await write(FIRST, SECOND);
  await articles().update({
    documentId,
    locale: 'en',
    data: { title: 'News of clusters', ...body(FIRST_EN, SECOND_EN) },
  });
  return documentId;
}

const statesOf = async (documentId: string) =>
  (await sideOf(admin, documentId)).lines
    .filter(({ group }) => group === 'body')
    .map(({ state }) => state);

describe('states', () => {
  it('lists an untranslated article as missing, with the words to do', async () => {
    const documentId = await write(FIRST, SECOND);
    expect(await rowOf(app, documentId)).toMatchObject({
      state: 'missing',
      newWords: expect.any(Number),
      changedWords: 0,
      sourcePublished: false,
      waitingSince: expect.anything(),
    });
    expect(await statesOf(documentId)).toEqual(['missing', 'missing']);
  });

  it('knows whether the source is public, also of a document that it had never seen', async () => {
    const documentId = await translated();
    const before = await rowOf(app, documentId);
    await articles().publish({ documentId, locale: 'tr' });
    const isPublic = await rowOf(app, documentId);
    expect(isPublic).toEqual({ ...before, sourcePublished: true });
    await articles().unpublish({ documentId, locale: 'tr' });
    expect(await rowOf(app, documentId)).toEqual({ ...before, sourcePublished: false });

    const rows = app.strapi.db.query('plugin::translation-desk.entry');
    await rows.deleteMany({ where: { entryId: documentId } });
    await articles().publish({ documentId, locale: 'tr' });
    expect(await rowOf(app, documentId)).toMatchObject({ state: 'ready', sourcePublished: true });
  });

  it('remembers what an English version written in the editor was translated from', async () => {
    const documentId = await translated();
    expect(await statesOf(documentId)).toEqual(['translated', 'translated']);
    expect(await rowOf(app, documentId)).toMatchObject({ state: 'ready', waitingSince: null });
    const stamps = await stampsOf(app, documentId);
    expect(stamps).toContainEqual(
      expect.objectContaining({ sourceText: FIRST, targetText: FIRST_EN, sourceVersion: 'draft' }),
    );
  });

  it('makes exactly the changed paragraph stale and shows what changed', async () => {
    const documentId = await translated();
    await edit(documentId, 'tr', FIRST, SECOND.replace('41', '45'));
    expect(await statesOf(documentId)).toEqual(['translated', 'stale']);
    const line = lineOf(await sideOf(admin, documentId), 'Toplantıya 45');
    expect(line).toMatchObject({ translatedFrom: SECOND, targetText: SECOND_EN });
    expect(line.diff.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '41' },
      { kind: 'added', text: '45' },
    ]);
    expect(await rowOf(app, documentId)).toMatchObject({ state: 'stale', stale: 1, newWords: 0 });
  });

  it('keeps a translation through many small edits and a move, and is clean after they are undone', async () => {
    const documentId = await translated();
    const words = SECOND.split(' ');
    for (let at = 1; at <= words.length; at += 1) {
      const text = [...words.slice(0, at).map((word) => `${word}x`), ...words.slice(at)].join(' ');
      await edit(documentId, 'tr', text, FIRST);
    }
    const side = await sideOf(admin, documentId);
    expect(lineOf(side, 'Toplantıyax')).toMatchObject({ state: 'stale', targetText: SECOND_EN });
    await edit(documentId, 'tr', FIRST, SECOND);
    expect(await statesOf(documentId)).toEqual(['translated', 'translated']);
  });

  it('makes an inserted paragraph missing and no other stale', async () => {
    const documentId = await translated();
    await edit(documentId, 'tr', FIRST, 'Yeni eklenen bir paragraf burada duruyor.', SECOND);
    expect(await statesOf(documentId)).toEqual(['translated', 'missing', 'translated']);
    expect(await rowOf(app, documentId)).toMatchObject({ state: 'in-progress', missing: 1 });
  });

  it('does not take an old English note for the translation of a new paragraph', async () => {
    const documentId = await translated();
    await edit(documentId, 'en', FIRST_EN, SECOND_EN, 'A note for readers abroad only.');
    await edit(documentId, 'tr', FIRST, SECOND, 'Sonradan eklenmiş başka bir paragraf.');
    expect(await statesOf(documentId)).toEqual(['translated', 'translated', 'missing']);
  });

  it('does not count a copy of the source as a translation', async () => {
    const documentId = await write(FIRST, SECOND);
    await edit(documentId, 'en', FIRST, SECOND_EN);
    expect(await statesOf(documentId)).toEqual(['missing', 'translated']);
  });

  it('ignores a shared field and the dates of the rows', async () => {
    const documentId = await translated();
    await articles().update({ documentId, locale: 'tr', data: { category: 'announcement' } });
    expect(await rowOf(app, documentId)).toMatchObject({ state: 'ready', stale: 0 });
  });

  it('says whether the public text or a draft was translated', async () => {
    const documentId = await write(FIRST, SECOND);
    await articles().publish({ documentId, locale: 'tr' });
    await edit(documentId, 'tr', FIRST, `${SECOND} Henüz taslak.`);
    await edit(documentId, 'en', FIRST_EN, SECOND_EN);
    const versions = (await stampsOf(app, documentId)).map((stamp) => stamp.sourceVersion);
    expect(versions).toEqual(['published', 'draft']);
  });

  it('leaves the desk when the document is deleted, and follows a clone', async () => {
    const documentId = await translated();
    await edit(documentId, 'tr', FIRST, SECOND.replace('41', '45'));
    const copy = await articles().clone({ documentId, locale: '*' });
    expect(await statesOf(copy.documentId)).toEqual(['translated', 'stale']);
    await articles().delete({ documentId, locale: '*' });
    expect(await rowOf(app, documentId)).toBeNull();
    expect(await stampsOf(app, documentId)).toEqual([]);
  });

  it('writes nothing when the save fails', async () => {
    const documentId = await translated();
    const before = await stampsOf(app, documentId);
    const failing = app.strapi.db.transaction(async () => {
      await edit(documentId, 'en', 'Something else entirely was written here.', SECOND_EN);
      throw new Error('after the save');
    });
    await expect(failing).rejects.toThrow('after the save');
    expect(await stampsOf(app, documentId)).toEqual(before);
  });
});

describe('adoption', () => {
  it('takes existing English versions over on the first run', async () => {
    const documentId = await translated();
    await app.strapi.db.query(STAMPS).deleteMany({ where: { entryId: documentId } });
    await app.strapi.db.query(ENTRIES).deleteMany({ where: { entryId: documentId } });
    await app.strapi.plugin('translation-desk').service('sync').adoptExisting();
    expect(await statesOf(documentId)).toEqual(['translated', 'translated']);
    expect(await rowOf(app, documentId)).toMatchObject({ state: 'ready' });
  });
});

describe('saving a segment', () => {
  const save = (desk: Desk, documentId: string, segment: object, text: string, more: object = {}) =>
    desk.put('/segment', { ...entry(documentId), segment, text, ...more });

  it('creates the English version with it and leaves the Turkish rows as they were', async () => {
    const documentId = await write(FIRST, SECOND);
    await articles().publish({ documentId, locale: 'tr' });
    const turkish = () =>
      app.strapi.db.query(ARTICLE).findMany({
        where: { documentId, locale: 'tr' },
        populate: ['quotes', 'seo', 'clauses', 'cover'],
        orderBy: { id: 'asc' },
      });
    const before = await turkish();
    const line = lineOf(await sideOf(translator, documentId), 'Toplantıya');
    const { status, body: answer } = await save(translator, documentId, seen(line), SECOND_EN, {
      state: 'confirmed',
    });
    expect(status).toBe(200);
    expect(lineOf(answer.data, 'Toplantıya')).toMatchObject({
      state: 'confirmed',
      targetText: SECOND_EN,
      madeBy: 'Elif translator',
    });
    expect(answer.data.row).toMatchObject({ state: 'in-progress', confirmed: 1 });
    expect(await turkish()).toEqual(before);
  });

  it('puts a later paragraph before the one already there', async () => {
    const documentId = await write(FIRST, SECOND);
    const second = lineOf(await sideOf(translator, documentId), 'Toplantıya');
    await save(translator, documentId, seen(second), SECOND_EN);
    const first = lineOf(await sideOf(translator, documentId), 'Kümeler');
    await save(translator, documentId, seen(first), FIRST_EN);
    const row = await articles().findOne({ documentId, locale: 'en' });
    expect(row?.body).toEqual(paragraphs(FIRST_EN, SECOND_EN));
    expect(await statesOf(documentId)).toEqual(['translated', 'translated']);
  });

  it('keeps links and formatting of the source, and refuses a text that lost a mark', async () => {
    const link = {
      type: 'link',
      url: 'https://ec.europa.eu/',
      children: [{ type: 'text', text: 'bağlantı' }],
    };
    const { documentId } = await articles().create({
      locale: 'tr',
      data: {
        title: 'Bağlantılı haber',
        body: [
          {
            type: 'paragraph',
            children: [{ type: 'text', text: 'Burada ' }, link, { type: 'text', text: ' var.' }],
          },
        ],
      },
    });
    const line = lineOf(await sideOf(translator, documentId), 'Burada');
    const lost = await save(translator, documentId, seen(line), 'There is a link here.');
    expect(lost.status).toBe(400);
    expect(lost.body.error).toMatchObject({ name: 'ValidationError', details: { code: 'marks' } });
    const kept = line.sourceText
      .replace('Burada', 'Here is a')
      .replace('bağlantı', 'link')
      .replace(' var', '');
    expect((await save(translator, documentId, seen(line), kept)).status).toBe(200);
    const row = await articles().findOne({ documentId, locale: 'en' });
    expect(JSON.stringify(row?.body)).toContain('https://ec.europa.eu/');
  });

  it('translates a component that the English version lacks', async () => {
    const { documentId } = await articles().create({
      locale: 'tr',
      data: {
        title: 'Alıntılı haber',
        quotes: [{ person: 'Ayşe Yılmaz', quote: 'Kümeler birlikte güçlenir diyoruz.' }],
      },
    });
    const line = lineOf(await sideOf(translator, documentId), 'Kümeler birlikte');
    const text = 'We say that clusters grow stronger together.';
    const { status, body: answer } = await save(translator, documentId, seen(line), text);
    expect(status).toBe(200);
    expect(lineOf(answer.data, 'Kümeler birlikte')).toMatchObject({ targetText: text });
    const person = lineOf(answer.data, 'Ayşe');
    await save(translator, documentId, seen(person), 'Ayşe Yılmaz');
    const row = await articles().findOne({ documentId, locale: 'en', populate: { quotes: true } });
    expect(row?.quotes).toEqual([expect.objectContaining({ person: 'Ayşe Yılmaz', quote: text })]);
  });

  it('refuses with 409 when source or translation changed meanwhile', async () => {
    const documentId = await translated();
    const line = lineOf(await sideOf(translator, documentId), 'Toplantıya');
    await edit(documentId, 'en', FIRST_EN, 'Another translator was faster with this one.');
    const late = await save(translator, documentId, seen(line), SECOND_EN);
    expect(late.status).toBe(409);
    expect(late.body.error.details).toMatchObject({ code: 'target-changed' });
    await edit(documentId, 'tr', FIRST, 'Bambaşka bir cümle yazıldı buraya.');
    const gone = await save(translator, documentId, seen(line), SECOND_EN);
    expect(gone.body.error.details).toMatchObject({ code: 'source-changed' });
  });

  it.each([
    ['the source locale', { locale: 'tr' }, 400],
    ['an unknown locale', { locale: 'de' }, 400],
    ['an empty text', { text: '  ' }, 400],
    ['an unknown key', { publish: true }, 400],
    ['a type that is not translated', { uid: 'api::plan.plan' }, 403],
  ])('refuses %s', async (_name, change, status) => {
    const documentId = await translated();
    const line = lineOf(await sideOf(admin, documentId), 'Toplantıya');
    const request = { ...entry(documentId), segment: seen(line), text: 'x', ...change };
    const { body: answer, status: given } = await admin.put('/segment', request);
    expect(given).toBe(status);
    expect(answer.error).toMatchObject({ status });
    expect(await statesOf(documentId)).toEqual(['translated', 'translated']);
  });

  it('is closed to those without permission', async () => {
    const documentId = await translated();
    expect((await stranger.get('/entries')).status).toBe(403);
    expect((await stranger.put('/segment', {})).status).toBe(403);
    expect(
      (await translator.put('/assignee', { ...entry(documentId), assignee: null })).status,
    ).toBe(403);
  });
});

describe('“still correct” and confirm', () => {
  it('are not said by unfinished work: what changed and the old translation stay on show', async () => {
    const documentId = await translated();
    await edit(documentId, 'tr', FIRST, SECOND.replace('41', '45'));
    const write = async (text: string, autosave: boolean) => {
      const line = lineOf(await sideOf(translator, documentId), 'Toplantıya');
      const segment = seen(line);
      const saved = await translator.put('/segment', {
        ...entry(documentId),
        segment,
        text,
        autosave,
      });
      return lineOf(saved.body.data, 'Toplantıya');
    };
    await write('The meeting was', true);
    const begun = await write('The meeting was attended by 45', true);
    expect(begun).toMatchObject({ state: 'stale', translatedFrom: SECOND, keptText: SECOND_EN });
    const done = await write(SECOND_EN.replace('41', '45'), false);
    expect(done).toMatchObject({ state: 'translated', translatedFrom: null, keptText: null });
  });

  it('clears a stale segment without an edit', async () => {
    const documentId = await translated();
    await edit(documentId, 'tr', FIRST, SECOND.replace('41', '45'));
    const before = await articles().findOne({ documentId, locale: 'en' });
    const line = lineOf(await sideOf(translator, documentId), 'Toplantıya');
    const { status, body: answer } = await translator.put('/segment/state', {
      ...entry(documentId),
      segment: seen(line),
    });
    expect(status).toBe(200);
    expect(lineOf(answer.data, 'Toplantıya')).toMatchObject({ state: 'confirmed', diff: [] });
    expect(await articles().findOne({ documentId, locale: 'en' })).toEqual(before);
    // The number differs, which she has now vouched for and can still see.
    expect(lineOf(answer.data, 'Toplantıya').invariants).toContainEqual(
      expect.objectContaining({ kind: 'number', value: '45', side: 'missing' }),
    );
  });

  it('suggests confirmed translations for the same sentence elsewhere', async () => {
    const sentence = 'AKİP her yıl koordinasyon toplantısında bir araya gelir.';
    const one = await write(sentence);
    await edit(one, 'en', 'AKİP meets every year.');
    const line = lineOf(await sideOf(translator, one), 'AKİP');
    await translator.put('/segment/state', { ...entry(one), segment: seen(line) });
    const other = await write(`${sentence} Katılım açıktır.`);
    const [suggestion] = lineOf(await sideOf(translator, other), 'AKİP').memory;
    expect(suggestion).toMatchObject({ targetText: 'AKİP meets every year.' });
    expect(suggestion.score).toBeGreaterThan(0.6);
  });
});

describe('the list', () => {
  it('filters, sorts, pages and counts in at most four queries', async () => {
    const documentId = await write('Listelenecek bir haberin metni burada.');
    const queries: string[] = [];
    const knex = app.strapi.db.connection;
    const note = ({ sql }: { sql: string }) => {
      if (sql.includes('translation_desk')) queries.push(sql);
    };
    knex.on('query', note);
    const { body: answer } = await admin.get('/entries', {
      state: 'missing,in-progress',
      locale: 'en',
      uid: ARTICLE,
      sort: 'words',
      order: 'desc',
      pageSize: 100,
    });
    const progress = await admin.get('/progress');
    knex.off('query', note);
    expect(queries.length).toBeGreaterThan(0);
    expect(queries.length).toBeLessThanOrEqual(4);
    const { results } = answer.data;
    expect(results.map((row: { entryId: string }) => row.entryId)).toContain(documentId);
    const words = results.map((row: { words: number }) => row.words);
    expect(words).toEqual([...words].sort((a, b) => b - a));
    expect(progress.body.data).toContainEqual(
      expect.objectContaining({ uid: ARTICLE, locale: 'en', state: 'missing' }),
    );
  });

  it('finds a title by Turkish letters', async () => {
    await articles().create({ locale: 'tr', data: { title: 'IĞDIR KÜMESİ büyüyor' } });
    const { body: answer } = await admin.get('/entries', { q: 'ığdır kümesi' });
    expect(answer.data.results).toHaveLength(1);
  });

  it('claims a row once, and lets a manager give it away', async () => {
    const documentId = await write('Üstlenilecek haberin metni burada duruyor.');
    const claim = (desk: Desk, claimed: boolean) =>
      desk.put('/claim', { ...entry(documentId), claimed });
    expect((await claim(translator, true)).body.data.assigneeName).toBe('Elif translator');
    expect((await claim(admin, true)).status).toBe(403);
    const mine = await translator.get('/entries', { assignee: 'me' });
    expect(mine.body.data.results).toHaveLength(1);
    const freed = await admin.put('/assignee', { ...entry(documentId), assignee: null });
    expect(freed.body.data.assigneeId).toBeNull();
    const people: { id: string; name: string; locales: string[] }[] = (await admin.get('/people'))
      .body.data;
    const elif = people.find(({ name }) => name === 'Elif translator');
    expect(elif?.locales).toEqual(['en']);
    const give = (locale: string) =>
      admin.put('/assignee', { ...entry(documentId), locale, assignee: Number(elif?.id) });
    expect((await give('tr')).status).toBe(400);
    expect((await give('en')).body.data.assigneeName).toBe('Elif translator');
    expect((await translator.get('/people')).status).toBe(403);
  });

  it.each([{ sort: 'id' }, { state: 'lost' }, { page: 0 }, { surprise: 1 }])(
    'answers %j with 400',
    async (query) => {
      expect((await admin.get('/entries', query)).status).toBe(400);
    },
  );
});

describe('citation parity', () => {
  it('lists what the source cites and compares both sides', async () => {
    const documentId = await write(CITING, SECOND);
    expect(await rowOf(app, documentId)).toMatchObject({ citations: ['421.7'] });
    await articles().publish({ documentId, locale: 'tr' });
    await edit(documentId, 'tr', CITING.replace('421.7', '376'), SECOND);
    // What the public still reads is not what is to be translated.
    expect(await rowOf(app, documentId)).toMatchObject({ citations: ['376'] });
    await edit(documentId, 'tr', CITING, SECOND);
    await edit(documentId, 'en', 'The plan supports clustering.', SECOND_EN);
    const missing = await sideOf(admin, documentId);
    expect(missing.parity).toMatchObject({
      ok: false,
      rows: [{ kind: 'missing', source: { number: '421.7', plan: 11 } }],
    });
    await edit(documentId, 'en', CITING_EN, SECOND_EN);
    expect((await sideOf(admin, documentId)).parity).toMatchObject({
      ok: true,
      rows: [{ kind: 'matched' }],
    });
  });

  it('blocks publishing a translation that lost a citation, and lets it pass with it', async () => {
    const documentId = await write(CITING);
    await articles().update({
      documentId,
      locale: 'en',
      data: { title: 'Cited news', ...body('The plan supports clustering.') },
    });
    await articles().publish({ documentId, locale: 'tr' });
    await expect(articles().publish({ documentId, locale: 'en' })).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('421.7'),
      details: { code: 'translation-gate', citations: [{ kind: 'missing' }] },
    });
    const row = await articles().findOne({ documentId, locale: 'en', status: 'published' });
    expect(row).toBeNull();
    await edit(documentId, 'en', CITING_EN);
    await articles().publish({ documentId, locale: 'en' });
    expect(await rowOf(app, documentId)).toMatchObject({ state: 'published' });
  });

  it('holds for a write that publishes at once, too', async () => {
    const documentId = await write(CITING);
    const publishing = articles().update({
      documentId,
      locale: 'en',
      status: 'published',
      data: { title: 'At once', ...body('The plan supports clustering.') },
    });
    await expect(publishing).rejects.toMatchObject({ name: 'ValidationError' });
    expect(await articles().findOne({ documentId, locale: 'en' })).toBeNull();
  });
});
