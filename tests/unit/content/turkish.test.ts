import { slugify, turkishSortKey } from '../../../src/content/turkish';

describe('Turkish in addresses and in order', () => {
  it.each([
    ['İstanbul', 'istanbul'],
    ['ISPARTA', 'isparta'],
    ['ığdır', 'igdir'],
    ['Kümelenme / KÜMELENME', 'kumelenme-kumelenme'],
    ['İmalat’ın Şifresi', 'imalatin-sifresi'],
  ])('%s → %s', (title, slug) => {
    expect(slugify(title, 'tr')).toBe(slug);
  });

  it('sorts ç after c, ı before i, ş after s', () => {
    const names = [
      'Şırnak',
      'Sivas',
      'İzmir',
      'Isparta',
      'Iğdır',
      'Çorum',
      'Ceyhan',
      'Zonguldak',
      'Üsküdar',
      'Uşak',
    ];
    const byKey = [...names].sort((a, b) => (turkishSortKey(a) < turkishSortKey(b) ? -1 : 1));
    expect(byKey).toEqual([...names].sort(new Intl.Collator('tr').compare));
  });
});
