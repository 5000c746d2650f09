import type { Core } from '@strapi/strapi';
import { MemoryCache, type ResponseCache } from './cache';
import { DESK_ENTRY, tagsOfChange, type Change } from './tags';

const NAME = 'akip.answers';

/** Registers the app's one cache of answers, from its first moment on, so that no write is missed. */
export function registerCache(strapi: Core.Strapi, cache: ResponseCache = new MemoryCache()): void {
  strapi.add(NAME, cache);
}

export function cacheOf(strapi: Core.Strapi): ResponseCache {
  return strapi.get(NAME as never);
}

/** What an answer can depend on. Sessions and logs are written all the time and change no answer. */
const WATCHED =
  /^(?:api::|plugin::(?:clause-links\.mention|upload\.file|users-permissions\.(?:role|permission)|i18n\.locale)$|admin::api-token)/;

/** A desk's entry is written with every draft; readers see of it only this. */
function tellsReaders({ action, params }: Event): boolean {
  const { data } = params as { data?: Record<string, unknown> };
  return action.includes('Update') && data?.outdated !== undefined;
}

type Rows = Record<string, unknown>[];
type Event = Parameters<
  Extract<Parameters<Core.Strapi['db']['lifecycles']['subscribe']>[0], (event: never) => unknown>
>[0];

/** Whoever writes past the query engine and sends its events may say in them which rows these are. */
interface Told {
  rows?: Rows;
}

/**
 * Drops, at every write of content, links or rights, the answers that show what was written. A write in a transaction
 * does so once more when that is committed: until then readers see, and may keep, what held before.
 */
export function dropOnWrites(strapi: Core.Strapi): void {
  const cache = cacheOf(strapi);
  strapi.db.lifecycles.subscribe(async (event) => {
    const { uid } = event.model;
    if (!WATCHED.test(uid) && !(uid === DESK_ENTRY && tellsReaders(event))) return;
    // Afterwards nothing says which rows these were.
    if (/^before(?:Update|Delete)Many$/.test(event.action)) {
      event.state.rows = (event as Told).rows ?? (await rowsBefore(strapi, event));
    }
    if (!/^after(?:Create|Update|Delete)/.test(event.action)) return;
    const tags = tagsOfChange(changeOf(strapi, event));
    if (tags.length === 0) return;
    cache.drop(tags);
    if (strapi.db.inTransaction()) {
      void strapi.db.transaction(({ onCommit }) => onCommit(() => cache.drop(tags)));
    }
  });
}

/** Attributes that say what a row is, and by what it is known (./tags). */
const NAMES = new Set(
  'id documentId entryId publishedAt slug key sourceUid sourceDocumentId sourceVersion plan number covers'.split(
    ' ',
  ),
);

/** Without their contents, which can be many and long. */
function rowsBefore(strapi: Core.Strapi, { model, params }: Event): Promise<Rows> {
  const { attributes } = strapi.db.metadata.get(model.uid);
  const select = Object.keys(attributes).filter(
    (name) => NAMES.has(name) && attributes[name].type !== 'relation',
  );
  return strapi.db
    .query(model.uid)
    .findMany({ select, where: (params as { where?: object }).where });
}

function changeOf(strapi: Core.Strapi, { action, model, params, result, state }: Event): Change {
  const { uid } = model;
  const { data } = params as { data?: Record<string, unknown> | Rows };
  const relations = strapi.db.metadata.get(uid).attributes as unknown as Change['relations'];
  const one = Array.isArray(data) ? null : (data ?? null);
  const targets = Object.fromEntries(
    Object.entries(relations).filter(([, { target }]) => target?.includes('::')),
  );
  if (uid === 'plugin::upload.file') targets.related = {};
  return { uid, rows: rowsAfter(action, data, result, state), data: one, relations: targets };
}

function rowsAfter(
  action: string,
  data: unknown,
  result: unknown,
  state: Record<string, unknown>,
): Rows | null {
  if (action === 'afterCreateMany') return Array.isArray(data) ? (data as Rows) : null;
  if (!action.endsWith('Many')) return result ? [result as Rows[number]] : [];
  const before = state.rows as Rows | undefined;
  if (!before) return null;
  // Rows that become public, or take another address, by an update of many.
  return action === 'afterUpdateMany'
    ? before.flatMap((row) => [row, { ...row, ...(data as object) }])
    : before;
}

/**
 * A value of the app that is read once and kept until one of the tags is dropped. Within a transaction it is read anew:
 * what that has written may never be committed.
 */
export function remembered<T>(
  tags: readonly string[],
  read: (strapi: Core.Strapi) => Promise<T>,
): (strapi: Core.Strapi) => Promise<T> {
  const known = new WeakMap<Core.Strapi, { version: number; value: T }>();
  return async (strapi) => {
    const cache = cacheOf(strapi);
    if (strapi.db.inTransaction()) return read(strapi);
    const last = known.get(strapi);
    if (last && cache.holds(last.version, tags)) return last.value;
    const { version } = cache;
    const value = await read(strapi);
    known.set(strapi, { version, value });
    return value;
  };
}
