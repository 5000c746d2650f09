import type { EntryRef } from '../api';
import { PLUGIN_ID } from '../pluginId';

/** The address of a document at the desk. */
export function deskLink({ uid, documentId, locale }: EntryRef): string {
  return `/plugins/${PLUGIN_ID}?${new URLSearchParams({ uid, id: documentId, locale }).toString()}`;
}

/** The address of the files page, of one document where it is named. */
export function filesLink(entry: EntryRef | null): string {
  const { uid = '', documentId: id = '', locale = '' } = entry ?? {};
  const place: Record<string, string> = entry ? { uid, id, locale } : {};
  return `/plugins/${PLUGIN_ID}?${new URLSearchParams({ view: 'files', ...place }).toString()}`;
}
