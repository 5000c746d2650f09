import { fingerprint } from './text';
import type { Path, TextKind } from './types';

/**
 * Where a unit of a file belongs, and what stood there when it was written. It is the unit's id, the one
 * thing that every tool hands back untouched; its letters are those of an XML name token.
 */
export interface UnitId {
  documentId: string;
  locale: string;
  path: Path;
  kind: TextKind;
  index: number;
  /** Fingerprints of the source, and of the translation letter by letter; null for a missing translation. */
  source: string;
  target: string | null;
}

const KINDS: Readonly<Record<TextKind, string>> = {
  text: 't',
  markdown: 'm',
  blocks: 'b',
  slug: 's',
};
const NONE = '-';
const ID =
  /^([A-Za-z0-9]+)\.([A-Za-z0-9-]+)\.([\w.-]+)\.([tmbs])(\d+)\.([a-z0-9-]+)\.([a-z0-9-]+)$/;

/** @param texts as they are written into the file */
export function writeUnitId(
  id: Omit<UnitId, 'source' | 'target'>,
  texts: { source: string; target: string | null },
): string {
  const { documentId, locale, path, kind, index } = id;
  const target = texts.target === null ? NONE : letterPrint(texts.target);
  const place = `${KINDS[kind]}${index}`;
  return [documentId, locale, ...path, place, fingerprint(texts.source), target].join('.');
}

/**
 * A fingerprint that every letter counts for, white space and the kind of apostrophe, too.
 * @param text without half surrogate pairs
 */
export function letterPrint(text: string): string {
  return fingerprint(encodeURIComponent(text));
}

/** @returns null for what `writeUnitId` did not write */
export function readUnitId(text: string): UnitId | null {
  const parts = ID.exec(text);
  if (!parts) return null;
  const [, documentId, locale, path, letter, index, source, target] = parts;
  const kind = (Object.keys(KINDS) as TextKind[]).find((each) => KINDS[each] === letter);
  return {
    documentId,
    locale,
    path: path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
    kind: kind as TextKind,
    index: Number(index),
    source,
    target: target === NONE ? null : target,
  };
}
