import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { po } from 'gettext-parser';
import type { FilesReport } from '../../src/plugins/translation-desk/shared/files';
import { ARTICLE, documents, makePlan, paragraphs } from '../support/content';
import { jsonServer, type JsonServer } from '../support/json-server';
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

/** Everything of an article but its other languages. */
const POPULATE = ['quotes', 'seo', 'clauses', 'cover', 'event', 'clusters', 'agencies'];
const TERM = 'plugin::translation-desk.term';

let app: TestApp;
let admin: Desk;
let translator: Desk;
let stranger: Desk;
let files: ReturnType<typeof fileDeskOf>;
let token: string;
/** The machine translation service, and what it answers. */
let service: JsonServer;
let machineAnswer: string | number = '';

beforeAll(async () => {
  service = await jsonServer(() =>
    typeof machineAnswer === 'number' ? machineAnswer : { translatedText: machineAnswer },
  );
  app = await startApp({
    TRANSLATION_GATE: 'block',
    MACHINE_TRANSLATION_PROVIDER: 'libretranslate',
    MACHINE_TRANSLATION_URL: service.url,
  });
  await makePlan(app.strapi, 11, [2019, 2023], ['376', '421.7']);
  token = await signIn(app, 'admin@example.org', 'strapi-super-admin');
  admin = deskOf(app, token);
  files = fileDeskOf(app, token);
  translator = deskOf(app, await signIn(app, 'translator@example.org', 'akip-translator-en'));
  stranger = deskOf(app, await signIn(app, 'stranger@example.org', null));
});
afterAll(async () => {
  await app?.stop();
  await service?.stop();
});

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

describe('translation files', () => {
  const CITING = '11. Kalkınma Planı’nın 421.7. maddesi kümelenmeyi destekler.';
  const PLAIN = 'Toplantıya 41 küme temsilcisi katıldı ve görüş bildirdi.';
  const CITING_EN = 'Clause 421.7 of the 11th Development Plan supports clustering.';
  const PLAIN_EN = 'The meeting was attended by 41 cluster representatives.';
  const FORMATS = ['xliff2', 'xliff1', 'po'] as const;

  const fetchOne = async (documentId: string, query: object = {}) =>
    (await files.fetch('/files', { ...entry(documentId), ...query })).toString();
  const plan = async (name: string, content: string | Buffer) => {
    const { status, body } = await files.send('/files', name, content);
    expect(status).toBe(200);
    return body.data as FilesReport;
  };
  /** The dry run, and then what it said. */
  const bring = async (name: string, content: string | Buffer) => {
    const { digest } = await plan(name, content);
    const { status, body } = await files.send(`/files?digest=${digest}`, name, content);
    expect(status).toBe(200);
    return body.data as FilesReport;
  };
  const statuses = ({ documents: [document] }: FilesReport) =>
    document.units.map(({ status, after }) => [status, after]);
  const english = async (documentId: string) =>
    (await articles().findOne({ documentId, locale: 'en' }))?.body;
  const rowsOf = (where: object) =>
    app.strapi.db.query(ARTICLE).findMany({ where, populate: POPULATE, orderBy: { id: 'asc' } });
  /** Every row of the type, texts and relations, and what the desk remembers. */
  const everything = async () => [
    await rowsOf({}),
    await app.strapi.db
      .query('plugin::translation-desk.stamp')
      .findMany({ orderBy: { id: 'asc' } }),
  ];

  it.each(FORMATS)('change nothing when they come back as they were (%s)', async (format) => {
    const documentId = await write(CITING, PLAIN, 'Çevrilmemiş bir paragraf.');
    await translate(documentId, 'News', CITING_EN, PLAIN_EN);
    const before = await everything();
    const text = await fetchOne(documentId, { format });
    const { documents, applied } = await bring(`x.${format}`, text);
    expect(documents).toMatchObject([{ units: [], refused: null, applied: false }]);
    expect(documents[0].counts).toMatchObject({ same: 3, empty: 1 });
    expect(applied).toBe(false);
    expect(await everything()).toEqual(before);
  });

  it('carry terms, clause texts and protected citations', async () => {
    const documentId = await write(CITING);
    const text = await fetchOne(documentId);
    expect(text).toContain('<note category="term">Kalkınma Planı → Development Plan</note>');
    expect(text).toMatch(/<note category="clause">421\.7 = clause 421\.7 of the/);
    expect(text).toMatch(/<ph id="c1"[^>]* equiv="421\.7"[^>]*\/>\. maddesi/);
    expect(text).not.toContain('.slug.');
  });

  it.each(FORMATS)(
    'bring translations in, as a draft of the target locale only (%s)',
    async (format) => {
      const documentId = await write(CITING, PLAIN);
      await articles().publish({ documentId, locale: 'tr' });
      const turkish = await rowsOf({ documentId, locale: 'tr' });
      const filled = fill(format, await fetchOne(documentId, { format }), {
        [CITING]: CITING_EN,
        [PLAIN]: PLAIN_EN,
      });
      const dry = await plan('x', filled);
      expect(dry).toMatchObject({ applied: false, foreign: 0 });
      expect(statuses(dry)).toEqual([
        ['new', CITING_EN],
        ['new', PLAIN_EN],
      ]);
      expect(await english(documentId)).toBeUndefined();
      const done = await bring('x', filled);
      expect(done.documents).toMatchObject([{ applied: true, refused: null }]);
      expect(await english(documentId)).toEqual(paragraphs(CITING_EN, PLAIN_EN));
      expect(await rowsOf({ documentId, locale: 'tr' })).toEqual(turkish);
      expect(
        await articles().findOne({ documentId, locale: 'en', status: 'published' }),
      ).toBeNull();
      const side = await sideOf(admin, documentId);
      expect(lineOf(side, CITING)).toMatchObject({ state: 'translated', madeBy: 'Elif admin' });
      expect(side.parity.ok).toBe(true);
    },
  );

  it('never overwrite what somebody translated since, and keep work on an old source as stale', async () => {
    const documentId = await write(CITING, PLAIN, 'Üçüncü paragraf silinecek.');
    const empty = await fetchOne(documentId);
    await articles().update({
      documentId,
      locale: 'tr',
      data: { body: paragraphs(CITING, PLAIN.replace('41', '45')) },
    });
    await translate(documentId, 'News', 'Somebody else translated clause 421.7.');
    const filled = fill('xliff2', empty, {
      [CITING]: CITING_EN,
      [PLAIN]: PLAIN_EN,
      'Üçüncü paragraf silinecek.': 'The third paragraph goes.',
    });
    const report = await bring('x.xlf', filled);
    expect(statuses(report)).toEqual([
      ['newer', CITING_EN],
      ['stale', PLAIN_EN],
      ['unknown', 'The third paragraph goes.'],
    ]);
    expect(await english(documentId)).toEqual(
      paragraphs('Somebody else translated clause 421.7.', PLAIN_EN),
    );
    expect(lineOf(await sideOf(admin, documentId), 'Toplantıya')).toMatchObject({
      state: 'stale',
      translatedFrom: PLAIN,
      targetText: PLAIN_EN,
    });
  });

  it('are refused by the document when a placeholder is broken', async () => {
    const documentId = await write(CITING, PLAIN);
    const other = await write('Başka bir haberin tek paragrafı burada.');
    const broken = fill('po', await fetchOne(documentId, { format: 'po' }), {
      [CITING]: 'The plan supports clustering.',
      [PLAIN]: PLAIN_EN,
    });
    const good = fill('po', await fetchOne(other, { format: 'po' }), {
      'Başka bir haberin tek paragrafı burada.': 'The only paragraph of another article.',
    });
    const zip = Buffer.from(zipSync({ 'a.po': Buffer.from(broken), 'b.po': Buffer.from(good) }));
    const { documents } = await bring('x.zip', zip);
    expect(documents).toMatchObject([
      { documentId, refused: 'broken', applied: false, counts: { broken: 1, new: 1 } },
      { documentId: other, refused: null, applied: true },
    ]);
    expect(documents[0].units[0].problems).toEqual(['missing {421.7}']);
    expect(await english(documentId)).toBeUndefined();
    expect(await english(other)).toEqual(paragraphs('The only paragraph of another article.'));
  });

  it('are refused by the document when its type does not take a text', async () => {
    const documentId = await write(PLAIN);
    const title = String((await articles().findOne({ documentId, locale: 'tr' }))?.title);
    const filled = fill('po', await fetchOne(documentId, { format: 'po' }), {
      [title]: 'x'.repeat(1000),
      [PLAIN]: PLAIN_EN,
    });
    const { documents } = await bring('x.po', filled);
    expect(documents).toMatchObject([{ applied: false, refused: expect.any(String) }]);
    expect(await english(documentId)).toBeUndefined();
    expect(lineOf(await sideOf(admin, documentId), PLAIN).state).toBe('missing');
  });

  it('keep a link that the translation put elsewhere, and refuse one that it lost', async () => {
    const bold = { type: 'text', text: 'koyu', bold: true };
    const link = {
      type: 'link',
      url: 'https://ec.europa.eu/',
      children: [{ type: 'text', text: 'bağlantı' }],
    };
    const text = (words: string) => ({ type: 'text', text: words });
    const { documentId } = await articles().create({
      locale: 'tr',
      data: {
        title: 'Biçimli',
        body: [
          { type: 'paragraph', children: [text('Önce '), bold, text(' sonra '), link, text('.')] },
        ],
      },
    });
    const source = 'Önce <1>koyu</1> sonra <2>bağlantı</2>.';
    const target = 'First the <2>link</2>, then <1>bold</1>.';
    const po = await fetchOne(documentId, { format: 'po' });
    await bring('x.po', fill('po', po, { [source]: target }));
    const [{ children }] = (await english(documentId)) as { children: object[] }[];
    expect(children).toEqual([
      text('First the '),
      { ...link, children: [text('link')] },
      text(', then '),
      { ...bold, text: 'bold' },
      text('.'),
    ]);
    // It goes out with the numbers of the source again.
    expect(await fetchOne(documentId, { format: 'po' })).toContain(target);
    const lost = fill('po', await fetchOne(documentId, { format: 'po' }), { [source]: 'No link.' });
    expect(statuses(await plan('x.po', lost))).toEqual([['broken', 'No link.']]);
  });

  it('are only applied as the report said', async () => {
    const documentId = await write(PLAIN);
    const filled = fill('po', await fetchOne(documentId, { format: 'po' }), { [PLAIN]: PLAIN_EN });
    const { digest } = await plan('x.po', filled);
    await translate(documentId, 'News', 'Somebody was faster here.');
    const late = await files.send(`/files?digest=${digest}`, 'x.po', filled);
    expect(late.status).toBe(409);
    expect(late.body.error.details).toMatchObject({ code: 'report-changed' });
    expect(await english(documentId)).toEqual(paragraphs('Somebody was faster here.'));
  });

  it('come as an archive of everything under a filter', async () => {
    const documentId = await write('Arşivlenecek haberin paragrafı.');
    const zip = await files.fetch('/files', { uid: ARTICLE, state: 'missing', format: 'po' });
    const entries = unzipSync(zip);
    const mine = Object.entries(entries).find(([name]) => name.includes('arsivlenecek'));
    expect(mine?.[0]).toMatch(/^article-haber-arsivlenecek.*\.en\.po$/);
    expect(Buffer.from(mine?.[1] ?? []).toString()).toContain(documentId);
    const { documents } = await bring('x.zip', zip);
    expect(documents.length).toBe(Object.keys(entries).length);
    expect(documents.every(({ applied }) => !applied)).toBe(true);
    const none = await admin.get('/files', { q: 'hiçbir başlıkta olmayan' });
    expect(none.status).toBe(400);
  });

  it('are closed to those without permission, on the server', async () => {
    const documentId = await write(PLAIN);
    expect((await stranger.get('/files', entry(documentId))).status).toBe(403);
    const text = fill('po', await fetchOne(documentId, { format: 'po' }), { [PLAIN]: PLAIN_EN });
    const theirs = fileDeskOf(app, await signIn(app, 'second@example.org', 'akip-translator-en'));
    expect((await theirs.send('/files', 'x.po', text)).status).toBe(200);
    const query = app.strapi.db.query('admin::permission');
    const action = 'plugin::content-manager.explorer.update';
    const permission = await query.findOne({
      where: { action, subject: ARTICLE, role: { code: 'akip-translator-en' } },
    });
    const { id, properties } = permission;
    const allow = (locales: string[]) =>
      query.update({ where: { id }, data: { properties: { ...properties, locales } } });
    await allow(['tr']);
    const refused = await theirs.send('/files', 'x.po', text);
    await allow(properties.locales);
    expect(refused.status).toBe(403);
  });

  it.each([
    ['nothing of ours', 'x.po', 'msgid "a"\nmsgstr "b"\n'],
    ['no file of a kind we know', 'x.txt', 'düz metin'],
    ['broken XML', 'x.xlf', '<xliff version="2.1"><file>'],
    ['an entity bomb', 'x.xlf', '<!DOCTYPE a [<!ENTITY l "lol">]><xliff>&l;</xliff>'],
  ])('are refused: %s', async (_name, name, content) => {
    const { status, body } = await files.send('/files', name, content);
    expect(status).toBe(400);
    expect(body.error.name).toBe('ValidationError');
  });

  it('write nothing but the target locale and no newer translation, whatever happened meanwhile', async () => {
    const others = await write('Dokunulmayacak başka bir haber.');
    const word = fc.constantFrom('küme', 'ajans', '421.7. madde', 'plan', 'bölge', '<im>');
    const text = fc.array(word, { minLength: 2, maxLength: 5 }).map((list) => list.join(' '));
    const history = fc.record({
      source: fc.array(text, { minLength: 1, maxLength: 4 }),
      translated: fc.array(text, { maxLength: 4 }),
      later: fc.option(fc.array(text, { minLength: 1, maxLength: 4 }), { nil: null }),
      newer: fc.option(fc.array(text, { minLength: 1, maxLength: 4 }), { nil: null }),
      mine: text,
      format: fc.constantFrom(...FORMATS),
    });
    await fc.assert(
      fc.asyncProperty(history, async ({ source, translated, later, newer, mine, format }) => {
        const documentId = await write(...source);
        if (translated.length)
          await translate(documentId, 'News', ...translated.map((t) => `EN ${t}`));
        const file = await fetchOne(documentId, { format });
        if (later)
          await articles().update({
            documentId,
            locale: 'tr',
            data: { body: paragraphs(...later) },
          });
        const kept = newer?.map((each) => `Newer ${each}`) ?? [];
        if (newer) await translate(documentId, 'News', ...kept);
        const outside = async () => [
          await rowsOf({ documentId, locale: 'tr' }),
          await rowsOf({ documentId: others }),
        ];
        const before = await outside();
        const { documents } = await bring(
          'x',
          fillAll(format, file, `${mine} 421.7 421.7 421.7 421.7`),
        );
        expect(await outside()).toEqual(before);
        expect(documents[0].refused).toBeNull();
        const after = JSON.stringify(await english(documentId));
        for (const each of kept) expect(after).toContain(JSON.stringify(each).slice(1, -1));
      }),
      { numRuns: 20 },
    );
  });
});

type Format = 'xliff2' | 'xliff1' | 'po';

/** Does what a translator does in her own tool: fills translations in, by their source texts. */
function fill(format: Format, file: string, texts: Record<string, string>): string {
  return eachUnit(format, file, (source) => texts[source]);
}

/** The same translation for every unit, in whichever format; placeholders are typed out. */
function fillAll(format: Format, file: string, text: string): string {
  return eachUnit(format, file, () => text);
}

function eachUnit(
  format: Format,
  file: string,
  translationOf: (source: string) => string | undefined,
): string {
  const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (format === 'po') {
    const read = po.parse(file);
    for (const unit of Object.values(read.translations).flatMap((each) => Object.values(each))) {
      if (!unit.msgid) continue;
      const plain = unit.msgid.replace(/\{([\d.]+)\}/g, '$1').replace(/\\(.)/g, '$1');
      const text = translationOf(plain);
      if (text === undefined) continue;
      const marks = /<\d+>/.test(unit.msgid);
      unit.msgstr = [marks ? text : text.replace(/[\\<{]/g, '\\$&')];
      delete unit.comments?.flag;
    }
    return po.compile(read).toString();
  }
  return file.replace(
    /<source>(.*?)<\/source>(?:<target[^>]*>.*?<\/target>)?/gs,
    (whole, source: string) => {
      const plain = source
        .replace(/<ph [^>]*equiv="([^"]*)"[^>]*\/>/g, '$1')
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
      const text = translationOf(plain);
      return text === undefined ? whole : `<source>${source}</source><target>${xml(text)}</target>`;
    },
  );
}

describe('machine translation', () => {
  const CITING = '11. Kalkınma Planı’nın 421.7. maddesi 41 kümeyi anar.';
  const GOOD = 'Clause {421.7} of the 11th Development Plan mentions 41 clusters.';
  const machine = (desk: Desk, documentId: string, segment: object) =>
    desk.put('/segment/machine', { ...entry(documentId), segment });

  it('fills a missing segment in as machine-made, with its placeholders', async () => {
    machineAnswer = GOOD;
    const documentId = await write(CITING);
    const line = lineOf(await sideOf(translator, documentId), CITING);
    const { status, body } = await machine(translator, documentId, seen(line));
    expect(status).toBe(200);
    expect(service.asked.at(-1)?.body).toMatchObject({
      q: CITING.replace('421.7', '{421.7}'),
      source: 'tr',
      target: 'en',
    });
    expect(body.data.machine).toBe('LibreTranslate');
    expect(lineOf(body.data, CITING)).toMatchObject({
      state: 'machine',
      targetText: GOOD.replace('{421.7}', '421.7'),
      madeBy: 'LibreTranslate',
    });
    expect(body.data.row).toMatchObject({ state: 'in-progress', machine: 1 });
  });

  it('is never published without a person where the gate blocks', async () => {
    machineAnswer = GOOD;
    const documentId = await write(CITING);
    await articles().publish({ documentId, locale: 'tr' });
    await articles().update({ documentId, locale: 'en', data: { title: 'News' } });
    const line = lineOf(await sideOf(admin, documentId), CITING);
    await machine(admin, documentId, seen(line));
    const publish = () => articles().publish({ documentId, locale: 'en' });
    await expect(publish()).rejects.toMatchObject({
      name: 'ValidationError',
      details: { code: 'translation-gate', machine: 1, citations: [] },
    });
    const made = lineOf(await sideOf(admin, documentId), CITING);
    await admin.put('/segment/state', { ...entry(documentId), segment: seen(made) });
    await publish();
    expect((await sideOf(admin, documentId)).row.state).toBe('published');
  });

  it.each([
    ['a citation', GOOD.replace('{421.7}', 'X')],
    ['a number', GOOD.replace('41 clusters', 'clusters')],
    ['nothing but made up a number', `${GOOD} In 2019.`],
    ['everything', '   '],
  ])('is refused when it lost %s', async (_name, text) => {
    machineAnswer = text;
    const documentId = await write(CITING);
    const line = lineOf(await sideOf(admin, documentId), CITING);
    const { status, body } = await machine(admin, documentId, seen(line));
    expect(status).toBe(400);
    expect(body.error.details).toMatchObject({ code: 'machine-broken' });
    expect(lineOf(await sideOf(admin, documentId), CITING).state).toBe('missing');
  });

  it('never replaces a person’s words, and says when the service fails', async () => {
    machineAnswer = GOOD;
    const documentId = await write(CITING, 'İkinci paragraf burada duruyor.');
    await translate(documentId, 'News', 'Clause 421.7 by a person, 41 clusters.');
    const line = lineOf(await sideOf(admin, documentId), CITING);
    const late = await machine(admin, documentId, seen(line));
    expect(late.body.error.details).toMatchObject({ code: 'machine-late' });
    machineAnswer = 500;
    const other = lineOf(await sideOf(admin, documentId), 'İkinci');
    const failed = await machine(admin, documentId, seen(other));
    expect(failed.status).toBe(502);
    expect(failed.body.error.message).toContain('status 500');
    expect((await machine(stranger, documentId, seen(other))).status).toBe(403);
  });
});
