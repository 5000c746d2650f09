import en from '../../../src/plugins/webhook-outbox/admin/src/translations/en.json';
import tr from '../../../src/plugins/webhook-outbox/admin/src/translations/tr.json';

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();

describe('the plugin’s translations', () => {
  it('have the same keys in Turkish and English', () => {
    expect(Object.keys(tr).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(Object.keys(en))('%s has words and the same placeholders in both', (key) => {
    const name = key as keyof typeof en;
    expect(tr[name].trim()).not.toBe('');
    expect(en[name].trim()).not.toBe('');
    expect(placeholders(tr[name])).toEqual(placeholders(en[name]));
  });
});
