import type { EntryRef } from '../api';
import { PLUGIN_ID } from '../pluginId';

/** The address of a document at the desk. */
export function deskLink({ uid, documentId, locale }: EntryRef): string {
  return `/plugins/${PLUGIN_ID}?${new URLSearchParams({ uid, id: documentId, locale }).toString()}`;
}
