import { useEffect, useMemo, useRef } from 'react';
import {
  unstable_useContentManagerContext as useContentManager,
  useForm,
  useQueryParams,
} from '@strapi/strapi/admin';
import type { ClauseCatalogue, DocumentMentions, SourceInfo } from '../../../shared/contracts';
import { readFields, type TextAttributes, type TextSchema } from '../../../shared/source-text';
import { useDocumentMentionsQuery } from '../api';
import { pendingDecisions, textName, usePending } from './pending-store';
import { placeDecision, reviewText, type PendingDecision, type TextReview } from './review';
import { useDecisions, type Decisions, type Subject } from './useDecisions';
import { useSettled } from './useSettled';
import { useShown } from './useShown';

type Values = Record<string, unknown>;
const NO_MENTIONS: DocumentMentions = { mentions: [], decisions: [], unplaced: [] };

export interface PanelState {
  review: TextReview;
  decisions: Decisions;
  stored: DocumentMentions;
  pending: readonly PendingDecision[];
  locale: string;
  isLoading: boolean;
  failed: boolean;
}

/** What the panel shows of the entry that is open: its unsaved text, read once it has settled. */
export function usePanel(
  catalogue: ClauseCatalogue,
  source: SourceInfo,
  activeTab: 'draft' | 'published' | null,
): PanelState {
  const { id, contentType, components, hasDraftAndPublish } = useContentManager();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const values = useForm('ClauseLinksPanel', (state) => state.values) as Values;
  const initial = useForm('ClauseLinksPanel', (state) => state.initialValues) as Values;
  const modified = useForm('ClauseLinksPanel', (state) => state.modified);
  const settled = useSettled(values);

  const localised = Boolean(
    (contentType?.pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized,
  );
  const locale = localised ? (query.plugins?.i18n?.locale ?? String(initial.locale ?? '')) : '';
  const schema = useMemo<TextSchema>(
    () => ({
      attributes: (contentType?.attributes ?? {}) as TextAttributes,
      componentOf: (uid) => components[uid]?.attributes as TextAttributes | undefined,
    }),
    [contentType, components],
  );
  const saved = useMemo(
    () => readFields(schema, source.fields, initial),
    [schema, source, initial],
  );

  const { data, isLoading, isFetching, isError, refetch } = useDocumentMentionsQuery(
    { uid: source.uid, documentId: id ?? '' },
    { skip: !id },
  );
  const stored = data ?? NO_MENTIONS;
  const text = textName(source.uid, id, locale);
  const pending = usePending(text);
  const review = useMemo(
    () =>
      reviewText({
        schema,
        source,
        values: settled,
        locale,
        catalogue,
        decisions: [...stored.decisions.filter((d) => d.locale === locale), ...pending],
      }),
    [schema, source, settled, locale, catalogue, stored, pending],
  );

  // A new entry has become a stored one: only decisions whose words it has are its own.
  useEffect(() => {
    const unnamed = textName(source.uid, undefined, locale);
    const waiting = pendingDecisions.get(unnamed);
    if (id && waiting.length > 0 && waiting.every((each) => placeDecision(saved, each))) {
      pendingDecisions.rename(unnamed, text);
    }
  }, [id, saved, text, source.uid, locale]);

  // A blank form: what another new entry left that was never saved. Only when it opens, since the form
  // also counts as unmodified between the first save and the entry's own page.
  const isBlank = !id && !modified;
  const blankAtFirst = useRef(isBlank);
  useEffect(() => {
    if (blankAtFirst.current) pendingDecisions.clear(textName(source.uid, undefined, locale));
    blankAtFirst.current = false;
  }, [source.uid, locale]);

  const subject = useMemo<Subject>(
    () => ({
      text,
      uid: source.uid,
      documentId: id,
      locale,
      version: hasDraftAndPublish && activeTab !== 'published' ? 'draft' : 'published',
    }),
    [text, source.uid, id, locale, hasDraftAndPublish, activeTab],
  );
  const untilShown = useShown({ value: stored, isFetching, refetch });
  const decisions = useDecisions(subject, review.doc, saved, pending, untilShown);
  return { review, decisions, stored, pending, locale, isLoading, failed: isError };
}
