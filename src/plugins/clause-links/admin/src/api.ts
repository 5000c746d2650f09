import { adminApi } from '@strapi/strapi/admin';
import type {
  BulkDecision,
  BulkResult,
  ClauseCatalogue,
  Counts,
  Coverage,
  DecisionRequest,
  DocumentMentions,
  Health,
  LogEntry,
  MentionedByFilter,
  MentionWithEntry,
  Page,
  QueueFilter,
  QueuePage,
  RelinkRun,
  SettingsInfo,
  ThresholdsRequest,
  Summary,
  UnresolvedGroup,
} from '../../shared/contracts';
import type { Mention } from '../../engine';

interface Envelope<T> {
  data: T;
}
const unwrap = <T>(answer: Envelope<T>): T => answer.data;
const get = (path: string, params: object = {}) => ({
  url: `/clause-links${path}`,
  method: 'GET' as const,
  config: { params },
});
const post = (path: string, data: object = {}) => ({
  url: `/clause-links${path}`,
  method: 'POST' as const,
  data,
});

/** The catalogue is kept for the session; the browser asks again with its ETag. */
const SESSION_SECONDS = 24 * 60 * 60;

/** `Relations` is the content manager's tag: the relation field of an open entry is read again after a decision. */
const api = adminApi
  .enhanceEndpoints({
    addTagTypes: ['ClauseMentions', 'ClauseRun', 'ClauseSettings', 'ClauseCatalogue', 'Relations'],
  })
  .injectEndpoints({
    endpoints: (build) => ({
      clauseCatalogue: build.query<ClauseCatalogue, void>({
        query: () => get('/index'),
        transformResponse: unwrap<ClauseCatalogue>,
        keepUnusedDataFor: SESSION_SECONDS,
        providesTags: ['ClauseCatalogue'],
      }),
      documentMentions: build.query<DocumentMentions, { uid: string; documentId: string }>({
        query: (params) => get('/mentions', params),
        transformResponse: unwrap<DocumentMentions>,
        providesTags: ['ClauseMentions'],
      }),
      decide: build.mutation<{ id: string }, DecisionRequest>({
        query: (decision) => post('/decisions', decision),
        transformResponse: unwrap<{ id: string }>,
        invalidatesTags: ['ClauseMentions', 'Relations'],
      }),
      withdraw: build.mutation<void, string>({
        query: (id) => ({
          url: `/clause-links/decisions/${encodeURIComponent(id)}`,
          method: 'DELETE',
        }),
        invalidatesTags: ['ClauseMentions', 'Relations'],
      }),
      reviewQueue: build.query<QueuePage, Partial<QueueFilter>>({
        query: (filter) => get('/queue', filter),
        transformResponse: unwrap<QueuePage>,
        providesTags: ['ClauseMentions'],
      }),
      decideMany: build.mutation<BulkResult[], BulkDecision[]>({
        query: (decisions) => post('/queue/decisions', { decisions }),
        transformResponse: unwrap<BulkResult[]>,
        invalidatesTags: ['ClauseMentions', 'Relations'],
      }),
      unresolvedCitations: build.query<UnresolvedGroup[], void>({
        query: () => get('/unresolved'),
        transformResponse: unwrap<UnresolvedGroup[]>,
        providesTags: ['ClauseMentions'],
      }),
      mentionedBy: build.query<Page<MentionWithEntry>, MentionedByFilter>({
        query: (filter) => get('/mentioned-by', filter),
        transformResponse: unwrap<Page<MentionWithEntry>>,
        providesTags: ['ClauseMentions'],
      }),
      planCoverage: build.query<
        Coverage,
        { plan: number; from?: string; to?: string; category?: string }
      >({
        query: (params) => get('/coverage', params),
        transformResponse: unwrap<Coverage>,
        providesTags: ['ClauseMentions'],
      }),
      clauseSummary: build.query<Summary, void>({
        query: () => get('/summary'),
        transformResponse: unwrap<Summary>,
        providesTags: ['ClauseMentions'],
      }),
      mentionCounts: build.query<Counts, { uid: string; ids: string; locale: string }>({
        query: (params) => get('/counts', params),
        transformResponse: unwrap<Counts>,
        providesTags: ['ClauseMentions'],
      }),
      decisionLog: build.query<Page<LogEntry>, { page: number; pageSize: number }>({
        query: (params) => get('/log', params),
        transformResponse: unwrap<Page<LogEntry>>,
        providesTags: ['ClauseMentions'],
      }),
      linkerHealth: build.query<Health, void>({
        query: () => get('/health'),
        transformResponse: unwrap<Health>,
        providesTags: ['ClauseMentions', 'ClauseRun'],
      }),
      relinkRun: build.query<RelinkRun | null, void>({
        query: () => get('/relink'),
        transformResponse: unwrap<RelinkRun | null>,
        providesTags: ['ClauseRun'],
      }),
      startRelink: build.mutation<RelinkRun, void>({
        query: () => post('/relink'),
        transformResponse: unwrap<RelinkRun>,
        invalidatesTags: ['ClauseRun'],
      }),
      cancelRelink: build.mutation<RelinkRun, void>({
        query: () => post('/relink/cancel'),
        transformResponse: unwrap<RelinkRun>,
        invalidatesTags: ['ClauseRun'],
      }),
      linkerSettings: build.query<SettingsInfo, void>({
        query: () => get('/settings'),
        transformResponse: unwrap<SettingsInfo>,
        providesTags: ['ClauseSettings'],
      }),
      setThresholds: build.mutation<SettingsInfo, ThresholdsRequest>({
        query: (data) => ({ url: '/clause-links/settings', method: 'PUT', data }),
        transformResponse: unwrap<SettingsInfo>,
        invalidatesTags: ['ClauseSettings', 'ClauseCatalogue', 'ClauseMentions'],
      }),
      tryDetect: build.mutation<Mention[], { text: string; locale: string }>({
        query: (data) => post('/detect', data),
        transformResponse: unwrap<Mention[]>,
      }),
    }),
  });

export const {
  useClauseCatalogueQuery,
  useDocumentMentionsQuery,
  useDecideMutation,
  useWithdrawMutation,
  useReviewQueueQuery,
  useDecideManyMutation,
  useUnresolvedCitationsQuery,
  useMentionedByQuery,
  usePlanCoverageQuery,
  useClauseSummaryQuery,
  useMentionCountsQuery,
  useDecisionLogQuery,
  useLinkerHealthQuery,
  useRelinkRunQuery,
  useStartRelinkMutation,
  useCancelRelinkMutation,
  useLinkerSettingsQuery,
  useSetThresholdsMutation,
  useTryDetectMutation,
} = api;
