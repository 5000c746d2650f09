import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

interface DemoUser {
  label: string;
  email: string;
  firstname: string;
  lastname: string;
  role: string;
}

/** `.example` is reserved (RFC 2606): mail to these addresses reaches nobody. */
const USERS: readonly DemoUser[] = [
  {
    label: 'Editör / editor',
    email: 'editor@akip.example',
    firstname: 'Elif',
    lastname: 'Editör',
    role: 'akip-editor',
  },
  {
    label: 'Çevirmen / English translator',
    email: 'translator@akip.example',
    firstname: 'Deniz',
    lastname: 'Çevirmen',
    role: 'akip-translator-en',
  },
];
const ADMIN: DemoUser = {
  label: 'Yönetici / super admin',
  email: 'admin@akip.example',
  firstname: 'Demo',
  lastname: 'Yönetici',
  role: 'strapi-super-admin',
};
const TOKEN_NAME = 'Demo frontend (read-only)';

/**
 * Creates the demo's users and a frontend's read-only token, those that are missing, with random passwords.
 * A super admin only when there is none. What exists is never changed.
 * @param file where the passwords are kept, readable by this user only; lines are added to it, but a new database starts it anew
 */
export async function ensureDemoUsers(strapi: Core.Strapi, file: string): Promise<void> {
  const lines: string[] = [];
  const hasAdmin = Boolean(
    await strapi.service('admin::user').exists({ roles: { code: ADMIN.role } }),
  );
  const wanted = hasAdmin ? USERS : [...USERS, ADMIN];
  for (const user of wanted) {
    const password = await createUser(strapi, user);
    if (password) lines.push(`${user.label}: ${user.email}  ${password}`);
  }
  // A database that knew none of them is a new one: passwords of an older one would only mislead.
  const keep = lines.length < wanted.length && existsSync(file) ? readFileSync(file, 'utf8') : '';
  const tokens = strapi.service('admin::api-token');
  if (!(await tokens.exists({ name: TOKEN_NAME }))) {
    const description = 'Reads published content; made by npm run demo.';
    const { accessKey } = await tokens.create({
      kind: 'content-api',
      type: 'read-only',
      name: TOKEN_NAME,
      description,
      lifespan: null,
    });
    lines.push(`API token: ${accessKey}`);
  }
  if (lines.length === 0) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${keep}${lines.join('\n')}\n`, { mode: 0o600 });
}

/** @returns the password, or null when there is such a user already */
async function createUser(strapi: Core.Strapi, user: DemoUser): Promise<string | null> {
  const { email, firstname, lastname } = user;
  const users = strapi.service('admin::user');
  if (await users.exists({ email })) return null;
  const role = await strapi.db.query('admin::role').findOne({ where: { code: user.role } });
  if (!role)
    throw new Error(`There is no role "${user.role}"; the app creates it at its first start.`);
  // Strapi asks for a small letter, a capital and a digit.
  const password = `${randomBytes(12).toString('base64url')}aA1`;
  await users.create({
    email,
    firstname,
    lastname,
    password,
    isActive: true,
    registrationToken: null,
    preferedLanguage: 'tr',
    roles: [role.id],
  });
  return password;
}
