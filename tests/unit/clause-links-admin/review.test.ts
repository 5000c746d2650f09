import type { Decision } from '../../../src/plugins/clause-links/engine';
import { PendingStore } from '../../../src/plugins/clause-links/admin/src/panel/pending-store';
import {
  differences,
  grouped,
  makeDecision,
  placeDecision,
  reviewText,
  sameField,
  type PendingDecision,
} from '../../../src/plugins/clause-links/admin/src/panel/review';
import { placeInSentence } from '../../../src/plugins/clause-links/admin/src/utils/excerpt';
import type {
  ClauseCatalogue,
  MentionRow,
} from '../../../src/plugins/clause-links/shared/contracts';

const source = {
  uid: 'x',
  fields: ['title', 'body'],
  relation: null,
  dateField: 'day',
  categories: [],
};
const schema = {
  attributes: { title: { type: 'string' }, body: { type: 'blocks' } },
  componentOf: () => undefined,
};
const clauses = ['376.1', '421.7', '475.2'].map((number) => ({
  plan: 11,
  number,
  documentId: number,
  text: {},
  category: null,
}));
const catalogue: ClauseCatalogue = {
  version: '1',
  clauses,
  plans: [
    {
      documentId: 'on-birinci',
      ordinal: 11,
      title: 'On Birinci Kalkınma Planı',
      startYear: 2019,
      endYear: 2023,
    },
  ],
  sources: [source],
  target: { uid: 'c' },
  plan: { uid: 'p', ordinal: 'ordinal' },
  thresholds: {},
};
const values = (...texts: string[]) => ({
  title: 'İstanbul’da kümelenme',
  day: '2019-10-14',
  body: texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
});
const review = (form: Record<string, unknown>, decisions: readonly Decision[] = []) =>
  reviewText({ schema, source, values: form, locale: 'tr', catalogue, decisions });
const CITING = '11. Kalkınma Planı’nın 376.1 numaralı tedbiri ile 421.7. maddesi.';

describe('reviewing unsaved text', () => {
  it('groups what is linked, and lays a decision over it', () => {
    const before = review(values(CITING));
    expect(grouped(before.mentions).linked.map((m) => m.number)).toEqual(['376.1', '421.7']);
    const rejected = decide(before, 0, 'rejected');
    const after = grouped(review(values(CITING), [rejected]).mentions);
    expect(after.rejected.map((m) => m.number)).toEqual(['376.1']);
    expect(after.linked.map((m) => m.number)).toEqual(['421.7']);
  });

  it('keeps a decision when a paragraph is put in front, and knows its new place', () => {
    const rejected = decide(review(values(CITING)), 1, 'rejected');
    const later = review(values('ISPARTA’dan bir not.', CITING), [rejected]);
    expect(grouped(later.mentions).rejected.map((m) => m.number)).toEqual(['421.7']);
    const place = placeDecision(later.doc, rejected);
    expect(place).toMatchObject({ field: 'body', exact: '421.7' });
    expect(place?.start).toBe(rejected.anchor.start + 'ISPARTA’dan bir not.'.length + 1);
  });

  it('does not place a decision whose words are gone', () => {
    const rejected = decide(review(values(CITING)), 0, 'rejected');
    expect(placeDecision(review(values('Başka bir metin.')).doc, rejected)).toBeNull();
  });

  it('tells a saved field from a changed one', () => {
    const saved = review(values(CITING)).doc;
    const changed = review({ ...values(CITING), title: 'ığdır' }).doc;
    expect(sameField(saved, changed, 'body')).toBe(true);
    expect(sameField(saved, changed, 'title')).toBe(false);
    expect(sameField(saved, changed, 'summary')).toBe(false);
  });

  it('holds a count in the text against what is cited, and lets go of what is rejected', () => {
    const text = 'Planın 4 maddesi: 11. Kalkınma Planı’nın 376.1, 421.7 ve 475.2. maddeleri.';
    const before = review(values(text));
    expect(before.findings.map(({ code, values: said }) => [code, said])).toEqual([
      ['count-differs', { said: 4, listed: 3 }],
    ]);
    expect(review(values(text), [decide(before, 0, 'rejected')]).findings).toEqual([]);
  });

  it('makes no decision on words that no field holds', () => {
    const { doc } = review(values(CITING));
    const across = { start: 0, end: doc.text.length };
    const wanted = { verdict: 'manual', target: '11:475.2', seen: null } as const;
    expect(makeDecision(doc, across, wanted)).toBeNull();
  });

  it('says what the published version links and this text does not', () => {
    const { mentions } = review(values('11. Kalkınma Planı’nın 376.1 numaralı tedbiri.'));
    const row = (number: string, sourceVersion: string, sourceLocale = 'tr') =>
      ({ number, sourceVersion, sourceLocale, outcome: 'linked' }) as MentionRow;
    const stored = [row('421.7', 'published'), row('475.2', 'published', 'en')];
    expect(differences(mentions, stored, 'tr')).toEqual({
      onlyPublished: ['421.7'],
      onlyHere: ['376.1'],
    });
    expect(differences(mentions, [row('421.7', 'draft')], 'tr')).toBeNull();
  });
});

function decide(
  { doc, mentions }: ReturnType<typeof review>,
  i: number,
  verdict: 'rejected',
): PendingDecision {
  const made = makeDecision(doc, mentions[i], { verdict, target: null, seen: null });
  if (!made) throw new Error('The mention is in no field.');
  return made;
}

describe('the pending store', () => {
  const decision = (id: string) => ({ ...decide(review(values(CITING)), 0, 'rejected'), id });

  it('replaces a decision on the same words, and hands a new entry’s decisions over', () => {
    const store = new PendingStore();
    let told = 0;
    store.subscribe(() => (told += 1));
    store.add('x|new|tr', decision('a'));
    store.add('x|new|tr', decision('a'));
    store.add('x|new|tr', decision('b'));
    store.rename('x|new|tr', 'x|1|tr');
    expect(store.get('x|new|tr')).toEqual([]);
    expect(store.get('x|1|tr').map((d) => d.id)).toEqual(['a', 'b']);
    store.remove('x|1|tr', 'a');
    expect(store.get('x|1|tr').map((d) => d.id)).toEqual(['b']);
    expect(told).toBe(5);
  });
});

describe('the place of a quote in its sentence', () => {
  it.each([
    ['376.1 ile 376.1 tedbiri', '376.1', '376.1 ile ', 10],
    ['376.1 ile 376.1 tedbiri', '376.1', 'önceki cümle. ', 0],
    ['metin', '421.7', 'x', 0],
  ])('%s', (sentence, exact, prefix, at) => {
    expect(placeInSentence(sentence, exact, prefix)).toBe(at);
  });
});
