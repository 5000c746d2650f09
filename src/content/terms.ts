import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

interface Agency {
  kind: string;
  acronym: string;
  tr: { name: string };
  en: { name: string; nameStatus: string };
}

interface SeedTerm {
  term: string;
  translation: string;
  state?: 'approved' | 'proposed';
  partOfSpeech?: string;
  allowed?: string[];
  forbidden?: string[];
  note?: string;
  reference?: string;
}

/**
 * The terms that a translator of this site meets first: the domain's, and the names of the agencies. An
 * English name that was only put together from the Turkish one is a proposal until somebody approves it.
 */
export function seedTerms(folder: string): SeedTerm[] {
  const read = <T>(file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T;
  const names = read<Agency[]>('agencies.json').map(
    ({ acronym, tr, en }): SeedTerm => ({
      term: tr.name,
      translation: en.name,
      state: en.nameStatus === 'compositional' ? 'proposed' : 'approved',
      partOfSpeech: 'properNoun',
      note: acronym,
    }),
  );
  return [...read<SeedTerm[]>('terms.json'), ...names];
}

/** Fills the termbase once; afterwards it is the editors'. */
export async function ensureTerms(strapi: Core.Strapi): Promise<void> {
  const folder = path.join(strapi.dirs.app.root, 'database', 'seeds');
  await strapi.plugin('translation-desk').service('termbase').seedOnce(seedTerms(folder));
}
