import type { Core, UID } from '@strapi/strapi';
import { LAYOUTS } from './layouts';
import type { Layout } from './types';

export { LAYOUTS };

/**
 * Gives the content manager its first configuration of each type. It reads this when it meets a type for
 * the first time and keeps its own copy from then on, so what an administrator rearranges stays.
 */
export function arrangeTypes(strapi: Core.Strapi): void {
  for (const [uid, layout] of Object.entries(LAYOUTS)) {
    // Strapi takes `config` from a schema file; its types do not know it.
    Object.assign(strapi.contentType(uid as UID.ContentType), { config: configOf(layout) });
  }
}

function configOf({ list, edit, ...entries }: Layout) {
  return {
    ...(list ? { settings: settingsOf(entries) } : {}),
    layouts: {
      ...(list ? { list: [...list] } : {}),
      edit: edit.map((row) => row.map(([name, size]) => ({ name, size }))),
    },
  };
}

function settingsOf({
  mainField,
  sortBy,
  sortOrder = 'ASC',
  pageSize = 20,
}: Omit<Layout, 'list' | 'edit'>) {
  return {
    searchable: true,
    filterable: true,
    bulkable: true,
    pageSize,
    mainField,
    defaultSortBy: sortBy,
    defaultSortOrder: sortOrder,
  };
}
