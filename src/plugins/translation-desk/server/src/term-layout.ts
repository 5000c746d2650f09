import type { Core } from '@strapi/strapi';
import { TERM_UID } from './uids';

type Cell = readonly [name: string, size: number];

const ROWS: readonly (readonly Cell[])[] = [
  [
    ['term', 6],
    ['translation', 6],
  ],
  [
    ['allowed', 6],
    ['forbidden', 6],
  ],
  [
    ['state', 6],
    ['partOfSpeech', 6],
  ],
  [['note', 12]],
  [['reference', 12]],
  [
    ['sourceLocale', 6],
    ['targetLocale', 6],
  ],
];

/** The content manager's first arrangement of a term; what an administrator rearranges stays. */
export function arrangeTerms(strapi: Core.Strapi): void {
  const settings = {
    searchable: true,
    filterable: true,
    bulkable: true,
    pageSize: 50,
    mainField: 'term',
    defaultSortBy: 'term',
    defaultSortOrder: 'ASC',
  };
  const edit = ROWS.map((row) => row.map(([name, size]) => ({ name, size })));
  const list = ['term', 'translation', 'state', 'partOfSpeech'];
  // Strapi takes `config` from a schema file; its types do not know it.
  Object.assign(strapi.contentType(TERM_UID), { config: { settings, layouts: { list, edit } } });
}
