import { adminApi } from '@strapi/strapi/admin';
import type {
  DeliveryPage,
  Endpoint,
  EndpointInput,
  EndpointWithSecret,
} from '../../shared/contracts';

interface Envelope<T> {
  data: T;
}
const unwrap = <T>(answer: Envelope<T>): T => answer.data;
const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, data?: object) => ({
  url: `/webhook-outbox${path}`,
  method,
  data,
});

const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['WebhookEndpoint', 'WebhookDelivery'] })
  .injectEndpoints({
    endpoints: (build) => ({
      webhookEndpoints: build.query<Endpoint[], void>({
        query: () => ask('GET', '/endpoints'),
        transformResponse: unwrap<Endpoint[]>,
        providesTags: ['WebhookEndpoint'],
      }),
      createWebhookEndpoint: build.mutation<EndpointWithSecret, EndpointInput>({
        query: (input) => ask('POST', '/endpoints', input),
        transformResponse: unwrap<EndpointWithSecret>,
        invalidatesTags: ['WebhookEndpoint'],
      }),
      updateWebhookEndpoint: build.mutation<Endpoint, EndpointInput & { id: number }>({
        query: ({ id, ...input }) => ask('PUT', `/endpoints/${id}`, input),
        transformResponse: unwrap<Endpoint>,
        invalidatesTags: ['WebhookEndpoint'],
      }),
      removeWebhookEndpoint: build.mutation<void, number>({
        query: (id) => ask('DELETE', `/endpoints/${id}`),
        invalidatesTags: ['WebhookEndpoint', 'WebhookDelivery'],
      }),
      renewWebhookSecret: build.mutation<EndpointWithSecret, number>({
        query: (id) => ask('POST', `/endpoints/${id}/secret`),
        transformResponse: unwrap<EndpointWithSecret>,
      }),
      pingWebhookEndpoint: build.mutation<void, number>({
        query: (id) => ask('POST', `/endpoints/${id}/ping`),
        invalidatesTags: ['WebhookDelivery'],
      }),
      webhookDeliveries: build.query<DeliveryPage, Record<string, string | number>>({
        query: (params) => ({ ...ask('GET', '/deliveries'), config: { params } }),
        transformResponse: unwrap<DeliveryPage>,
        providesTags: ['WebhookDelivery'],
      }),
      replayWebhookDelivery: build.mutation<void, number>({
        query: (id) => ask('POST', `/deliveries/${id}/replay`),
        invalidatesTags: ['WebhookDelivery'],
      }),
    }),
  });

export const {
  useWebhookEndpointsQuery,
  useCreateWebhookEndpointMutation,
  useUpdateWebhookEndpointMutation,
  useRemoveWebhookEndpointMutation,
  useRenewWebhookSecretMutation,
  usePingWebhookEndpointMutation,
  useWebhookDeliveriesQuery,
  useReplayWebhookDeliveryMutation,
} = api;
