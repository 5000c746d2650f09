/**
 * What an answer depends on, as tags; a write drops the answers that carry any of its tags. Pure.
 *
 * An answer carries the documents that it shows, the lists that it is a piece of, and the names by which it was asked
 * for. Where a write does not say what it changed, everything of its type is dropped (`ofType`).
 */

/** Who may read what. */
export const RIGHTS = 'rights';
/** Which languages there are. */
export const LOCALES = 'locales';
/** Any content at all: for answers that cannot say what they depend on. */
export const CONTENT = 'content';

/** A document in all its locales; document ids are unique over all types. */
export const ofDocument = (documentId: string) => `document ${documentId}`;
/** Which documents of a type there are, and in what order. */
export const ofList = (uid: string) => `list ${uid}`;
/** Anything of a type, shown in whatever way. */
export const ofType = (uid: string) => `type ${uid}`;
/** Which document has, or had, an address. */
export const ofSlug = (uid: string, slug: string) => `slug ${uid} ${slug}`;
/** A clause by its key and the mentions of it. */
export const ofClause = (key: string) => `clause ${key}`;
/** What other documents relate to a row: a relation can be written from either side. */
export const ofRow = (uid: string, id: number | string) => `row ${uid} ${id}`;
/** Which rows of a type others relate to. */
export const ofRelations = (uid: string) => `relations ${uid}`;

type Row = Readonly<Record<string, unknown>>;

/** What is known of a relation attribute: where it leads. */
export interface Relations {
  [attribute: string]: { target?: string };
}

/** A change of rows of one type, as the database tells it. */
export interface Change {
  uid: string;
  /** The rows before or after, as far as they are known; null when not even their documents are. */
  rows: readonly Row[] | null;
  /** What was written. */
  data: Row | null;
  relations: Relations;
}

export const MENTION = 'plugin::clause-links.mention';
/** How far a document is translated. */
export const DESK_ENTRY = 'plugin::translation-desk.entry';
const HISTORY = 'api::slug-history.slug-history';
const CLAUSE = 'api::plan-clause.plan-clause';

/** The tags that a committed change drops; none for a change of drafts alone, which no public answer shows. */
export function tagsOfChange(change: Change): string[] {
  const { uid, rows } = change;
  if (/^plugin::users-permissions\.|^admin::api-token/.test(uid)) return [RIGHTS];
  if (uid.startsWith('plugin::i18n.')) return [LOCALES, CONTENT];
  const tags = new Set<string>();
  if (rows === null || rows.length === 0) {
    if (rows !== null) return [];
    for (const tag of [ofType(uid), ofList(uid), ofRelations(uid)]) tags.add(tag);
  }
  for (const row of rows ?? []) {
    if (uid === MENTION) for (const tag of tagsOfMention(row)) tags.add(tag);
    else if (uid === DESK_ENTRY) tags.add(ofDocument(String(row.entryId)));
    else if (uid === HISTORY) tags.add(ofSlug(String(row.sourceUid), String(row.slug)));
    else if (row.publishedAt !== null) for (const tag of tagsOfRow(uid, row)) tags.add(tag);
  }
  if (tags.size === 0) return [];
  for (const tag of tagsOfRelations(change)) tags.add(tag);
  return [...tags, CONTENT];
}

function tagsOfRow(uid: string, row: Row): string[] {
  const tags = [ofList(uid)];
  tags.push(typeof row.documentId === 'string' ? ofDocument(row.documentId) : ofType(uid));
  if (typeof row.slug === 'string') tags.push(ofSlug(uid, row.slug));
  if (uid === CLAUSE && typeof row.key === 'string') tags.push(ofClause(row.key));
  return tags;
}

function tagsOfMention(row: Row): string[] {
  if (row.sourceVersion === 'draft') return [];
  const numbers = [row.number, ...(Array.isArray(row.covers) ? (row.covers as unknown[]) : [])];
  return [
    ofList(MENTION),
    ofDocument(String(row.sourceDocumentId)),
    ...numbers.map((number) => ofClause(`${String(row.plan)}:${String(number)}`)),
  ];
}

/** The rows that a write relates its own to: their pages may show this one from now on. */
function tagsOfRelations({ data, relations }: Change): string[] {
  const tags = new Set<string>();
  for (const [name, value] of Object.entries(data ?? {})) {
    const relation = relations[name];
    if (!relation || value === null || value === undefined) continue;
    for (const { uid, id } of related(value, relation.target)) {
      tags.add(ofRow(uid, id));
      tags.add(ofRelations(uid));
    }
  }
  return [...tags];
}

/** Row ids in any of the forms that Strapi takes: an id, a row, a list, `{connect}`, `{set}`, `{disconnect}`. */
function related(
  value: unknown,
  target: string | undefined,
): { uid: string; id: number | string }[] {
  if (Array.isArray(value)) return value.flatMap((each) => related(each, target));
  if (typeof value === 'number' || typeof value === 'string') {
    return target ? [{ uid: target, id: value }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const { id, __type, connect, set, disconnect } = value as Row;
  const uid = typeof __type === 'string' ? __type : target;
  const own = uid && (typeof id === 'number' || typeof id === 'string') ? [{ uid, id }] : [];
  return [
    ...own,
    ...[connect, set, disconnect].flatMap((some) => (some ? related(some, target) : [])),
  ];
}
