import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import en from '../../../src/admin/translations/en.json';
import strapiTr from '../../../src/admin/translations/strapi-tr.json';
import tr from '../../../src/admin/translations/tr.json';
import { LAYOUTS } from '../../../src/content/layouts';

interface Schema {
  info: { singularName?: string; displayName: string };
  attributes: Record<string, { type: string; enum?: string[] }>;
  pluginOptions?: { 'content-manager'?: { visible?: boolean } };
}

const src = path.join(__dirname, '..', '..', '..', 'src');
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Schema;
const types = readdirSync(path.join(src, 'api'))
  .filter((name) => existsSync(path.join(src, 'api', name, 'content-types')))
  .map((name) => ({
    uid: `api::${name}.${name}`,
    schema: read(path.join(src, 'api', name, 'content-types', name, 'schema.json')),
  }));
const edited = types.filter(({ uid }) => uid in LAYOUTS);
const components = readdirSync(path.join(src, 'components')).flatMap((group) =>
  readdirSync(path.join(src, 'components', group)).map((file) =>
    read(path.join(src, 'components', group, file)),
  ),
);

describe('the panel’s labels', () => {
  it('name every enumeration value in Turkish and English', () => {
    const values = [...edited.map(({ schema }) => schema), ...components].flatMap((schema) =>
      Object.values(schema.attributes).flatMap((attribute) => attribute.enum ?? []),
    );
    expect(values.length).toBeGreaterThan(20);
    expect(values.filter((value) => !(value in tr) || !(value in en))).toEqual([]);
  });

  it('describe fields in both languages, and only fields that exist', () => {
    const hints = (texts: object) =>
      Object.keys(texts).filter((key) => key.startsWith('akip.hint.'));
    expect(hints(tr).sort()).toEqual(hints(en).sort());
    const fields = edited.flatMap(({ schema }) =>
      Object.keys(schema.attributes).map((name) => `akip.hint.${schema.info.displayName}.${name}`),
    );
    expect(hints(en).filter((hint) => !fields.includes(hint))).toEqual([]);
  });

  it('name in Turkish every field that a layout shows', () => {
    const shown = Object.entries(LAYOUTS).flatMap(([uid, { edit }]) =>
      edit.flat().map(([name]) => `content-manager.content-types.${uid}.${name}`),
    );
    expect(shown.filter((key) => !(key in tr))).toEqual([]);
  });

  it('leave no Turkish text of Strapi’s empty', () => {
    expect(Object.entries(strapiTr).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('the layouts', () => {
  it.each(edited)(
    '$uid shows its fields once, in rows of at most twelve columns',
    ({ uid, schema }) => {
      const { edit, list = [] } = LAYOUTS[uid];
      const names = edit.flat().map(([name]) => name);
      expect(names).toEqual([...new Set(names)]);
      expect([...names, ...list].filter((name) => !(name in schema.attributes))).toEqual([]);
      const widths = edit.map((row) => row.reduce((sum, [, columns]) => sum + columns, 0));
      expect(Math.max(...widths)).toBeLessThanOrEqual(12);
    },
  );
});
