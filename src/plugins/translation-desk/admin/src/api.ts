import { adminApi } from '@strapi/strapi/admin';
import type {
  DeskPage,
  DeskRow,
  Facet,
  SegmentRef,
  SideBySide,
  Translator,
} from '../../shared/contracts';
import type { SavedView } from '../../shared/views';

interface Envelope<T> {
  data: T;
}
const unwrap = <T>(answer: Envelope<T>): T => answer.data;
const get = (path: string, params: object = {}) => ({
  url: `/translation-desk${path}`,
  method: 'GET' as const,
  config: { params },
});
const put = (path: string, data: object) => ({
  url: `/translation-desk${path}`,
  method: 'PUT' as const,
  data,
});

/** A document in one target locale. */
export interface EntryRef {
  uid: string;
  documentId: string;
  locale: string;
}

export interface Vouch extends EntryRef {
  segment: SegmentRef;
  state: 'translated' | 'confirmed';
}

const api = adminApi
  .enhanceEndpoints({
    addTagTypes: ['TranslationDeskList', 'TranslationDeskSide', 'TranslationDeskViews'],
  })
  .injectEndpoints({
    endpoints: (build) => {
      /** A write whose answer is the whole view again: it replaces the one on the screen. */
      const write = <Arg extends EntryRef>(path: string) =>
        build.mutation<SideBySide, Arg>({
          query: (data) => put(path, data),
          transformResponse: unwrap<SideBySide>,
          invalidatesTags: (answer) => (answer ? ['TranslationDeskList'] : []),
          async onQueryStarted({ uid, documentId, locale }, { dispatch, queryFulfilled }) {
            const answer = await queryFulfilled.catch(() => null);
            const entry = { uid, documentId, locale };
            const replace = () => answer?.data;
            if (answer) dispatch(api.util.updateQueryData('sideBySide', entry, replace));
          },
        });
      return {
        deskEntries: build.query<DeskPage, Record<string, string | number>>({
          query: (filter) => get('/entries', filter),
          transformResponse: unwrap<DeskPage>,
          providesTags: ['TranslationDeskList'],
        }),
        deskProgress: build.query<Facet[], undefined>({
          query: () => get('/progress'),
          transformResponse: unwrap<Facet[]>,
          providesTags: ['TranslationDeskList'],
        }),
        sideBySide: build.query<SideBySide, EntryRef>({
          query: (entry) => get('/side-by-side', entry),
          transformResponse: unwrap<SideBySide>,
          providesTags: ['TranslationDeskSide'],
        }),
        saveSegment: write<Vouch & { text: string; autosave: boolean }>('/segment'),
        vouchSegment: write<Vouch>('/segment/state'),
        machineSegment: write<EntryRef & { segment: SegmentRef }>('/segment/machine'),
        settleShared: write<EntryRef & { action: 'vouch' | 'carry' }>('/shared'),
        ignoreTerm: write<EntryRef & { segment: SegmentRef; term: string; ignored: boolean }>(
          '/terms/ignored',
        ),
        repeatDecision: write<EntryRef & { number: string; plan: number | null }>('/citation'),
        claimEntry: build.mutation<DeskRow, EntryRef & { claimed: boolean }>({
          query: (claim) => put('/claim', claim),
          transformResponse: unwrap<DeskRow>,
          invalidatesTags: ['TranslationDeskList', 'TranslationDeskSide'],
        }),
        deskViews: build.query<SavedView[], undefined>({
          query: () => get('/views'),
          transformResponse: unwrap<SavedView[]>,
          providesTags: ['TranslationDeskViews'],
        }),
        saveView: build.mutation<SavedView[], SavedView>({
          query: (view) => put('/views', view),
          transformResponse: unwrap<SavedView[]>,
          invalidatesTags: ['TranslationDeskViews'],
        }),
        removeView: build.mutation<SavedView[], string>({
          query: (name) => ({ ...get('/views', { name }), method: 'DELETE' as const }),
          transformResponse: unwrap<SavedView[]>,
          invalidatesTags: ['TranslationDeskViews'],
        }),
        deskPeople: build.query<Translator[], undefined>({
          query: () => get('/people'),
          transformResponse: unwrap<Translator[]>,
        }),
        assignEntry: build.mutation<DeskRow, EntryRef & { assignee: string | null }>({
          query: (assignment) => put('/assignee', assignment),
          transformResponse: unwrap<DeskRow>,
          invalidatesTags: ['TranslationDeskList', 'TranslationDeskSide'],
        }),
        feedAddress: build.query<{ url: string }, undefined>({
          query: () => get('/feed-address'),
          transformResponse: unwrap<{ url: string }>,
        }),
      };
    },
  });

export const {
  useDeskPeopleQuery,
  useDeskViewsQuery,
  useRemoveViewMutation,
  useSaveViewMutation,
  useAssignEntryMutation,
  useDeskEntriesQuery,
  useDeskProgressQuery,
  useSideBySideQuery,
  useSaveSegmentMutation,
  useVouchSegmentMutation,
  useMachineSegmentMutation,
  useSettleSharedMutation,
  useIgnoreTermMutation,
  useRepeatDecisionMutation,
  useClaimEntryMutation,
  useFeedAddressQuery,
} = api;
