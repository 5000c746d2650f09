import { adminApi } from '@strapi/strapi/admin';
import type { DeskPage, DeskRow, SegmentRef, SideBySide } from '../../shared/contracts';

interface Envelope<T> {
  data: T;
}
const unwrap = <T>(answer: Envelope<T>): T => answer.data;
const get = (path: string, params: object) => ({
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

interface Vouch extends EntryRef {
  segment: SegmentRef;
  state: 'translated' | 'confirmed';
}

const api = adminApi.enhanceEndpoints({ addTagTypes: ['TranslationDesk'] }).injectEndpoints({
  endpoints: (build) => ({
    deskEntries: build.query<DeskPage, Record<string, string | number>>({
      query: (filter) => get('/entries', filter),
      transformResponse: unwrap<DeskPage>,
      providesTags: ['TranslationDesk'],
    }),
    sideBySide: build.query<SideBySide, EntryRef>({
      query: (entry) => get('/side-by-side', entry),
      transformResponse: unwrap<SideBySide>,
      providesTags: ['TranslationDesk'],
    }),
    saveSegment: build.mutation<SideBySide, Vouch & { text: string }>({
      query: (save) => put('/segment', save),
      transformResponse: unwrap<SideBySide>,
      invalidatesTags: ['TranslationDesk'],
    }),
    vouchSegment: build.mutation<SideBySide, Vouch>({
      query: (vouch) => put('/segment/state', vouch),
      transformResponse: unwrap<SideBySide>,
      invalidatesTags: ['TranslationDesk'],
    }),
    claimEntry: build.mutation<DeskRow, EntryRef & { claimed: boolean }>({
      query: (claim) => put('/claim', claim),
      transformResponse: unwrap<DeskRow>,
      invalidatesTags: ['TranslationDesk'],
    }),
  }),
});

export const {
  useDeskEntriesQuery,
  useSideBySideQuery,
  useSaveSegmentMutation,
  useVouchSegmentMutation,
  useClaimEntryMutation,
} = api;
