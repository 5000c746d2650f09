import appEn from '../../../src/admin/translations/en.json';
import appTr from '../../../src/admin/translations/tr.json';
import en from '../../../src/plugins/webhook-outbox/admin/src/translations/en.json';
import contentEn from '../../../src/plugins/webhook-outbox/admin/src/translations/content/en.json';
import contentTr from '../../../src/plugins/webhook-outbox/admin/src/translations/content/tr.json';
import tr from '../../../src/plugins/webhook-outbox/admin/src/translations/tr.json';
import schema from '../../../src/plugins/webhook-outbox/server/src/content-types/term/schema.json';

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

describe('the labels of the plugin’s content', () => {
  const { attributes, info } = schema;
  const labelled = Object.keys(attributes).map(
    (name) => `content-manager.content-types.plugin::webhook-outbox.term.${name}`,
  );
  const values = Object.values(attributes).flatMap((attribute) =>
    'enum' in attribute ? attribute.enum : [],
  );

  it.each([
    ['Turkish', { ...appTr, ...contentTr }],
    ['English', { ...appEn, ...contentEn }],
  ])('name each field and value in %s', (_language, texts) => {
    expect([info.displayName, ...labelled, ...values].filter((key) => !(key in texts))).toEqual([]);
  });
});
