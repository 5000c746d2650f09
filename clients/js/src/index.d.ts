import type { components, paths } from './schema.js';

export type { components, paths } from './schema.js';
/** An answer's part by its name: `Schema<'Mention'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

type Operation<Path extends keyof paths> = paths[Path] extends { get: infer Get } ? Get : never;
/** The addresses that can be read. */
export type Path = {
  [Each in keyof paths]: paths[Each] extends { get: { responses: object } } ? Each : never;
}[keyof paths];

type Content<Get> = Get extends { responses: { 200: { content: infer Types } } }
  ? Types[keyof Types]
  : unknown;
type Parameters<Get, Where extends 'path' | 'query'> = Get extends {
  parameters: { [Each in Where]?: infer Values };
}
  ? Values
  : never;

interface Common {
  /** The tag of an answer that is there already; when it still holds the new one has status 304. */
  etag?: string | null;
  signal?: AbortSignal;
}

export type Options<Each extends Path> = Common & {
  query?: Parameters<Operation<Each>, 'query'>;
} & (Parameters<Operation<Each>, 'path'> extends Record<string, string>
    ? { path: Parameters<Operation<Each>, 'path'> }
    : { path?: undefined });

export type Answer<Data> = {
  etag: string | null;
  language: string | null;
  /** Where the answer came from, after redirects. */
  url: string;
} & ({ status: 200; data: Data } | { status: 304; data: undefined });

export interface Client {
  /**
   * Reads one address of docs/openapi.json; redirects are followed.
   * @throws ApiError for an answer with a status of 400 or more
   */
  get<Each extends Path>(
    path: Each,
    ...options: Options<Each> extends { path: object } ? [Options<Each>] : [Options<Each>?]
  ): Promise<Answer<Content<Operation<Each>>>>;
}

export declare class ApiError extends Error {
  constructor(status: number, error?: { name?: string; message?: string; details?: unknown });
  readonly status: number;
  readonly details: unknown;
}

export declare function createClient(options: {
  /** Address of the API with its prefix: `https://cms.example.org/api`. */
  baseUrl: string;
  /** An API token, for what is not public. */
  token?: string;
  fetch?: typeof globalThis.fetch;
}): Client;
