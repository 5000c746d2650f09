/** What the admin's requests and answers look like, and what an endpoint is sent. */

export interface Endpoint {
  id: number;
  name: string;
  url: string;
  enabled: boolean;
  /** An endpoint of the environment is changed there. */
  origin: 'admin' | 'environment';
}

export interface EndpointInput {
  name: string;
  url: string;
  enabled: boolean;
}

/** The only answers that carry a secret: of a new endpoint, and of a new secret. */
export interface EndpointWithSecret extends Endpoint {
  secret: string;
}

export const STATES = ['pending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof STATES)[number];

export interface DeliveryRow {
  id: number;
  key: string;
  eventKey: string;
  eventName: string;
  endpointId: number;
  state: DeliveryState;
  tries: number;
  lastError: string | null;
  responseCode: number | null;
  /** ISO instants. */
  nextTryAt: string | null;
  createdAt: string;
  deliveredAt: string | null;
}

export interface DeliveryPage {
  results: DeliveryRow[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
}

/** What a change means for the sites: worked out by the app. */
export interface Told {
  event: string;
  uid: string | null;
  documentId: string | null;
  locales: string[];
  paths: string[];
  tags: string[];
}

/** The body of a webhook. */
export interface Payload extends Told {
  id: string;
  /** ISO instant. */
  createdAt: string;
}

/** What the app uses of the plugin, by name: `strapi.plugin('webhook-outbox').service('outbox')`. */
export interface Outbox<Touched extends object> {
  /** Whether anybody is told; to be asked within the transaction that changes something. */
  hasReaders(): Promise<boolean>;
  /** Writes down what the transaction under way touches; all of one transaction becomes one event. */
  note(touched: readonly Touched[]): Promise<void>;
  /**
   * Gives the function that says what a change means (null: nothing), and begins to deliver. It is called after the
   * change is committed.
   */
  describeWith(describe: (touched: Touched[]) => Promise<Told | null>): void;
}
