import {
  fingerprint,
  publicView,
  viewDocument,
  type Segment,
  type TranslationRecord,
} from '../../../src/plugins/translation-desk/core';

const segment = (text: string, index: number, kind: Segment['kind'] = 'text'): Segment => ({
  path: [kind === 'slug' ? 'slug' : 'body'],
  group: kind === 'slug' ? 'slug' : 'body',
  kind,
  index,
  role: 'text',
  text,
});
const texts = (...all: string[]) => all.map((text, i) => segment(text, i));
const record = (sourceText: string, targetText: string): TranslationRecord => ({
  id: sourceText,
  group: 'body',
  sourceText,
  targetText,
  state: 'translated',
  sourceVersion: 'draft',
});

const TR = 'Küme büyüdü.';
const TR2 = 'Küme iki kat büyüdü.';
const EN = 'The cluster grew.';
const EN2 = 'The cluster doubled.';

function told(
  source: { working: Segment[]; published: Segment[] | null },
  target: { working: Segment[]; published: Segment[] | null },
  records: TranslationRecord[],
  before: string[] | null,
) {
  const view = viewDocument(source.working, target.working, records);
  return publicView(view, source, target, before);
}
const same = (all: Segment[]) => ({ working: all, published: all });

describe('what readers are told of a published translation', () => {
  it('is nothing where none is published', () => {
    const target = { working: texts(EN), published: null };
    expect(told(same(texts(TR)), target, [record(TR, EN)], [fingerprint(TR)])).toEqual({
      basis: [],
      outdated: false,
      outdatedNext: false,
    });
  });

  it('is that it is right for what it was made from', () => {
    expect(told(same(texts(TR)), same(texts(EN)), [record(TR, EN)], null)).toEqual({
      basis: [fingerprint(TR)],
      outdated: false,
      outdatedNext: false,
    });
  });

  it('changes with the published source, and is foreseen for its draft', () => {
    const source = { working: texts(TR2), published: texts(TR) };
    expect(told(source, same(texts(EN)), [record(TR, EN)], [fingerprint(TR)])).toMatchObject({
      outdated: false,
      outdatedNext: true,
    });
    expect(
      told(same(texts(TR2)), same(texts(EN)), [record(TR, EN)], [fingerprint(TR)]),
    ).toMatchObject({ outdated: true });
  });

  it('does not change with the draft of the translation', () => {
    const target = { working: texts(EN2), published: texts(EN) };
    const view = told(same(texts(TR2)), target, [record(TR2, EN2)], [fingerprint(TR)]);
    expect(view).toMatchObject({ basis: [fingerprint(TR)], outdated: true });
  });

  it('keeps what the published source still says, beside what a translator said of its draft', () => {
    const source = { working: texts(TR2), published: texts(TR) };
    const view = told(source, same(texts(EN)), [record(TR2, EN)], [fingerprint(TR), 'gone']);
    expect(view).toEqual({
      basis: [fingerprint(TR), fingerprint(TR2)].sort(),
      outdated: false,
      outdatedNext: false,
    });
  });

  it('counts what was never translated, and no address', () => {
    const half = told(same(texts(TR, TR2)), same(texts(EN)), [record(TR, EN)], null);
    expect(half.outdated).toBe(true);
    const moved = [segment('yeni-adres', 0, 'slug'), ...texts(TR)];
    expect(told(same(moved), same(texts(EN)), [record(TR, EN)], null).outdated).toBe(false);
  });
});
