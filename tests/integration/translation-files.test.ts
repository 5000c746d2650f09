import { ARTICLE, documents, makePlan, paragraphs } from '../support/content';
import { startApp, type TestApp } from '../support/strapi';
import {
  deskOf,
  entry,
  fileDeskOf,
  lineOf,
  seen,
  sideOf,
  signIn,
  type Desk,
} from '../support/translation-desk';

const TERM = 'plugin::translation-desk.term';

let app: TestApp;
let admin: Desk;
let translator: Desk;
let stranger: Desk;
let files: ReturnType<typeof fileDeskOf>;
let token: string;

beforeAll(async () => {
  app = await startApp({ TRANSLATION_GATE: 'block' });
  await makePlan(app.strapi, 11, [2019, 2023], ['376', '421.7']);
  token = await signIn(app, 'admin@example.org', 'strapi-super-admin');
  admin = deskOf(app, token);
  files = fileDeskOf(app, token);
  translator = deskOf(app, await signIn(app, 'translator@example.org', 'akip-translator-en'));
  stranger = deskOf(app, await signIn(app, 'stranger@example.org', null));
});
afterAll(() => app?.stop());

const articles = () => documents(app.strapi, ARTICLE);

async function write(...texts: string[]): Promise<string> {
  const { documentId } = await articles().create({
    locale: 'tr',
    data: { title: `Haber ${texts[0].slice(0, 20)}`, body: paragraphs(...texts) },
  });
  return documentId;
}

const translate = (documentId: string, title: string, ...texts: string[]) =>
  articles().update({ documentId, locale: 'en', data: { title, body: paragraphs(...texts) } });

describe('terms', () => {
  const NEWS = 'Ahiler Kalkınma Ajansı’nın kümelenmeye desteği sürüyor.';

  it('are there from the start: the domain’s and the 26 agencies', async () => {
    const text = (await files.fetch('/terms/file', { format: 'csv' })).toString();
    const lines = text.split('\n');
    expect(lines.filter((line) => /Kalkınma Ajansı,.*Development Agency,/.test(line)).length).toBe(
      27,
    );
    expect(text).toContain('tr,en,kümelenme,clustering,approved,noun');
    expect(text).toContain('Ahiler Kalkınma Ajansı,Ahiler Development Agency,proposed');
  });

  it('are not filled in again after an editor deleted them', async () => {
    const count = () => app.strapi.db.query(TERM).count({});
    const service = app.strapi.plugin('translation-desk').service('termbase');
    const before = await count();
    await service.seedOnce([{ term: 'deneme', translation: 'trial' }]);
    expect(await count()).toBe(before);
  });

  it('stand beside the segment and are checked when it is translated', async () => {
    const documentId = await write(NEWS);
    const before = lineOf(await sideOf(translator, documentId), NEWS);
    expect(before.terms).toMatchObject([
      {
        term: 'Ahiler Kalkınma Ajansı',
        found: 'Ahiler Kalkınma Ajansı’nın',
        state: 'proposed',
        problem: null,
      },
      { term: 'kümelenme', found: 'kümelenmeye', translation: 'clustering', problem: null },
    ]);
    const { body } = await translator.put('/segment', {
      ...entry(documentId),
      segment: seen(before),
      text: 'The Ahiler agency goes on supporting agglomeration.',
    });
    expect(lineOf(body.data, NEWS).terms).toMatchObject([
      { term: 'Ahiler Kalkınma Ajansı', problem: null },
      { term: 'kümelenme', problem: 'absent', ignored: false },
    ]);
  });

  it('are ignored in one segment when somebody says so, until its source changes', async () => {
    const documentId = await write(NEWS, 'Kümelenme başka bir paragrafta da geçiyor.');
    await translate(documentId, 'News', 'The Ahiler agency.', 'Something else.');
    const termOf = async (start: string) =>
      lineOf(await sideOf(translator, documentId), start).terms.find(
        ({ term }) => term === 'kümelenme',
      );
    const line = lineOf(await sideOf(translator, documentId), NEWS);
    const ignore = (ignored: boolean) =>
      translator.put('/terms/ignored', {
        ...entry(documentId),
        segment: seen(line),
        term: 'kümelenme',
        ignored,
        reason: 'Başlıkta söylendi',
      });
    expect((await ignore(true)).status).toBe(200);
    expect(await termOf(NEWS)).toMatchObject({ problem: 'absent', ignored: true });
    expect(await termOf('Kümelenme başka')).toMatchObject({ problem: 'absent', ignored: false });
    const copy = await articles().clone({ documentId, locale: '*' });
    expect(
      lineOf(await sideOf(translator, copy.documentId), NEWS).terms.map(({ ignored }) => ignored),
    ).toEqual([false, true]);
    await ignore(false);
    expect(await termOf(NEWS)).toMatchObject({ ignored: false });
    await ignore(true);
    const edited = NEWS.replace('sürüyor', 'bitti');
    await articles().update({ documentId, locale: 'tr', data: { body: paragraphs(edited) } });
    expect(await termOf(edited)).toMatchObject({ ignored: false });
    expect((await ignore(true)).status).toBe(409);
    await articles().delete({ documentId, locale: '*' });
    const left = await app.strapi.db
      .query('plugin::translation-desk.ignored-term')
      .count({ where: { entryId: documentId } });
    expect(left).toBe(0);
  });

  it('follow what an editor adds or changes at once, with forbidden renderings', async () => {
    const source = 'Rekabetçilik kümelerin ortak amacıdır.';
    const documentId = await write(source);
    await translate(documentId, 'News', 'Competition is the aim that clusters share.');
    const problems = async () =>
      lineOf(await sideOf(translator, documentId), source).terms.map(
        ({ term, problem, variant }) => [term, problem, variant],
      );
    expect(await problems()).toEqual([['küme', null, null]]);
    const made = await documents(app.strapi, TERM).create({
      data: {
        term: ' Rekabetçilik ',
        translation: 'competitiveness',
        forbidden: 'rivalry\ncompetition',
      },
    });
    expect(await problems()).toEqual([
      ['Rekabetçilik', 'forbidden', 'competition'],
      ['küme', null, null],
    ]);
    await documents(app.strapi, TERM).update({
      documentId: made.documentId,
      data: { allowed: 'competition', forbidden: '' },
    });
    expect(await problems()).toEqual([
      ['Rekabetçilik', null, null],
      ['küme', null, null],
    ]);
    const twin = documents(app.strapi, TERM).create({
      data: { term: 'REKABETÇİLİK', translation: 'x' },
    });
    await expect(twin).rejects.toMatchObject({ name: 'ValidationError' });
  });

  describe('in files', () => {
    const csv = (rows: string) => `term,translation,forbidden,note\n${rows}`;

    it('change nothing when they come back as they were', async () => {
      for (const format of ['csv', 'tbx']) {
        const text = await files.fetch('/terms/file', { format });
        const { body } = await files.send('/terms/file', `terms.${format}`, text);
        expect(body.data).toMatchObject({ created: [], changed: [], problems: [], applied: false });
        expect(body.data.same).toBeGreaterThan(30);
      }
    });

    it('say first what they would do, then do it', async () => {
      const text = csv(
        'arayüz kuruluş,intermediary body,interface,\nKümelenme,clustering,,Ad olarak',
      );
      const dry = await files.send('/terms/file', 'terms.csv', text);
      expect(dry.body.data).toMatchObject({ created: ['arayüz kuruluş'], applied: false });
      const stored = () => app.strapi.db.query(TERM).count({ where: { term: 'arayüz kuruluş' } });
      expect(await stored()).toBe(0);
      const done = await files.send('/terms/file?apply=true', 'terms.csv', text);
      expect(done.body.data).toMatchObject({ created: ['arayüz kuruluş'], applied: true });
      expect(done.body.data.changed[0].name).toBe('Kümelenme');
      expect(await stored()).toBe(1);
    });

    it('are taken whole or not at all', async () => {
      const text = csv('bütün terim,whole,,\nyarım terim,,,\nbütün terim,again,,');
      const dry = await files.send('/terms/file', 'terms.csv', text);
      expect(dry.body.data.problems).toEqual([
        { at: 3, message: expect.stringContaining('translation') },
        { at: 4, message: expect.stringContaining('twice') },
      ]);
      const { status, body } = await files.send('/terms/file?apply=true', 'terms.csv', text);
      expect(status).toBe(400);
      expect(body.error.details.report.applied).toBe(false);
      expect(await app.strapi.db.query(TERM).count({ where: { term: 'bütün terim' } })).toBe(0);
    });

    it.each([
      ['that are no termbase', 'x.tbx', '<html></html>'],
      ['that are no text', 'x.csv', Buffer.from([0xff, 0x00, 0xc3])],
      ['with an entity bomb', 'x.tbx', '<!DOCTYPE a [<!ENTITY l "lol">]><martif>&l;</martif>'],
    ])('%s are refused', async (_name, name, content) => {
      const { status, body } = await files.send('/terms/file', name, content);
      expect(status).toBe(400);
      expect(body.error).toMatchObject({ name: 'ValidationError' });
    });

    it('are refused without a file, and closed to those without permission', async () => {
      expect((await files.send('/terms/file', null, '')).status).toBe(400);
      expect((await stranger.get('/terms/file', { format: 'csv' })).status).toBe(403);
      expect((await admin.get('/terms/file', { format: 'xls' })).status).toBe(400);
    });
  });
});

describe('the translation memory', () => {
  const SOURCE = 'AKİP, 2010 yılından bu yana kümeleri bir araya getirir.';
  const TARGET = 'AKİP has brought clusters together since 2010.';
  const confirm = async (documentId: string, start: string, text: string) => {
    const segment = seen(lineOf(await sideOf(translator, documentId), start));
    const save = { ...entry(documentId), segment, text, state: 'confirmed' };
    expect((await translator.put('/segment', save)).status).toBe(200);
  };
  const suggestionsFor = async (text: string) => {
    const documentId = await write(text);
    const { memory } = lineOf(await sideOf(translator, documentId), text);
    return memory.map(({ targetText, score }) => [targetText, score]);
  };

  it('suggests what was confirmed, also when its document is gone', async () => {
    const documentId = await write(SOURCE);
    await confirm(documentId, SOURCE, TARGET);
    await articles().delete({ documentId, locale: '*' });
    expect(await suggestionsFor(SOURCE)).toEqual([[TARGET, 1]]);
    const similar = SOURCE.replace('2010', '2011');
    expect(await suggestionsFor(similar)).toEqual([[TARGET, 0.89]]);
    const line = lineOf(await sideOf(translator, await write(similar)), similar);
    expect(line.memory[0].diff.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '2010' },
      { kind: 'added', text: '2011' },
    ]);
  });

  it('forgets a translation that its own translator corrected', async () => {
    const source = 'Bu cümle önce yanlış, sonra doğru çevrildi.';
    const documentId = await write(source);
    await confirm(documentId, source, 'This is wrong.');
    await confirm(documentId, source, 'This sentence was put right.');
    expect(await suggestionsFor(source)).toEqual([['This sentence was put right.', 1]]);
  });

  it('goes out and comes in as TMX', async () => {
    const text = (await files.fetch('/memory/file')).toString();
    expect(text).toContain(TARGET);
    const same = await files.send('/memory/file', 'memory.tmx', text);
    expect(same.body.data).toMatchObject({ created: [], problems: [], applied: false });
    const added = text.replaceAll('AKİP', 'OSTİM');
    const dry = await files.send('/memory/file', 'memory.tmx', added);
    expect(dry.body.data.created).toEqual([SOURCE.replace('AKİP', 'OSTİM')]);
    expect(await suggestionsFor(SOURCE.replace('AKİP', 'OSTİM'))).toEqual([[TARGET, 0.89]]);
    const done = await files.send('/memory/file?apply=true', 'memory.tmx', added);
    expect(done.body.data).toMatchObject({ applied: true });
    expect(await suggestionsFor(SOURCE.replace('AKİP', 'OSTİM'))).toEqual([
      [TARGET.replace('AKİP', 'OSTİM'), 1],
      [TARGET, 0.89],
    ]);
  });

  it('is closed to those without permission', async () => {
    expect((await stranger.get('/memory/file')).status).toBe(403);
  });
});
