import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from './uids';

/** The address of the desk in the admin panel, or of one document there; for mails and feeds. */
export function deskAddress(
  strapi: Core.Strapi,
  entry?: { uid: string; documentId: string; locale: string },
): string {
  const admin = String(strapi.config.get('admin.absoluteUrl', '')).replace(/\/$/, '');
  const page = `${admin}/plugins/${PLUGIN_ID}`;
  if (!entry) return page;
  const { uid, documentId, locale } = entry;
  return `${page}?${new URLSearchParams({ uid, id: documentId, locale }).toString()}`;
}
