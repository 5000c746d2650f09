import fc from 'fast-check';
import {
  applyDecisions,
  buildClauseIndex,
  findInSegments,
  joinSegments,
  makeAnchor,
  reanchor,
  segmentsFromString,
  sentenceAt,
  Sentences,
  type Decision,
} from '../../../src/plugins/clause-links/engine';

/** Sentences that differ from one another, so that a place is told by its surroundings. */
const SENTENCES = [
  'İstanbul’daki makine kümeleri bahar toplantısında bir araya geldi.',
  'On Birinci Kalkınma Planı’nın 376.1 numaralı tedbiri toplantının konusuydu.',
  'ISPARTA’dan gelen üreticiler ortak test merkezini anlattı.',
  'Ajanslar, ığdır ve Kars için hazırladıkları raporu sundu.',
  'Raporda 376.1 numaralı tedbir bir kez daha geçiyor.',
  'Öğleden sonra KÜMELENME destekleri üzerine bir panel yapıldı.',
  'Panelde 11. Kalkınma Planı’nın 421.7. maddesi okundu.',
  'Katılımcılar kapanışta bir bildiri yayımladı.',
];
const NEW = [
  'Ek bir cümle araya girdi.',
  'Bu cümle sonradan yazıldı ve hiçbir maddeyi anmıyor.',
  'Fotoğraflar sergilendi.',
];
const CITING = [1, 4, 6];
const NUMBERS: Record<number, string> = { 1: '376.1', 4: '376.1', 6: '421.7' };

/** An edit of a list of sentences: everything but the sentence that is followed may change. */
const edit = fc.oneof(
  fc.record({ type: fc.constant('insert' as const), at: fc.nat(), text: fc.constantFrom(...NEW) }),
  fc.record({ type: fc.constant('delete' as const), at: fc.nat() }),
  fc.record({ type: fc.constant('move' as const), at: fc.nat(), to: fc.nat() }),
  fc.record({ type: fc.constant('break' as const), at: fc.nat() }),
);
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

interface Piece {
  text: string;
  followed: boolean;
  joint: ' ' | '\n\n';
}

function apply(pieces: readonly Piece[], change: Edit): Piece[] {
  const next = [...pieces];
  const at = change.at % next.length;
  if (change.type === 'insert')
    next.splice(at, 0, { text: change.text, followed: false, joint: ' ' });
  else if (change.type === 'break') next[at] = { ...next[at], joint: '\n\n' };
  else if (!next[at].followed) {
    const [taken] = next.splice(at, 1);
    if (change.type === 'move') next.splice(change.to % (next.length + 1), 0, taken);
  }
  return next;
}

const write = (pieces: readonly Piece[]) => pieces.map((p) => p.text + p.joint).join('');

/** Where the followed sentence's number stands. */
function place(pieces: readonly Piece[], number: string): { start: number; end: number } {
  let offset = 0;
  for (const piece of pieces) {
    if (piece.followed) {
      const start = offset + piece.text.indexOf(number);
      return { start, end: start + number.length };
    }
    offset += piece.text.length + piece.joint.length;
  }
  throw new Error('the followed sentence is never deleted');
}

describe('an anchored mention', () => {
  it('is found again after thousands of edits around it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CITING),
        fc.array(edit, { maxLength: 12 }),
        (followed, edits) => {
          const number = NUMBERS[followed];
          let pieces: Piece[] = SENTENCES.map((text, i) => ({
            text,
            followed: i === followed,
            joint: ' ',
          }));
          const anchor = makeAnchor(write(pieces), place(pieces, number));
          for (const change of edits) pieces = apply(pieces, change);
          const text = write(pieces);
          const found = reanchor(text, anchor);
          expect(found).toMatchObject({ ...place(pieces, number), sentenceChanged: false });
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('is placed on its own words or nowhere', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CITING),
        fc.array(fc.nat(), { maxLength: 6 }),
        (followed, gone) => {
          const number = NUMBERS[followed];
          const text = SENTENCES.join(' ');
          const start = text.indexOf(SENTENCES[followed]) + SENTENCES[followed].indexOf(number);
          const anchor = makeAnchor(text, { start, end: start + number.length });
          const left = SENTENCES.filter(
            (_, i) => !gone.some((g) => g % SENTENCES.length === i),
          ).join(' ');
          const found = reanchor(left, anchor);
          if (found) expect(left.slice(found.start, found.end)).toBe(number);
          else expect(left).not.toContain(SENTENCES[followed]);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('is never found inside a longer number', () => {
    const anchor = makeAnchor('Planın 421.7. maddesi okundu.', { start: 7, end: 12 });
    expect(reanchor('Planın 1421.7. maddesi okundu.', anchor)).toBeNull();
    expect(reanchor('Planın 421.75. maddesi okundu.', anchor)).toBeNull();
  });
});

describe('decisions laid over a text', () => {
  const index = buildClauseIndex([
    { plan: 11, number: '376.1' },
    { plan: 11, number: '421.7' },
  ]);
  const read = (text: string, decisions: Decision[]) => {
    const doc = joinSegments([{ path: ['body'], text: segmentsFromString(text) }]);
    return applyDecisions(doc, findInSegments(doc, { index }), decisions, index);
  };
  const rejected = (text: string): Decision => {
    const start = text.indexOf('421.7');
    const anchor = makeAnchor(text, { start, end: start + 5 });
    return { id: 'd', field: 'body', anchor, verdict: 'rejected', target: '11:421.7' };
  };
  const text = SENTENCES.join(' ');
  const outcomes = (changed: string) =>
    read(changed, [rejected(text)])
      .mentions.filter((m) => m.number === '421.7')
      .map((m) => m.outcome);

  it('a rejected mention stays rejected whatever happens around its sentence', () => {
    expect(outcomes(text)).toEqual(['rejected']);
    expect(outcomes(`Başa bir cümle geldi. ${text}`)).toEqual(['rejected']);
    expect(outcomes(text.replace(SENTENCES[5], ''))).toEqual(['rejected']);
  });

  it('and comes back as a suggestion when its own sentence changed', () => {
    expect(outcomes(text.replace('maddesi okundu', 'maddesi tartışıldı'))).toEqual(['suggested']);
  });

  it('a decision whose words are gone is kept and reported', () => {
    const review = read(text.replace(SENTENCES[6], ''), [rejected(text)]);
    expect(review.unplaced.map(({ id }) => id)).toEqual(['d']);
  });
});

describe('the sentences of a text', () => {
  // Short pieces meet in many ways; the long ones reach beyond what is searched for a sentence's ends.
  const pieces = fc.constantFrom(
    ...['376.1', 'madde', 'md.', 'Kümeler geldi.', ' ', '. ', '?', '…', '\n', '\n\n', '\n• ', '”'],
    ...['İstanbul ', 'ığdır ', ' '.repeat(9), 'a'.repeat(700), 'kümelenme '.repeat(190)],
  );

  it('are the same whether spans share the search or not, in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40)), {
          maxLength: 20,
        }),
        fc.boolean(),
        (parts, places, inOrder) => {
          const text = parts.join('');
          const spans = places.map(([at, length]) => {
            const start = Math.floor(at * text.length);
            return { start, end: Math.min(text.length, start + length) };
          });
          if (inOrder) spans.sort((a, b) => a.start - b.start);
          const sentences = new Sentences(text);
          expect(spans.map((span) => sentences.at(span))).toEqual(
            spans.map((span) => sentenceAt(text, span)),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
