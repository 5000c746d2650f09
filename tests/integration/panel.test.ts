import { LAYOUTS } from '../../src/content/layouts';
import { startApp, type TestApp } from '../support/strapi';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

interface Configuration {
  settings: { mainField: string; defaultSortBy: string; defaultSortOrder: string };
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

describe('the admin panel as it starts', () => {
  it.each(Object.entries(LAYOUTS))('arranges %s as written', async (uid, layout) => {
    const types = app.strapi.plugin('content-manager').service('content-types');
    const { settings, layouts }: Configuration = await types.findConfiguration({ uid });
    expect(layouts.edit.map((row) => row.map(({ name, size }) => [name, size]))).toEqual(
      layout.edit,
    );
    if (!layout.list) return;
    expect(layouts.list).toEqual(layout.list);
    expect(settings.mainField).toBe(layout.mainField);
    expect(settings.defaultSortBy).toBe(layout.sortBy);
  });

  it('allows nobody the marketplace', async () => {
    const { actionProvider } = app.strapi.service('admin::permission');
    expect(actionProvider.has('admin::marketplace.read')).toBe(false);
    const left = await app.strapi.db
      .query('admin::permission')
      .count({ where: { action: 'admin::marketplace.read' } });
    expect(left).toBe(0);
  });

  it('calls the locales by their own names', async () => {
    const locales: { code: string; name: string }[] = await app.strapi
      .plugin('i18n')
      .service('locales')
      .find();
    expect(locales.map(({ code, name }) => `${code}: ${name}`).sort()).toEqual([
      'en: English (en)',
      'tr: Türkçe (tr)',
    ]);
  });

  it('marks the types whose texts are linked for the list view', () => {
    const marked = Object.values(app.strapi.contentTypes).filter(
      (type) => (type.pluginOptions as Record<string, unknown> | undefined)?.['clause-links'],
    );
    expect(marked.map((type) => type.uid)).toEqual(['api::article.article']);
  });
});
