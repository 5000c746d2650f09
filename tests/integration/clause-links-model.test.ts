import fc from 'fast-check';
import { ARTICLE, CLAUSE, documents, makeClause, makePlan, paragraphs } from '../support/content';
import { linkedNumbers, mentionsOf, service } from '../support/clause-links';
import { startApp, type TestApp } from '../support/strapi';

/**
 * Any sequence of an editor's actions must leave the mentions and the relation as a simple model says:
 * each version of each locale cites what its own sentences cite, and links those of them that exist.
 */

const SENTENCES = {
  tr: [
    {
      text: '11. Kalkınma Planı’nın 376.1 numaralı tedbiri İstanbul’da anlatıldı.',
      cites: ['376.1'],
    },
    {
      text: 'Özellikle 11. Kalkınma Planı’nın 421.7. maddesi ISPARTA için önemli.',
      cites: ['421.7'],
    },
    {
      text: '11. Kalkınma Planı’nın 376.1 ve 475.2. maddeleri birlikte ele alındı.',
      cites: ['376.1', '475.2'],
    },
    { text: 'Ağrı, Iğdır ve Kars kümelenme için bir araya geldi.', cites: [] },
    { text: 'Toplantıya 97 küme temsilcisi katıldı.', cites: [] },
  ],
  en: [
    {
      text: 'Measure 376.1 of the Eleventh Development Plan was presented in Istanbul.',
      cites: ['376.1'],
    },
    { text: 'Clause 421.7 of the Eleventh Development Plan matters to them.', cites: ['421.7'] },
    { text: 'Some 97 clusters took part in the meeting.', cites: [] },
  ],
} as const;
type Locale = keyof typeof SENTENCES;
type Version = number[] | null;

interface Model {
  documentId: string;
  versions: Record<Locale, { draft: Version; published: Version }>;
}

const CLAUSES = ['376.1', '421.7', '475.2'];
let app: TestApp;
let plan: string;
const clauseIds = new Map<string, string>();

beforeAll(async () => {
  app = await startApp();
  ({ plan } = await makePlan(app.strapi, 11, [2019, 2023], []));
});
afterAll(() => app?.stop());

const action = fc.oneof(
  fc.record({
    type: fc.constant('write' as const),
    locale: fc.constantFrom<Locale>('tr', 'en'),
    sentences: fc.array(fc.nat({ max: 4 }), { maxLength: 4 }),
    publish: fc.boolean(),
  }),
  fc.record({
    type: fc.constantFrom('publish' as const, 'unpublish' as const, 'discard' as const),
    locale: fc.constantFrom<Locale>('tr', 'en'),
  }),
  fc.record({ type: fc.constant('delete' as const), locale: fc.constantFrom<Locale>('en') }),
  fc.record({ type: fc.constant('clause' as const), number: fc.constantFrom(...CLAUSES) }),
  fc.record({ type: fc.constant('clone' as const) }),
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

async function perform(model: Model, step: Action): Promise<void> {
  const articles = documents(app.strapi, ARTICLE);
  const { documentId } = model;
  if (step.type === 'clause') return toggleClause(step.number);
  if (step.type === 'clone') {
    model.documentId = (await articles.clone({ documentId, locale: '*', data: {} })).documentId;
    for (const version of Object.values(model.versions)) version.published = null;
    return;
  }
  const version = model.versions[step.locale];
  const at = { documentId, locale: step.locale };
  switch (step.type) {
    case 'write': {
      const sentences = step.sentences.map((n) => n % SENTENCES[step.locale].length);
      const body = paragraphs(...sentences.map((n) => SENTENCES[step.locale][n].text));
      const data = { title: `Haber ${step.locale}`, body };
      await articles.update({ ...at, data, ...(step.publish ? { status: 'published' } : {}) });
      version.draft = sentences;
      if (step.publish) version.published = sentences;
      return;
    }
    case 'publish':
      if (!version.draft) return;
      await articles.publish(at);
      version.published = version.draft;
      return;
    case 'unpublish':
      if (!version.published) return;
      await articles.unpublish(at);
      version.published = null;
      return;
    case 'discard':
      if (!version.published) return;
      await articles.discardDraft(at);
      version.draft = version.published;
      return;
    case 'delete':
      if (!version.draft) return;
      await articles.delete(at);
      version.draft = null;
      version.published = null;
  }
}

async function toggleClause(number: string): Promise<void> {
  const id = clauseIds.get(number);
  if (id) {
    clauseIds.delete(number);
    await documents(app.strapi, CLAUSE).delete({ documentId: id, locale: '*' });
  } else {
    clauseIds.set(number, await makeClause(app.strapi, plan, number));
  }
}

async function check(model: Model): Promise<void> {
  // Beyond fifty documents a clause's change is linked in the background.
  await service(app, 'relink').drain();
  const stored = await mentionsOf(app, model.documentId);
  let expected = 0;
  for (const locale of ['tr', 'en'] as const) {
    for (const version of ['draft', 'published'] as const) {
      const cites = (model.versions[locale][version] ?? []).flatMap((n) => [
        ...SENTENCES[locale][n].cites,
      ]);
      const mentions = stored.filter(
        (m) => m.sourceLocale === locale && m.sourceVersion === version,
      );
      expect(mentions.map((m) => m.number)).toEqual(cites);
      expect(mentions.map((m) => m.outcome)).toEqual(
        cites.map((n) => (clauseIds.has(n) ? 'linked' : 'unresolved')),
      );
      const linked = await linkedNumbers(app, model.documentId, locale, version);
      expect(linked).toEqual([...new Set(cites.filter((n) => clauseIds.has(n)))]);
      expected += cites.length;
    }
  }
  expect(stored).toHaveLength(expected);
  const again = await service(app, 'mentions').sync(ARTICLE, model.documentId);
  expect(again).toEqual({ added: 0, removed: 0, linked: 0, unlinked: 0 });
}

it('keeps mentions and relations equal to the model through any sequence of actions', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 3, maxLength: 12 }), async (actions) => {
      const { documentId } = await documents(app.strapi, ARTICLE).create({
        locale: 'tr',
        data: { title: 'Haber tr', body: paragraphs(SENTENCES.tr[0].text) },
      });
      const model: Model = {
        documentId,
        versions: { tr: { draft: [0], published: null }, en: { draft: null, published: null } },
      };
      for (const step of actions) {
        await perform(model, step);
        await check(model);
      }
    }),
    { numRuns: 25 },
  );
});
