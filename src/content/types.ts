import type { UID } from '@strapi/strapi';

export type Data = Record<string, unknown>;

/** A write under way: what is written, and the row as it stood before (null for a new version). */
export interface Write {
  uid: UID.ContentType;
  action: string;
  locale: string;
  documentId: string | undefined;
  data: Data;
  before: Data | null;
}
