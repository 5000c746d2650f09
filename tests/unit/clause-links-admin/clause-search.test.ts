import {
  clauseText,
  foldForSearch,
  searchable,
  searchClauses,
} from '../../../src/plugins/clause-links/admin/src/utils/clause-search';

const clause = (plan: number, number: string, tr: string, en?: string) => ({
  plan,
  number,
  documentId: `${plan}-${number}`,
  text: { tr, ...(en ? { en } : {}) },
  category: null,
});
const CLAUSES = searchable([
  clause(10, '376', 'Isparta’da gül kümesi.'),
  clause(11, '376', 'İmalat sanayiinde kümelenme.', 'Clustering in manufacturing.'),
  clause(11, '376.1', 'ığdır için tarım desteği.'),
  clause(11, '421.7', 'KÜMELENME DESTEĞİ sağlanır.'),
]);
const found = (query: string, plan: number | null = null) =>
  searchClauses(CLAUSES, query, plan, 10).map((c) => `${c.plan}:${c.number}`);

describe('searching a clause', () => {
  it.each([
    ['376.1', ['11:376.1']],
    ['kümelenme', ['11:376', '11:421.7']],
    ['KÜMELENME desteği', ['11:421.7']],
    ['ISPARTA', ['10:376']],
    ['ısparta', ['10:376']],
    ['imalat', ['11:376']],
    ['IĞDIR', ['11:376.1']],
    ['clustering', ['11:376']],
    ['yok böyle', []],
    ['   ', []],
  ])('finds %s', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('puts the exact number and the preferred plan first', () => {
    expect(found('376', 11)).toEqual(['11:376', '10:376', '11:376.1']);
  });

  it('folds the four i’s to one', () => {
    expect(foldForSearch('İIıi')).toBe('iiii');
  });

  it('falls back to another language’s text', () => {
    expect(clauseText(CLAUSES[0].clause, 'en')).toBe('Isparta’da gül kümesi.');
    expect(clauseText(CLAUSES[1].clause, 'en')).toBe('Clustering in manufacturing.');
    expect(clauseText(undefined, 'tr')).toBeNull();
  });
});
