import fc from 'fast-check';
import {
  align,
  documentState,
  pairExisting,
  tally,
  viewDocument,
  type TranslationRecord,
} from '../../../src/plugins/translation-desk/core';
import { bodySegments, remembered } from './support';

const FIRST = 'Küme toplantısı İstanbul’da OSTİM’in ev sahipliğinde yapıldı.';
const SECOND = 'Iğdır ve Isparta kümeleri deneyimlerini katılımcılarla paylaştı.';
const states = (source: string[], target: string[], records: TranslationRecord[]) =>
  viewDocument(bodySegments(source), bodySegments(target), records).segments.map((s) => s.state);

describe('segment states', () => {
  const records = [remembered(FIRST, 'first'), remembered(SECOND, 'second')];

  it('calls only the inserted paragraph missing', () => {
    const inserted = 'Toplantıya kırk bir kümeden doksan beş kişi katıldı.';
    expect(states([inserted, FIRST, SECOND], ['first', 'second'], records)).toEqual([
      'missing',
      'translated',
      'translated',
    ]);
  });

  it('calls a moved paragraph what it was', () => {
    expect(states([SECOND, FIRST], ['first', 'second'], records)).toEqual([
      'translated',
      'translated',
    ]);
  });

  it('calls an edited paragraph stale and shows what was translated', () => {
    const edited = SECOND.replace('deneyimlerini', 'tecrübelerini');
    const view = viewDocument(
      bodySegments([FIRST, edited]),
      bodySegments(['first', 'second']),
      records,
    );
    expect(view.segments[1]).toMatchObject({ state: 'stale', record: { sourceText: SECOND } });
  });

  it('keeps the memory of a translation that was deleted from the target', () => {
    const view = viewDocument(bodySegments([FIRST]), bodySegments([]), records);
    expect(view.segments[0]).toMatchObject({ state: 'missing', record: { targetText: 'first' } });
    expect(view.orphans.map(({ targetText }) => targetText)).toEqual(['second']);
  });

  it('no longer calls confirmed what was changed outside the desk', () => {
    const record = remembered(FIRST, 'The cluster meeting took place', { state: 'confirmed' });
    expect(states([FIRST], ['The cluster meeting took place here'], [record])).toEqual([
      'translated',
    ]);
  });

  it('calls a rewritten title stale, not missing', () => {
    const title = (text: string) => [
      { path: ['title'], group: 'title', kind: 'text' as const, index: 0, role: 'text', text },
    ];
    const record = remembered('Kümelenme', 'Clustering', { group: 'title' });
    const view = viewDocument(title('Yepyeni başlık'), title('Clustering'), [record]);
    expect(view.segments[0].state).toBe('stale');
  });

  it('counts the words to translate and to look at again', () => {
    const view = viewDocument(
      bodySegments(['AKİP’in yeni haberi', FIRST.replace('yapıldı', 'tamamlandı')]),
      bodySegments(['first']),
      records,
    );
    expect(tally(view)).toMatchObject({ newWords: 3, changedWords: 7 });
  });
});

describe('document states', () => {
  const done = viewDocument(bodySegments([FIRST]), bodySegments(['first']), [
    remembered(FIRST, 'first'),
  ]);
  const todo = viewDocument(bodySegments([FIRST]), [], []);
  it.each([
    [todo, { exists: false, published: false }, 'missing'],
    [todo, { exists: true, published: true }, 'in-progress'],
    [done, { exists: true, published: false }, 'ready'],
    [done, { exists: true, published: true }, 'published'],
  ])('%#: %o %s', (view, target, state) => expect(documentState(view, target)).toBe(state));
});

describe('an existing translation', () => {
  const locales = { source: 'tr', target: 'en' };
  it('is paired one to one when it has the same shape', () => {
    const pairs = pairExisting(bodySegments(['Bir', 'İki']), bodySegments(['One', 'Two']), locales);
    expect(pairs.map(([s, t]) => [s.text, t.text])).toEqual([
      ['Bir', 'One'],
      ['İki', 'Two'],
    ]);
  });

  it('is paired by numbers and acronyms when a paragraph is missing', () => {
    const source = [
      'AKİP 2010 yılında kuruldu.',
      'Herkese teşekkür ederiz.',
      'OSSA’nın 250 üyesi var.',
    ];
    const target = ['AKİP was founded in 2010.', 'OSSA has 250 members.'];
    const pairs = pairExisting(bodySegments(source), bodySegments(target), locales);
    expect(pairs.map(([s, t]) => [s.text, t.text])).toEqual([
      [source[0], target[0]],
      [source[2], target[1]],
    ]);
  });
});

describe('alignment', () => {
  const words = fc.array(fc.constantFrom('küme', 'KÜME', 'ığdır', 'plan', '421.7', ''), {
    maxLength: 6,
  });
  const texts = fc.array(
    words.map((list) => list.join(' ')),
    { maxLength: 12 },
  );

  it('puts every text of both sides in exactly one place', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { pairs, lost, fresh } = align(before, after);
        const all = (list: readonly string[]) => list.map((_text, at) => at);
        const sorted = (list: number[]) => [...list].sort((a, b) => a - b);
        expect(sorted([...pairs.map((pair) => pair.before), ...lost])).toEqual(all(before));
        expect(sorted([...pairs.map((pair) => pair.after), ...fresh])).toEqual(all(after));
      }),
    );
  });

  it('never loses a text that is still there', () => {
    fc.assert(
      fc.property(texts, texts, (before, others) => {
        const after = [...others, ...before].reverse();
        expect(align(before, after)).toMatchObject({ lost: [] });
        expect(align(before, after).pairs.every(({ exact }) => exact)).toBe(true);
      }),
    );
  });
});

/** The model: a paragraph knows which edition of it was translated, and nothing about texts. */
interface Paragraph {
  id: number;
  edition: number;
  translated: { edition: number; state: 'machine' | 'translated' | 'confirmed' } | null;
}

describe('any history of edits', () => {
  // Two of six words change with the edition, so an edited paragraph is still recognisably itself.
  const wording = ({ id }: Paragraph, edition: number) =>
    `kelime${id}a kelime${id}b kelime${id}c kelime${id}d değişen${id}x${edition} son${id}y${edition}`;
  const rendering = ({ id }: Paragraph) => `english${id} text${id}`;

  const position = fc.nat();
  const action = fc.oneof(
    fc.record({ do: fc.constant('insert' as const), at: position }),
    fc.record({ do: fc.constant('delete' as const), at: position }),
    fc.record({ do: fc.constant('edit' as const), at: position }),
    fc.record({ do: fc.constant('move' as const), at: position, to: position }),
    fc.record({
      do: fc.constant('translate' as const),
      at: position,
      state: fc.constantFrom('machine' as const, 'translated' as const, 'confirmed' as const),
    }),
  );

  it('leads to the states that the model has', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        const model: Paragraph[] = [];
        const target: Paragraph[] = [];
        const records = new Map<number, TranslationRecord>();
        actions.forEach((step, id) => {
          if (step.do === 'insert') {
            model.splice(step.at % (model.length + 1), 0, { id, edition: 0, translated: null });
            return;
          }
          if (!model.length) return;
          const at = step.at % model.length;
          const paragraph = model[at];
          if (step.do === 'delete') model.splice(at, 1);
          if (step.do === 'edit') paragraph.edition += 1;
          if (step.do === 'move') {
            model.splice(at, 1);
            model.splice(step.to % (model.length + 1), 0, paragraph);
          }
          if (step.do === 'translate') {
            if (!paragraph.translated) target.splice(step.at % (target.length + 1), 0, paragraph);
            paragraph.translated = { edition: paragraph.edition, state: step.state };
            const text = wording(paragraph, paragraph.edition);
            records.set(
              paragraph.id,
              remembered(text, rendering(paragraph), { id: paragraph.id, state: step.state }),
            );
          }
        });
        const source = model.map((paragraph) => wording(paragraph, paragraph.edition));
        const view = viewDocument(bodySegments(source), bodySegments(target.map(rendering)), [
          ...records.values(),
        ]);
        expect(view.segments.map(({ state }) => state)).toEqual(
          model.map(({ translated, edition }) =>
            !translated ? 'missing' : translated.edition === edition ? translated.state : 'stale',
          ),
        );
        const kept = [...view.segments.map(({ record }) => record), ...view.orphans];
        expect(new Set(kept.filter(Boolean)).size).toBe(records.size);
      }),
      { numRuns: 300 },
    );
  });
});
