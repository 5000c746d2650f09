/** Secrets that a production start needs, each the installation's own. */
const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'ENCRYPTION_KEY',
];
/** What templates put where a secret belongs. */
const PLACEHOLDER = /tobemodified|to-be-|changeme|change-me|placeholder|example|secret123/i;
const SHORTEST = 16;

/** @throws Error in production when a secret is missing, short or a template's placeholder */
export function refusePlaceholderSecrets(env: NodeJS.ProcessEnv): void {
  if (env.NODE_ENV !== 'production') return;
  const bad = SECRETS.filter((name) => {
    const values = (env[name] ?? '').split(',');
    return values.some((value) => value.trim().length < SHORTEST || PLACEHOLDER.test(value));
  });
  if (bad.length) {
    throw new Error(
      `These secrets are missing, shorter than ${SHORTEST} characters or placeholders: ${bad.join(', ')}. ` +
        'Remove .env to have new ones made, or set your own.',
    );
  }
}
