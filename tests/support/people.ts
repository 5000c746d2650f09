import request from 'supertest';
import type { TestApp } from './strapi';

const PASSWORD = 'Kumelenme2026';

/** Makes an admin user with one role (a new role without rights for null) and signs in. @returns the token */
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

/** An API token of the given kind. @returns its secret */
export async function apiToken(
  { strapi }: TestApp,
  type: 'read-only' | 'full-access',
): Promise<string> {
  const token = await strapi
    .service('admin::api-token')
    .create({ name: `test ${type}`, description: '', type, lifespan: null });
  return token.accessKey;
}
