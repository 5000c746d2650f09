import type { Core } from '@strapi/strapi';
import { findMentions, type Mention } from '../../../engine';
import { getService } from '../plugin';

export interface DetectInput {
  text: string;
  locale: string;
  publishedOn?: string | null;
  plan?: number | null;
}

/** Finds mentions in a text that is stored nowhere, against the known clauses. */
export function createDetect({ strapi }: { strapi: Core.Strapi }) {
  return {
    async find({ text, locale, publishedOn, plan }: DetectInput): Promise<Mention[]> {
      const { index, thresholds } = await getService(strapi, 'clauses').registry();
      return findMentions(text, { locale, publishedOn, plan, index, thresholds });
    },
  };
}
