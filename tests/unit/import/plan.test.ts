import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { ImportError, readPlan } from '../../../src/content/import';

/** The traps of a real page in sentences of our own: a slogan, ordinals, counts, a missing space, page debris. */
const PAGE = `Türkiye'nin kümeleri bir arada

3. Koordinasyon Toplantısı Iğdır'da yapıldı

12. Kalkınma Planı’nın 15 maddesinde kümelenme geçiyor. 450’den fazla proje bitti.

12. KALKINMA PLANI’NDA KÜMELENME
 • 101.9. Küçük işletmelerin kümeleri güçlendirilecektir.
 • 101.10. Isparta ve İstanbul arasında ortak program kurulacaktır
 • 210.Tekstil sektöründe kümelenme desteklenecektir.
 • 210.1. Bu amaçla 5 adet büyük program
   uygulamaya geçirilecektir.
99
 • 321.7. Her yıl çalıştaylar, bölgesel sergi 99 buluşmaları ve küme günleri düzenlenecektir. (Not)

3. Koordinasyon Toplantısı videosu için tıklayınız.
`;

const numbers = (plan: { clauses: { number: string }[] }) =>
  plan.clauses.map(({ number }) => number);

describe('a plan as plain text', () => {
  const plan = readPlan(PAGE, 'text');

  it('gives the numbered items and nothing else', () => {
    expect(numbers(plan)).toEqual(['101.9', '101.10', '210', '210.1', '321.7']);
    expect(plan.ordinal).toBe(12);
  });

  it('keeps the text of a clause word for word, damage included, and joins its lines', () => {
    expect(plan.clauses[2]).toMatchObject({
      kind: 'policy',
      text: { tr: 'Tekstil sektöründe kümelenme desteklenecektir.' },
    });
    expect(plan.clauses[3]).toMatchObject({
      kind: 'measure',
      text: { tr: 'Bu amaçla 5 adet büyük program uygulamaya geçirilecektir.' },
    });
    expect(plan.clauses[4]?.text.tr).toContain('sergi 99 buluşmaları');
  });

  it('reports what looks damaged, with line and clause', () => {
    expect(plan.damaged.map(({ number, code, line }) => [line, number, code])).toEqual([
      [9, '101.10', 'no-final-stop'],
      [10, '210', 'missing-space'],
      [14, '321.7', 'page-number'],
      [14, '321.7', 'note-after-stop'],
    ]);
  });

  it('reports every line that it left out, with the reason', () => {
    const reasons = Object.fromEntries(plan.skipped.map(({ line, reason }) => [line, reason]));
    expect(reasons).toMatchObject({
      1: 'no-number',
      3: 'event-ordinal',
      5: 'plan-name',
      7: 'heading',
      13: 'page-number',
      16: 'event-ordinal',
    });
  });

  it('takes the first of two equal numbers and reports the other', () => {
    const twice = readPlan(
      '7. Birinci metin.\n8. İkinci metin.\n8. Üçüncü metin.\n2. Geride kalan metin.',
      'text',
    );
    expect(twice.clauses.map(({ text }) => text.tr)).toEqual(['Birinci metin.', 'İkinci metin.']);
    expect(twice.skipped.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'duplicate'],
      [4, 'out-of-order'],
    ]);
  });

  it('reads every number of an ascending document back, whatever stands between', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 30 }),
        fc.array(fc.constantFrom('Ara metin', '450 firma katıldı', ''), { maxLength: 5 }),
        (unsorted, between) => {
          const sorted = [...unsorted].sort((one, other) => one - other).map(String);
          const text = sorted
            .map((n) => `• ${n}. Kümelenme güçlenecektir.\n\n${between.join('\n\n')}\n\n`)
            .join('');
          expect(numbers(readPlan(text, 'text'))).toEqual(sorted);
        },
      ),
    );
  });

  it('refuses a text without a clause', () => {
    expect(() => readPlan('Yalnızca düz yazı.', 'text')).toThrow(ImportError);
  });
});

describe('a plan as a table', () => {
  it('reads CSV with semicolons, Turkish column names and a byte order mark', () => {
    const plan = readPlan(
      '\ufeffMadde;Metin;Text_en;Tür;Sayfa\n421.7;"Şûra; çalıştay";Councils;tedbir;99\n421.10;Iğdır;;;\n',
      'csv',
    );
    expect(plan.clauses).toEqual([
      {
        line: 2,
        number: '421.7',
        kind: 'measure',
        text: { tr: 'Şûra; çalıştay', en: 'Councils' },
        sourcePage: 99,
      },
      { line: 3, number: '421.10', kind: 'measure', text: { tr: 'Iğdır' } },
    ]);
  });

  it('reads JSON with the plan around the clauses', () => {
    const plan = readPlan(
      JSON.stringify({
        ordinal: 12,
        title: 'On İkinci',
        clauses: [{ number: '376', text: 'Metin.' }],
      }),
      'json',
    );
    expect(plan).toMatchObject({
      ordinal: 12,
      title: 'On İkinci',
      clauses: [{ number: '376', kind: 'policy' }],
    });
  });

  it.each([
    ['csv', 'metin\nİstanbul\n', /line 1: no column for the clause number/],
    ['csv', 'no,metin\n421.7,a\nabc,b\n', /line 3: "abc" is not a clause number/],
    ['csv', 'no,metin\n7,a\n7,b\n', /line 3: 7 stands in line 2 already/],
    ['csv', 'no,üst\n376.1,377\n', /line 2: 377 is not the parent of 376.1/],
    ['csv', 'no,metin\n7,a,fazla\n', /not valid CSV/],
    ['json', '{', /not valid JSON/],
    ['json', '{"clauses": 5}', /expected a list of clauses/],
    ['json', '[{"number": 421.10}]', /421.10 as a number would become 421.1/],
    ['json', '[]', /found no clause/],
  ] as const)('refuses bad %s %j with one line', (format, text, message) => {
    expect(() => readPlan(text, format)).toThrow(message);
    expect(() => readPlan(text, format)).toThrow(/^[^\n]+$/);
  });
});

const real = path.join(__dirname, '../../../../shared/data/akip-5-koordinasyon-toplantisi.txt');
const there = existsSync(real);
if (!there) console.log('The shared page is not here: the test on it does not run.');

(there ? it : it.skip)('gives the 13 clauses of the real page', () => {
  const plan = readPlan(readFileSync(real, 'utf8'), 'text');
  expect(numbers(plan)).toEqual(
    '309.5 321.3 322.4 328.2 331.8 363.2 376 376.1 378.2 382.3 407.2 421.7 475.2'.split(' '),
  );
  expect(plan.ordinal).toBe(11);
  expect(plan.damaged.map(({ number, code }) => `${number} ${code}`)).toEqual([
    '322.4 no-final-stop',
    '376 missing-space',
    '421.7 page-number',
    '421.7 note-after-stop',
  ]);
});
