import { isLocale, otherThan, wordsOf, type Locale, type Words } from '../i18n';
import { Cms, CmsError } from './cms';
import { pathOfApi } from './paths';
import type { Meta, Pages, PageType } from './types';

/** What every page begins with: its language, the words of that language and the CMS. @throws CmsError (404) for an unknown language */
export function open({
  params,
  locals,
}: {
  params: Record<string, string | undefined>;
  locals: App.Locals;
}): { locale: Locale; words: Words; cms: Cms } {
  const { locale } = params;
  if (!isLocale(locale)) throw new CmsError(404, `No language ${String(locale)}.`);
  return { locale, words: wordsOf(locale), cms: new Cms(locale, locals.caching) };
}

export interface Answer<Type extends PageType> {
  data: Pages[Type];
  jsonLd: unknown;
  meta: Meta;
}

/** A page by its address; in the other language where this one has none (`meta.isFallback`). @throws Moved, CmsError */
export function bySlug<Type extends PageType>(
  cms: Cms,
  type: Type,
  slug: string,
): Promise<Answer<Type>> {
  return cms.get(`/${type}/by-slug/${encodeURIComponent(slug)}`, {
    fallback: otherThan(cms.locale),
  });
}

/** Paths of a page in each language that has it, for hreflang and the language switch. */
export function alternatesOf(meta: Meta): Partial<Record<Locale, string>> {
  const paths: Partial<Record<Locale, string>> = {};
  for (const { hreflang, path } of meta.alternates) {
    if (isLocale(hreflang)) paths[hreflang] = pathOfApi(path) ?? undefined;
  }
  return paths;
}
