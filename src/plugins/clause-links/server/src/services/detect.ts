import type { Core } from '@strapi/strapi';
import { findMentions, type Mention } from '../../../engine';
import { getService, pluginConfig } from '../plugin';

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
      const { index } = await getService(strapi, 'clauses').registry();
      const { thresholds } = pluginConfig(strapi);
      return findMentions(text, { locale, publishedOn, plan, index, thresholds });
    },
  };
}
