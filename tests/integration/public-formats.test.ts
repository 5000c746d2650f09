import { execFile } from 'node:child_process';
import path from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { BlocksRenderer } from '@strapi/blocks-react-renderer';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { Parser } from 'htmlparser2';
import jsonld from 'jsonld';
import ical from 'node-ical';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import FeedParser from 'rss-parser';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import request from 'supertest';
import { ARTICLE, CLAUSE, documents, makePlan, PLAN } from '../support/content';
import { documentLoader } from '../support/contexts';
import { ALL, HOSTILE, hostileData, SCRIPT } from '../support/hostile';
import { startApp, type TestApp } from '../support/strapi';

/** The API as other programs meet it: its description, its formats read by real clients, and hostile text in every field. */
let app: TestApp;
let base: string;
let article: string;
let spec: Spec;

interface Spec {
  openapi: string;
  paths: Record<string, Record<string, { responses: Record<string, Response> }>>;
  components: { schemas: Record<string, object> };
}
interface Response {
  content?: Record<string, { schema: object }>;
}

const BREAK = 'Satır\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Sahte';

beforeAll(async () => {
  app = await startApp({ SITE_URL: 'https://www.ornek.test', SITEMAP_URLS: '4' });
  const { plan, clauses } = await makePlan(app.strapi, 11, [2019, 2023], ['376.1', '421.7']);
  await documents(app.strapi, CLAUSE).update({
    documentId: clauses['421.7'],
    locale: 'tr',
    data: { text: `${SCRIPT} Kümelerin gelişmesi için destekler verilecektir. <!--` },
  });
  const { title: _title, ...texts } = hostileData(app.strapi, PLAN);
  await documents(app.strapi, PLAN).update({ documentId: plan, locale: 'tr', data: texts });
  const agency = await documents(app.strapi, 'api::agency.agency').create({
    locale: 'tr',
    data: {
      ...hostileData(app.strapi, 'api::agency.agency'),
      acronym: 'ZZZ',
      kind: 'development-agency',
      slug: 'ajans',
    },
  });
  const cluster = await publish('api::cluster.cluster', {
    ...hostileData(app.strapi, 'api::cluster.cluster'),
    slug: 'kume',
  });
  await publish('api::event.event', {
    ...hostileData(app.strapi, 'api::event.event'),
    title: `${SCRIPT} ${BREAK}`,
    slug: 'etkinlik',
    summary: `${ALL}\n${BREAK}`,
    startsAt: '2031-05-02T06:00:00Z',
    endsAt: '2031-05-02T14:00:00Z',
    venue: { name: ALL, address: BREAK },
    clusters: [cluster],
    agencies: [agency.documentId],
  });
  article = await publish(ARTICLE, {
    ...hostileData(app.strapi, ARTICLE),
    slug: 'haber',
    category: 'cluster-news',
    publishedOn: '2020-03-01',
    body: hostileBody('https://ornek.test/', 'https://ornek.test/'),
    clusters: [cluster],
    agencies: [agency.documentId],
  });
  // Strapi refuses such addresses; data from elsewhere may hold them.
  await app.strapi.db.query(ARTICLE).updateMany({
    where: { documentId: article },
    data: { body: hostileBody('javascript:alert(1)', 'https://ornek.test/"><script>') },
  });
  for (const [i, text] of HOSTILE.entries()) {
    await publish(ARTICLE, {
      title: text,
      slug: `haber-${i}`,
      summary: text,
      publishedOn: '2020-01-01',
      body: [paragraph({ type: 'text', text: `🎈 11. Kalkınma Planı’nın 376.1. maddesi ${text}` })],
    });
  }
  const site = await documents(app.strapi, 'api::site.site').create({
    locale: 'tr',
    data: { ...hostileData(app.strapi, 'api::site.site'), name: SCRIPT },
  });
  expect(site.documentId).toBeTruthy();
  await documents(app.strapi, 'api::home.home').create({
    locale: 'tr',
    data: {
      ...hostileData(app.strapi, 'api::home.home'),
      links: [{ label: SCRIPT, url: 'https://www.ornek.test/a' }],
    },
  });
  base = await listen();
  spec = (await get('/openapi.json')).body;
});
afterAll(() => app?.stop());

const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

function hostileBody(first: string, second: string): unknown[] {
  const text = (value: string) => ({ type: 'text', text: value });
  const link = (url: string) => ({ type: 'link', url, children: [text(SCRIPT)] });
  return [
    { type: 'heading', level: 2, children: [text(ALL)] },
    paragraph(text(`${ALL} 11. Kalkınma Planı’nın 421.7. maddesi ${ALL}`)),
    paragraph(text('a '), link(first), text(' b')),
    paragraph(text('a '), link(second), text(' b')),
    { type: 'quote', children: [text(ALL)] },
    { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [text(ALL)] }] },
    { type: 'code', children: [text(ALL)] },
  ];
}

async function publish(uid: string, data: Record<string, unknown>): Promise<string> {
  const { documentId } = await documents(app.strapi, uid).create({ locale: 'tr', data });
  await documents(app.strapi, uid).publish({ documentId, locale: 'tr' });
  return documentId;
}

function listen(): Promise<string> {
  return new Promise((resolve) => {
    const server = app.strapi.server.httpServer.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/api`);
    });
  });
}

/** A program in a process of its own, since these packages are ES modules. @returns what it prints, as JSON */
const run = async (code: string) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', code],
    {
      cwd: path.join(__dirname, '..', '..'),
    },
  );
  return JSON.parse(stdout);
};

const get = (url: string) => request(app.strapi.server.httpServer).get(`/api${url}`).redirects(0);

describe('the description of the API', () => {
  it('names every route of the content API that is this project’s', () => {
    const routes = Object.values(
      app.strapi.apis as Record<string, { routes: Record<string, Routes> }>,
    )
      .flatMap((api) => Object.values(api.routes).flatMap((router) => list(router)))
      .filter((route) => route.method === 'GET');
    const plugins = ['clause-links', 'translation-desk'].flatMap((name) => {
      const { 'content-api': router } = app.strapi.plugin(name).routes as unknown as Record<
        string,
        Routes
      >;
      return (router ? list(router) : []).map((route) => ({
        ...route,
        path: `/${name}${route.path}`,
      }));
    });
    const missing = [...routes, ...plugins]
      .map(({ method, path: at }) => [method.toLowerCase(), at.replace(/:(\w+)/g, '{$1}')])
      .filter(([method, at]) => !spec.paths[at]?.[method]?.responses);
    expect(missing).toEqual([]);
    expect(routes.length).toBeGreaterThan(30);
  });

  interface Routes {
    routes: { method: string; path: string }[] | (() => { method: string; path: string }[]);
  }
  const list = ({ routes }: Routes) => (typeof routes === 'function' ? routes() : routes);

  it('tells nothing of the admin, of accounts or of writing', () => {
    const paths = Object.keys(spec.paths);
    expect(paths.filter((at) => /admin|users|auth|upload|content-type-builder/.test(at))).toEqual(
      [],
    );
    const methods = Object.entries(spec.paths).flatMap(([at, item]) =>
      Object.keys(item)
        .filter((m) => m !== 'get')
        .map((m) => `${m} ${at}`),
    );
    expect(methods).toEqual(['post /clause-links/detect']);
  });

  it('is 3.1, every reference in it leads somewhere, and no two operations have one name', () => {
    expect(spec.openapi).toBe('3.1.0');
    const text = JSON.stringify(spec);
    const references = new Set(
      [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name),
    );
    expect([...references].filter((name) => !spec.components.schemas[name])).toEqual([]);
    const ids = [...text.matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(35);
  });

  it('is taken by openapi-typescript', async () => {
    const types = await run(`
      import openapiTS, { astToString } from 'openapi-typescript';
      console.log(JSON.stringify(astToString(await openapiTS(new URL(${JSON.stringify(`${base}/openapi.json`)})))));`);
    expect(types).toContain('"/plans/{ordinal}/clauses/{number}/mentions"');
    expect(types).toContain('bodyAnnotated');
  });

  /** Objects may hold nothing that is not described. */
  function closed(schema: unknown): unknown {
    if (Array.isArray(schema)) return schema.map(closed);
    if (typeof schema !== 'object' || schema === null) return schema;
    const copy = Object.fromEntries(Object.entries(schema).map(([k, v]) => [k, closed(v)]));
    if (copy.properties && copy.additionalProperties === undefined)
      copy.additionalProperties = false;
    return copy;
  }

  const CASES: [string, string, number][] = [
    ['/articles/by-slug/{slug}', '/articles/by-slug/haber', 200],
    ['/articles/by-slug/{slug}', '/articles/by-slug/haber?locale=en&fallback=tr', 200],
    ['/articles/by-slug/{slug}', '/articles/by-slug/haber?locale=en', 302],
    ['/articles/by-slug/{slug}', '/articles/by-slug/yok', 404],
    ['/articles/by-slug/{slug}', '/articles/by-slug/haber?x=1', 400],
    ['/events/by-slug/{slug}', '/events/by-slug/etkinlik', 200],
    ['/clusters/by-slug/{slug}', '/clusters/by-slug/kume', 200],
    ['/agencies/by-slug/{slug}', '/agencies/by-slug/ajans', 200],
    ['/plans/by-slug/{slug}', '/plans/by-slug/11-kalkinma-plani', 200],
    ['/plans/{ordinal}/clauses/{number}', '/plans/11/clauses/421.7', 200],
    ['/plans/{ordinal}/clauses/{number}', '/plans/11/clauses/x', 400],
    ['/plans/{ordinal}/clauses/{number}', '/plans/11/clauses/999', 404],
    ['/plans/{ordinal}/clauses/{number}/mentions', '/plans/11/clauses/376.1/mentions', 200],
    ['/plans/{ordinal}/clauses/{number}/mentions', '/plans/11/clauses/376.1/mentions?after=x', 400],
    ['/plans/{ordinal}/coverage', '/plans/11/coverage', 200],
    ['/plans/{ordinal}/coverage', '/plans/77/coverage', 404],
    ['/events/upcoming', '/events/upcoming?from=2030-01-01', 200],
    ['/events/upcoming', '/events/upcoming?from=x', 400],
    ['/events/past', '/events/past', 200],
    ['/search', '/search?q=madde', 200],
    ['/search', '/search?q=', 400],
    ['/feeds/{locale}/{file}', '/feeds/tr/articles.rss', 200],
    ['/feeds/{locale}/{file}', '/feeds/tr/articles.atom', 200],
    ['/feeds/{locale}/{file}', '/feeds/tr/articles.json', 200],
    ['/feeds/{locale}/{file}', '/feeds/tr/x.rss', 404],
    ['/feeds/{locale}/events.ics', '/feeds/tr/events.ics', 200],
    ['/sitemap.xml', '/sitemap.xml', 200],
    ['/sitemaps/{file}', '/sitemaps/1.xml', 200],
    ['/sitemaps/{file}', '/sitemaps/0.xml', 404],
    ['/export/mentions.jsonld', '/export/mentions.jsonld', 200],
    ['/export/mentions.csv', '/export/mentions.csv', 200],
    ['/export/mentions.csv', '/export/mentions.csv?x=1', 400],
    ['/id/plan/{ordinal}', '/id/plan/11', 303],
    ['/id/plan/{ordinal}', '/id/plan/77', 404],
    ['/id/plan/{ordinal}/clause/{number}', '/id/plan/11/clause/421.7', 303],
    ['/id/article/{documentId}/{locale}', '/id/article/yok/tr', 404],
    ['/openapi.json', '/openapi.json', 200],
    ['/i18n/locales', '/i18n/locales', 200],
    ['/articles', '/articles?populate=*', 200],
    ['/articles', '/articles?populate[clauses][populate]=*&populate[quotes]=true', 200],
    ['/articles', '/articles?status=draft', 403],
    ['/articles', '/articles?filters[x]=1', 400],
    ['/articles', '/articles?pagination[pageSize]=250', 200],
    ['/articles', '/articles?pagination[pageSize]=abc', 400],
    ['/articles', '/articles?pagination[start]=0&pagination[limit]=-1', 400],
    ['/articles/{id}', '/articles/yok', 404],
    ['/events', '/events?populate=*', 200],
    ['/clusters', '/clusters?populate=*', 200],
    ['/agencies', '/agencies?populate=*', 200],
    ['/plans', '/plans?populate=*', 200],
    ['/plan-clauses', '/plan-clauses?populate=*', 200],
    ['/provinces', '/provinces', 200],
    ['/site', '/site?populate=*', 200],
    ['/home', '/home', 200],
    ['/home', '/home?populate=*', 200],
  ];

  it.each(CASES)('%s: %s is answered with %d, as described', async (route, url, status) => {
    const answer = await get(url);
    expect(answer.status).toBe(status);
    const described = spec.paths[route].get.responses[status];
    const type = answer.headers['content-type'].split(';')[0];
    expect(Object.keys(described.content ?? {})).toContain(type);
    if (type !== 'application/json') return;
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    const schemas = closed({ components: spec.components }) as object;
    ajv.addSchema({ $id: 'spec', ...schemas });
    const validate = ajv.compile(
      JSON.parse(
        JSON.stringify(closed(described.content?.[type].schema)).replaceAll('"#/', '"spec#/'),
      ) as object,
    );
    validate(JSON.parse(answer.text));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has an answer in this table for every route that is read', () => {
    const asked = new Set(CASES.filter(([, , status]) => status < 400).map(([route]) => route));
    const unasked = Object.keys(spec.paths).filter((at) => spec.paths[at].get && !asked.has(at));
    // Previews have tests of their own.
    const PREVIEWS = ['agencies', 'articles', 'clusters', 'events', 'plans'].map(
      (name) => `/preview/${name}/{documentId}`,
    );
    expect(unasked).toEqual([
      '/agencies/{id}',
      '/articles/{id}',
      '/clusters/{id}',
      '/events/{id}',
      '/id/article/{documentId}/{locale}',
      '/plan-clauses/{id}',
      '/plans/{id}',
      ...PREVIEWS,
      '/provinces/{id}',
      '/translation-desk/feed/{token}.atom',
    ]);
  });
});

describe('a name', () => {
  it.each([
    ['/id/plan/11', 'https://www.ornek.test/tr/plans/11'],
    ['/id/plan/11/clause/421.7', 'https://www.ornek.test/plans/11/clauses/421.7'],
  ])('%s leads to %s', async (name, target) => {
    const { status, headers } = await get(name);
    expect([status, headers.location]).toEqual([303, target]);
  });

  it('is what the data of a page calls a plan, a clause and the plan of a clause', async () => {
    const { body: plan } = await get('/plans/by-slug/11-kalkinma-plani');
    const { body: news } = await get('/articles/by-slug/haber');
    const { body: own } = await get('/plans/11/clauses/421.7?locale=tr');
    const [clause] = news.jsonLd.citation;
    expect(own.jsonLd).toMatchObject({
      url: 'https://www.ornek.test/tr/plans/11/clauses/421.7',
      ...clause,
    });
    const page = 'https://www.ornek.test';
    for (const [name, target] of [
      [plan.jsonLd['@id'], plan.jsonLd.url],
      [clause['@id'], `${page}/plans/11/clauses/421.7`],
      [own.jsonLd['@id'], `${page}/plans/11/clauses/421.7`],
      [clause.isPartOf['@id'], `${page}/tr/plans/11`],
    ]) {
      const { status, headers } = await get(new URL(name).pathname.replace('/api', ''));
      expect([name, status, headers.location]).toEqual([name, 303, target]);
    }
  });

  it('of an article leads to its page in that locale, and nowhere in another', async () => {
    const { status, headers } = await get(`/id/article/${article}/tr`);
    expect([status, headers.location]).toEqual([303, 'https://www.ornek.test/tr/articles/haber']);
    expect((await get(`/id/article/${article}/en`)).status).toBe(404);
  });
});

describe('the export of mentions', () => {
  interface Collection {
    first: { items: Annotation[] };
  }
  interface Annotation {
    id: string;
    body: string;
    target: {
      source: string;
      selector: [{ exact: string; prefix: string }, { start: number; end: number }];
    };
  }

  it('as Web Annotations is a collection whose positions count code points of the article’s text', async () => {
    const { text, headers } = await get('/export/mentions.jsonld');
    expect(headers.link).toContain('rel="license"');
    const collection = JSON.parse(text) as Collection & { rights: string };
    expect(collection.rights).toMatch(/^https:/);
    const { items } = collection.first;
    expect(items).toHaveLength(HOSTILE.length + 1);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const own = items.find((each) => each.target.source.includes(article));
    if (!own) throw new Error('The article has no annotation.');
    expect(own.body).toMatch(/\/api\/id\/plan\/11\/clause\/421\.7$/);
    const { body } = await get('/articles/by-slug/haber');
    const whole = [...[body.data.title, body.data.summary, ...texts(body.data.body)].join('\n')];
    const [{ exact }, { start, end }] = own.target.selector;
    expect(exact).toBe('421.7');
    expect(whole.slice(start, end).join('')).toBe(exact);
  });

  function texts(
    blocks: { type: string; children: { text?: string; children?: never[] }[] }[],
  ): string[] {
    return blocks.flatMap((block) =>
      block.type === 'list'
        ? texts(block.children as never)
        : [block.children.map((child) => child.text ?? texts([child as never]).join('')).join('')],
    );
  }

  it('is RDF to a JSON-LD processor', async () => {
    const { text } = await get('/export/mentions.jsonld');
    const nquads = await jsonld.toRDF(JSON.parse(text), {
      format: 'application/n-quads',
      documentLoader,
    });
    const count = (pattern: RegExp) => nquads.match(pattern)?.length ?? 0;
    expect(count(/<http:\/\/www\.w3\.org\/ns\/oa#hasBody>/g)).toBe(HOSTILE.length + 1);
    expect(count(/oa#exact>/g)).toBe(HOSTILE.length + 1);
    expect(nquads).toContain(
      '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/oa#TextPositionSelector>',
    );
  });

  it.each([
    '/articles/by-slug/haber',
    '/events/by-slug/etkinlik',
    '/clusters/by-slug/kume',
    '/agencies/by-slug/ajans',
    '/plans/by-slug/11-kalkinma-plani',
    '/plans/11/clauses/421.7',
  ])('and the data of %s are, too', async (url) => {
    const { body } = await get(url);
    const [node] = (await jsonld.expand(body.jsonLd, {
      documentLoader,
    })) as Record<string, unknown>[];
    expect(node['@type']).toEqual([expect.stringMatching(/^https:\/\/schema\.org\/\w+$/)]);
    const names = Object.keys(node).filter((key) => !key.startsWith('@'));
    expect(names.every((name) => name.startsWith('https://schema.org/'))).toBe(true);
    expect(names.length).toBeGreaterThan(1);
  });

  it('as CSV is a table without formulas', async () => {
    const { text, headers } = await get('/export/mentions.csv');
    expect(headers['content-disposition']).toContain('mentions.csv');
    expect(text.startsWith('\uFEFFclause,')).toBe(true);
    expect(
      text
        .split('\n')
        .slice(0, -1)
        .every((line) => !line.includes('\r') || line.endsWith('\r')),
    ).toBe(true);
    const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(HOSTILE.length + 1);
    for (const row of rows) {
      for (const value of Object.values(row)) expect(value).not.toMatch(/^[=+\-@\t\r]/);
    }
    expect(rows.find((row) => row.title.includes('@SUM'))?.title).toMatch(/^'?/);
    expect(rows.map((row) => row.title)).toContain("'=cmd|' /C calc'!A0");
  });

  it('leaves out drafts and what was rejected', async () => {
    const before = (await get('/export/mentions.csv')).text;
    await documents(app.strapi, ARTICLE).create({
      locale: 'tr',
      data: {
        title: 'Gizli',
        publishedOn: '2020-01-01',
        body: [paragraph({ type: 'text', text: '11. Kalkınma Planı’nın 421.7. maddesi' })],
      },
    });
    expect((await get('/export/mentions.csv')).text).toBe(before);
  });
});

describe('hostile text', () => {
  /** Elements, and attributes that could run something. */
  function dangers(html: string): string[] {
    const found: string[] = [];
    const parser = new Parser({
      onopentag(name, attributes) {
        if (['script', 'img', 'iframe', 'object', 'style'].includes(name)) found.push(name);
        for (const [key, value] of Object.entries(attributes)) {
          if (key.startsWith('on') || /^\s*(?:javascript|data|vbscript):/i.test(value))
            found.push(`${key}=${value}`);
        }
      },
    });
    parser.write(html);
    parser.end();
    return found;
  }

  const textOf = (html: string) => {
    let text = '';
    const parser = new Parser({ ontext: (part) => (text += part) }, { decodeEntities: true });
    parser.write(html);
    parser.end();
    return text;
  };

  it('runs nothing in the body as HTML, and is all there', async () => {
    const { body } = await get('/articles/by-slug/haber');
    expect(dangers(body.data.bodyHtml)).toEqual([]);
    expect(textOf(body.data.bodyHtml)).toContain(ALL);
    expect(body.data.bodyHtml).toContain('data-clause="11:421.7"');
  });

  it('runs nothing in the annotated body, drawn by Strapi’s own renderer', async () => {
    const { body } = await get('/articles/by-slug/haber');
    const html = renderToStaticMarkup(
      createElement(BlocksRenderer, { content: body.data.bodyAnnotated }),
    );
    expect(dangers(html)).toEqual([]);
    expect(html).toContain('<a href="/plans/11/clauses/421.7">421.7</a>');
    expect(textOf(html)).toContain(ALL);
  });

  it('comes as JSON that no browser takes for a page', async () => {
    for (const url of [
      '/articles/by-slug/haber',
      '/events/by-slug/etkinlik',
      '/clusters/by-slug/kume',
      '/agencies/by-slug/ajans',
      '/plans/by-slug/11-kalkinma-plani',
      '/plans/11/clauses/421.7',
      '/plans/11/clauses/421.7/mentions',
      '/plans/11/clauses/376.1/mentions',
      '/home',
      '/events/upcoming?from=2030-01-01',
      '/search?q=alert',
    ]) {
      const { headers, text } = await get(url);
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
      expect(headers['x-content-type-options']).toBe('nosniff');
      // Written into a page as it came, it closes no script.
      expect(text).not.toMatch(/<\/script|<!--/i);
    }
    const { body } = await get('/articles/by-slug/haber');
    expect(body.data.title).toBe(ALL);
    expect(body.jsonLd.headline).toBe(ALL);
    expect(body.data.quotes[0]).toMatchObject({ person: ALL, role: ALL, quote: ALL });
  });

  it.each([
    ['/events/by-slug/etkinlik', 'title', 'name'],
    ['/clusters/by-slug/kume', 'name', 'name'],
    ['/agencies/by-slug/ajans', 'name', 'name'],
    ['/plans/by-slug/11-kalkinma-plani', 'decisionNumber', 'legislationIdentifier'],
  ])('is the same text in the data of %s', async (url, field, property) => {
    const { body } = await get(url);
    expect(body.data[field]).toContain(SCRIPT);
    expect(body.jsonLd[property]).toBe(body.data[field]);
  });

  it('is marked text in what search shows', async () => {
    const { body } = await get('/search?q=alert');
    expect(body.data.length).toBeGreaterThan(0);
    for (const { titleHtml, excerptHtml } of body.data as Record<string, string>[]) {
      expect(dangers(titleHtml + excerptHtml)).toEqual([]);
    }
    expect(JSON.stringify(body.data)).toContain('<mark>alert</mark>');
  });

  it.each(['rss', 'atom'])('is text in %s', async (format) => {
    const { text } = await get(`/feeds/tr/articles.${format}`);
    const feed = await new FeedParser().parseString(text);
    expect(dangers(String(feed.title))).toEqual([]);
    const item = feed.items.find((each) => each.link?.endsWith('/haber'));
    // Readers take a title for HTML.
    expect(dangers(String(item?.title))).toEqual([]);
    expect(textOf(String(item?.title)).trim()).toBe(ALL);
    expect(dangers(String(item?.content ?? item?.summary))).toEqual([]);
  });

  it('is plain text in JSON Feed', async () => {
    const { body, headers } = await get('/feeds/tr/articles.json');
    expect(headers['content-type']).toBe('application/feed+json; charset=utf-8');
    const item = body.items.find((each: { url: string }) => each.url.endsWith('/haber'));
    expect([body.title, item.title, item.summary]).toEqual([SCRIPT, ALL, ALL]);
  });

  it('is one event of the calendar, whatever lines it has', async () => {
    const { text } = await get('/feeds/tr/events.ics');
    const events = Object.values(ical.sync.parseICS(text)).flatMap((part) =>
      part?.type === 'VEVENT' ? [part] : [],
    );
    expect(events).toHaveLength(1);
    expect(events[0].summary).toContain(SCRIPT);
    expect(events[0].description).toContain(SCRIPT);
    expect(events[0].location).toContain(SCRIPT);
    expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1);
  });
});

describe('the sitemap', () => {
  it('beyond its limit is an index of files, which name every page once', async () => {
    const index = await parseSitemapIndex(Readable.from([(await get('/sitemap.xml')).text]));
    expect(index.length).toBeGreaterThan(2);
    const urls: string[] = [];
    for (const { url } of index) {
      const { text, status } = await get(new URL(url).pathname.replace('/api', ''));
      expect(status).toBe(200);
      const items = await parseSitemap(Readable.from([text]));
      expect(items.length).toBeLessThanOrEqual(4);
      urls.push(...items.map((item) => item.url));
    }
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls).toContain('https://www.ornek.test/tr/articles/haber');
    expect(urls).toContain('https://www.ornek.test/tr/plans/11/clauses/421.7');
  });

  it('is named by robots.txt', async () => {
    const { text, headers } = await request(app.strapi.server.httpServer).get('/robots.txt');
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toMatch(/^Sitemap: https?:\/\/\S+\/api\/sitemap\.xml$/m);
    expect(text).toContain('Disallow: /admin');
  });
});

describe('a client', () => {
  it('of this project reads pages, pages of lists, tags and errors', async () => {
    const result = await run(`
      import { createClient, ApiError } from './clients/js/src/index.js';
      const cms = createClient({ baseUrl: ${JSON.stringify(base)} });
      const options = { path: { slug: 'haber' }, query: { locale: 'tr' } };
      const page = await cms.get('/articles/by-slug/{slug}', options);
      const again = await cms.get('/articles/by-slug/{slug}', { ...options, etag: page.etag });
      const mentions = await cms.get('/plans/{ordinal}/clauses/{number}/mentions', { path: { ordinal: '11', number: '376.1' }, query: { limit: 2 } });
      const stock = await cms.get('/articles', { query: { filters: { slug: { $eq: 'haber' } }, fields: ['title'] } });
      const found = await cms.get('/search', { query: { q: 'alert', type: 'articles', limit: 1 } });
      const further = await cms.get('/search', { query: { q: 'alert', type: 'articles', limit: 1, after: found.data.meta.next } });
      const feed = await cms.get('/feeds/{locale}/{file}', { path: { locale: 'tr', file: 'articles.rss' } });
      const wrong = await cms.get('/articles/by-slug/{slug}', { path: { slug: 'yok' } }).catch((error) => error);
      console.log(JSON.stringify({
        page: [page.status, page.language, page.data.data.mentions.length],
        again: [again.status, again.data === undefined],
        mentions: [mentions.data.data.length, typeof mentions.data.meta.next],
        stock: stock.data.data.map((each) => Object.keys(each).sort().join()),
        search: [found.data.data[0].titleHtml.includes('<mark>alert</mark>'), found.data.meta.total > 1],
        further: further.data.data[0].documentId !== found.data.data[0].documentId,
        feed: feed.data.slice(0, 5),
        wrong: [wrong instanceof ApiError, wrong.status, wrong.name],
      }));`);
    expect(result).toEqual({
      page: [200, 'tr', 1],
      again: [304, true],
      mentions: [2, 'string'],
      stock: ['documentId,id,title'],
      search: [true, true],
      further: true,
      feed: '<?xml',
      wrong: [true, 404, 'NotFoundError'],
    });
  });

  it('of Strapi reads the start page as the entry it is, whole or with its relations', async () => {
    const { body: page } = await get('/home?locale=tr');
    const { body: entry } = await get('/home?locale=tr&populate=seo');
    expect(page.data.events.items).not.toEqual([]);
    expect(entry.data).not.toHaveProperty('events');
    const { seo, ...own } = entry.data;
    expect(seo).toBeTruthy();
    expect(page.data).toMatchObject(own);
  });

  it('of Strapi reads Strapi’s own routes', async () => {
    const result = await run(`
      import { strapi } from '@strapi/client';
      const articles = strapi({ baseURL: ${JSON.stringify(base)} }).collection('articles');
      const { data } = await articles.find({ locale: 'tr', filters: { clauses: { number: { $eq: '421.7' } } }, populate: ['clauses'] });
      const one = await articles.findOne(data[0].documentId, { locale: 'tr', fields: ['slug'] });
      const missing = await articles.findOne('yok').catch((error) => error.name);
      console.log(JSON.stringify([data.map((each) => [each.slug, each.clauses.map((c) => c.number)]), one.data.slug, missing]));`);
    expect(result).toEqual([[['haber', ['421.7']]], 'haber', 'HTTPNotFoundError']);
  });
});
