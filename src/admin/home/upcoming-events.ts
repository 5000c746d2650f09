import { adminApi } from '@strapi/strapi/admin';

export const EVENTS = '/content-manager/collection-types/api::event.event';
const SHOWN = 5;

export interface UpcomingEvent {
  documentId: string;
  title: string;
  /** ISO instant. */
  startsAt: string;
  mode: string;
  eventStatus: string;
}

const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    /** The next events from `since` (ISO instant) on, in the default locale of the content. */
    upcomingEvents: build.query<UpcomingEvent[], string>({
      query: (since) => ({
        url: EVENTS,
        method: 'GET' as const,
        config: {
          params: {
            filters: { startsAt: { $gte: since }, eventStatus: { $ne: 'cancelled' } },
            sort: 'startsAt:ASC',
            page: 1,
            pageSize: SHOWN,
          },
        },
      }),
      transformResponse: ({ results }: { results: UpcomingEvent[] }) => results,
    }),
  }),
});

export const { useUpcomingEventsQuery } = api;
