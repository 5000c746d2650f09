import request from 'supertest';
import type {
  DeskRow,
  SideBySide,
  SideLine,
} from '../../src/plugins/translation-desk/shared/contracts';
import type { StampRow } from '../../src/plugins/translation-desk/server/src/services/workspace';
import { ARTICLE } from './content';
import type { TestApp } from './strapi';

export const STAMPS = 'plugin::translation-desk.stamp';
export const ENTRIES = 'plugin::translation-desk.entry';
const PASSWORD = 'Kumelenme2026';

/** Makes an admin user with one role (a new one without permissions for null) and signs in. @returns the token */
export async function signIn(
  { strapi }: TestApp,
  email: string,
  code: string | null,
): Promise<string> {
  const role = code
    ? await strapi.db.query('admin::role').findOne({ where: { code } })
    : await strapi.service('admin::role').create({ name: 'Misafir', description: '' });
  await strapi.service('admin::user').create({
    email,
    firstname: 'Elif',
    lastname: email.split('@')[0],
    password: PASSWORD,
    isActive: true,
    roles: [role.id],
  });
  const { body } = await request(strapi.server.httpServer)
    .post('/admin/login')
    .send({ email, password: PASSWORD });
  return body.data.token;
}

/** Requests to the desk in somebody's name. */
export function deskOf({ strapi }: TestApp, token: string) {
  const server = strapi.server.httpServer;
  const auth = { Authorization: `Bearer ${token}` };
  return {
    token,
    get: (path: string, query: object = {}) =>
      request(server).get(`/translation-desk${path}`).query(query).set(auth),
    put: (path: string, body: object) =>
      request(server).put(`/translation-desk${path}`).set(auth).send(body),
  };
}

/** Sends files to the desk in somebody's name; without a file name the part is missing. */
export function fileDeskOf({ strapi }: TestApp, token: string) {
  return {
    send(path: string, name: string | null, content: string | Buffer) {
      const post = request(strapi.server.httpServer)
        .post(`/translation-desk${path}`)
        .set({ Authorization: `Bearer ${token}` });
      return name === null
        ? post.field('other', 'x')
        : post.attach('file', Buffer.from(content as string), name);
    },
    /** The bytes of a file that the desk answers with. */
    async fetch(path: string, query: object = {}): Promise<Buffer> {
      const { body, status } = await request(strapi.server.httpServer)
        .get(`/translation-desk${path}`)
        .query(query)
        .set({ Authorization: `Bearer ${token}` })
        .buffer(true)
        .parse((response, done) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => done(null, Buffer.concat(chunks)));
        });
      if (status !== 200) throw new Error(`${status}: ${String(body)}`);
      return body as Buffer;
    },
  };
}

export type Desk = ReturnType<typeof deskOf>;

export const entry = (documentId: string) => ({ uid: ARTICLE, documentId, locale: 'en' });

export async function sideOf(desk: Desk, documentId: string): Promise<SideBySide> {
  const { body } = await desk.get('/side-by-side', entry(documentId));
  return body.data;
}

/** The line whose source text starts so. */
export function lineOf({ lines }: SideBySide, start: string): SideLine {
  const line = lines.find(({ sourceText }) => sourceText.startsWith(start));
  if (!line) throw new Error(`No line starts with "${start}"`);
  return line;
}

/** How a request names a line. */
export const seen = ({ path, index, sourceText, targetText }: SideLine) => ({
  path,
  index,
  sourceText,
  targetText,
});

export async function rowOf({ strapi }: TestApp, documentId: string): Promise<DeskRow> {
  return strapi.db.query(ENTRIES).findOne({ where: { entryId: documentId, targetLocale: 'en' } });
}

export async function stampsOf({ strapi }: TestApp, documentId: string): Promise<StampRow[]> {
  return strapi.db
    .query(STAMPS)
    .findMany({ where: { entryId: documentId }, orderBy: { id: 'asc' } });
}
