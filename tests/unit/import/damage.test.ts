import { DAMAGE_RULES, findDamage } from '../../../src/content/import/damage';
import { NOT_A_CLAUSE } from '../../../src/content/import/plan-text';

const codes = (text: string) => findDamage(text, 1, '376').map(({ code }) => code);

describe('each damage rule', () => {
  it.each(DAMAGE_RULES)(
    '$code finds its example and leaves its counterexample',
    ({ code, finds, leaves }) => {
      expect(codes(finds)).toContain(code);
      expect(codes(leaves)).toEqual([]);
    },
  );
});

describe('each reason why a numbered line is no clause', () => {
  it.each(NOT_A_CLAUSE)('$reason: $example', ({ pattern, example }) => {
    expect(pattern.test(example)).toBe(true);
    expect(pattern.test('İstanbul ve Iğdır’da kümelenme desteklenecektir.')).toBe(false);
  });
});

it('tells where the damage stands', () => {
  expect(findDamage('Bölgede sanayi 99 buluşmaları olacaktır.', 7, '421.7')).toEqual([
    {
      line: 7,
      number: '421.7',
      code: 'page-number',
      excerpt: 'Bölgede sanayi 99 buluşmaları olacaktır.',
    },
  ]);
});
