import { generate } from '@strapi/openapi';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { Entries, nameOf } from './model';
import { operations, type Operation } from './routes';
import * as schemas from './schemas';

type Json = Record<string, unknown>;
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: unknown;
}
type Paths = Record<string, Record<string, Json & { parameters?: Parameter[] }>>;

const REFERENCE = '#/components/schemas/';

/**
 * The OpenAPI 3.1 document of what the public may read: this project's routes from the table in routes.ts, Strapi's own
 * reading routes with the parameters that its generator knows. The same code gives the same text, byte by byte.
 */
export function openApi(strapi: Core.Strapi): Json {
  const own = operations(strapi);
  const paths: Paths = { ...stockPaths(strapi, new Set(own.map(({ path }) => path))) };
  for (const operation of own) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method ?? 'get']: operationOf(operation),
    };
  }
  const sorted = Object.keys(paths).sort();
  return {
    openapi: '3.1.0',
    info: {
      title: 'AKİP CMS',
      description:
        'What sites read: pages by address, clauses and the news that mention them, events, feeds. Published content only. Every answer has an ETag.',
      version: strapi.config.get<string>('info.version'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api' }],
    security: [{}, { bearerAuth: [] }],
    paths: Object.fromEntries(sorted.map((path) => [path, paths[path]])),
    components: {
      securitySchemes: { bearerAuth: { type: 'http', scheme: 'bearer' } },
      schemas: componentSchemas(),
    },
  };
}

function componentSchemas(): Json {
  const { schemas: made } = z.toJSONSchema(schemas.components, {
    uri: (id) => `${REFERENCE}${id}`,
    io: 'input',
    unrepresentable: 'any',
  });
  const names = Object.keys(made).sort();
  return Object.fromEntries(names.map((name) => [name, bare(made[name])]));
}

/** Without what only a document of its own needs, and what says the same as a format or as the range of numbers in JSON. */
function bare(schema: object): Json {
  const { $schema: _, $id: __, id: ___, ...rest } = schema as Json;
  return plain(rest) as Json;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const { format } = value as { format?: unknown };
  const entries = Object.entries(value).filter(
    ([name, each]) =>
      !(name === 'pattern' && (format === 'date' || format === 'date-time')) &&
      !(typeof each === 'number' && Math.abs(each) === Number.MAX_SAFE_INTEGER),
  );
  return Object.fromEntries(entries.map(([name, each]) => [name, plain(each)]));
}

/** A schema in place, or a reference where it has a name. */
function inPlace(schema: z.ZodType): Json {
  const name = schemas.components.get(schema)?.id;
  if (name) return { $ref: `${REFERENCE}${name}` };
  return bare(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

function operationOf(operation: Operation): Json & { parameters: Parameter[] } {
  const { method = 'get', path, tag, summary, query, body } = operation;
  return {
    operationId: idOf(method, path),
    tags: [tag],
    summary,
    parameters: [
      ...pathParameters(path),
      ...Object.entries(query ?? {}).map(([name, schema]) => ({
        name,
        in: 'query',
        required: false,
        schema: inPlace(schema),
      })),
    ],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: inPlace(body) } },
          },
        }
      : {}),
    responses: { ...goodResponses(operation), ...errorResponses(operation.errors ?? []) },
  };
}

/** `getPlansByOrdinalClausesByNumber` */
function idOf(method: string, path: string): string {
  const words = path.replace(/\{(\w+)\}/g, 'by-$1').split(/[^a-z0-9]+/i);
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

const PARAMETERS: Readonly<Record<string, string>> = {
  slug: 'Address of the page.',
  ordinal: 'Ordinal of a plan, such as 11.',
  number: 'Number of a clause, such as 421.7.',
  locale: 'Code of a locale, such as tr or en.',
};

function pathParameters(path: string): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    ...(PARAMETERS[name] ? { description: PARAMETERS[name] } : {}),
  }));
}

const VALIDATORS = {
  ETag: { schema: { type: 'string' } },
  'Cache-Control': { schema: { type: 'string' } },
};
const CACHE_HEADERS = { ...VALIDATORS, 'Last-Modified': { schema: { type: 'string' } } };
const UNCHANGED = { description: 'Unchanged since the ETag that was sent' };

function goodResponses({ method = 'get', answer, types, redirects }: Operation): Json {
  const responses: Json = {};
  const content = answer
    ? { 'application/json': { schema: inPlace(answer) } }
    : Object.fromEntries((types ?? []).map((type) => [type, { schema: { type: 'string' } }]));
  if (answer || types) {
    const headers = method === 'get' ? { headers: CACHE_HEADERS } : {};
    responses['200'] = { description: 'OK', ...headers, content };
    if (method === 'get') responses['304'] = UNCHANGED;
  }
  for (const status of redirects ?? []) {
    responses[status] = {
      description: 'Elsewhere',
      headers: { Location: { schema: { type: 'string' } } },
      content: { 'application/json': { schema: inPlace(schemas.redirection) } },
    };
  }
  return responses;
}

function errorResponses(statuses: readonly number[]): Json {
  const all = [...new Set([...statuses, 403, 429, 500])].sort();
  return Object.fromEntries(
    all.map((status) => [
      status,
      {
        description: DESCRIPTIONS[status],
        content: { 'application/json': { schema: inPlace(schemas.problem) } },
      },
    ]),
  );
}

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'No or a wrong token',
  403: 'Not allowed',
  404: 'Not found',
  413: 'Too large',
  429: 'Too many requests',
  500: 'Internal error',
};

/** Strapi's reading routes of the own types, with its generator's parameters and answers from our schemas. */
function stockPaths(strapi: Core.Strapi, own: ReadonlySet<string>): Paths {
  const generated = generate(strapi, { type: 'content-api' }).document.paths as unknown as Paths;
  const entries = new Entries(strapi);
  const paths: Paths = {};
  for (const [uid, type] of Object.entries(strapi.contentTypes)) {
    if (!uid.startsWith('api::')) continue;
    const { pluralName, singularName } = type.info;
    const single = type.kind === 'singleType';
    const list = `/${single ? singularName : pluralName}`;
    const one = `${list}/{id}`;
    if (!generated[list]?.get || own.has(list)) continue;
    const entry = entries.of(uid);
    paths[list] = {
      get: stock(
        generated[list].get,
        list,
        pluralName,
        single ? singleAnswer(uid, answerOf(uid, entry)) : answerOf(uid, z.array(entry), 'List'),
      ),
    };
    if (single) continue;
    paths[one] = { get: stock(generated[one].get, one, pluralName, answerOf(uid, entry)) };
  }
  return paths;
}

/** The start page is whole to who asks without Strapi's parameters, and the entry as Strapi has it to others. */
function singleAnswer(uid: string, entry: z.ZodType): z.ZodType {
  if (uid !== 'api::home.home') return entry;
  return schemas.named('HomePageOrEntry', z.union([schemas.homePage, entry]));
}

function answerOf(uid: string, data: z.ZodType, kind = 'Answer'): z.ZodType {
  return schemas.named(`${nameOf(uid)}${kind}`, z.object({ data, meta: z.looseObject({}) }));
}

function stock(
  generated: { parameters?: Parameter[] },
  path: string,
  tag: string,
  answer: z.ZodType,
): Json & { parameters: Parameter[] } {
  const parameters = generated.parameters?.filter((each) => each.in !== 'path') ?? [];
  return {
    operationId: idOf('get', path),
    tags: [tag],
    summary: 'Strapi’s own route, with filters, sort, populate and pagination',
    parameters: [...pathParameters(path), ...parameters.map(withoutDialect)],
    responses: {
      200: {
        description: 'OK',
        headers: VALIDATORS,
        content: { 'application/json': { schema: inPlace(answer) } },
      },
      304: UNCHANGED,
      ...errorResponses([400, 404]),
    },
  };
}

function withoutDialect(parameter: Parameter): Parameter {
  return { ...parameter, schema: bare(parameter.schema as object) };
}
