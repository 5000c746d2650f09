import fc from 'fast-check';
import { findMentions } from '../../../src/plugins/clause-links/engine';
import {
  appendNames,
  finderFor,
} from '../../../src/plugins/clause-links/engine/resolve/instruments';
import { Names } from '../../../src/plugins/clause-links/engine/resolve/names';
import { DEVELOPMENT_PLANS } from '../../../src/plugins/clause-links/engine/resolve/plans';
import { Words } from '../../../src/plugins/clause-links/engine/text/words';

const SENTENCES = [
  'On Birinci Kalkınma Planı bu yıl tartışıldı.',
  'X. Kalkınma Planı’nın hedefleri okundu.',
  'Planın önceliği sanayidir.',
  '5449 sayılı Kanunun amacı açıktır.',
  'Yönetmeliğin eki yayımlandı.',
  'Stratejik Plan’da hedefler var.',
  'Kümeler İstanbul’da buluştu, ISPARTA ve ığdır da katıldı.',
  'Toplantıya yüz kişi geldi ve herkes kendi bölgesindeki çalışmaları uzun uzun anlattı.',
];
const finder = finderFor(DEVELOPMENT_PLANS);

describe('names that are looked for from a place back', () => {
  it('are those that a reading of the whole text finds', () => {
    const texts = fc
      .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 120 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(texts, fc.array(fc.nat(), { maxLength: 12 }), (text, some) => {
        const words = new Words().read(text);
        const all: ReturnType<typeof finder.find> = [];
        appendNames(all, finder.find(words, text, 0, text.length));
        const names = new Names(words, text, finder);
        const places = some.map((each) => each % (text.length + 1)).sort((a, b) => a - b);
        for (const place of places) {
          names.focus(place, place);
          const before = all.filter(({ end }) => end <= place);
          expect(names.before(place)).toEqual(before.at(-1) ?? null);
          expect(names.planBefore(place)).toEqual(
            before.findLast(({ plan }) => plan !== null) ?? null,
          );
          const next = all.find(({ end }) => end > place);
          if (next && next.end <= place + 100) expect(names.following(place)).toEqual(next);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are found far away', () => {
    const far = 'Kümeler İstanbul’da buluştu. '.repeat(2_000);
    const text = `On Birinci Kalkınma Planı. ${far}376.1 numaralı tedbir. ${far}421.7 numaralı tedbir.`;
    expect(findMentions(text).map(({ number, plan }) => [number, plan])).toEqual([
      ['376.1', 11],
      ['421.7', 11],
    ]);
  });

  it.each([
    ['11. Kalkınma Planı ve 5449 sayılıKanunun 376. maddesi'],
    ['11. Kalkınma Planı ve BirinciCumhurbaşkanlığıkararnamesinin 376. maddesi'],
  ])('veto a number also where the text has lost its blanks: %s', (text) => {
    expect(findMentions(text).filter(({ state }) => state === 'linked')).toEqual([]);
  });
});

describe('words', () => {
  const read = (text: string) => {
    const { count, starts, ends, hashes, numbers, numberCount } = new Words().read(text);
    return {
      spans: Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i])),
      hashes: [...hashes.subarray(0, count)],
      numbers: [...numbers.subarray(0, numberCount)],
    };
  };

  it('are runs of letters and digits', () => {
    const { spans, numbers } = read('“İŞ birliği”, 376.1’inci madde\u00A0(ığdır): v5');
    expect(spans).toEqual(['İŞ', 'birliği', '376', '1', 'inci', 'madde', 'ığdır', 'v5']);
    expect(numbers).toEqual([2, 3]);
  });

  it('are equal whatever their case and marks', () => {
    expect(read('İŞBİRLİĞİ ISPARTA').hashes).toEqual(read('isbirligi ısparta').hashes);
    expect(read('kanun').hashes).not.toEqual(read('kanın').hashes);
  });

  it('of a long text then of a short one are the short one’s', () => {
    const reader = new Words();
    reader.read('uzun metin 12 '.repeat(200_000));
    reader.read('kısa');
    expect([reader.count, reader.numberCount, reader.starts[0], reader.ends[0]]).toEqual([
      1, 0, 0, 4,
    ]);
  });
});
