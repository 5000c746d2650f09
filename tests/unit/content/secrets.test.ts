import { refusePlaceholderSecrets } from '../../../src/content/secrets';

const good = {
  NODE_ENV: 'production',
  APP_KEYS: 'kR3vV0n1mPq8sT6u,Zx9yW2aBc4dEf6gH',
  API_TOKEN_SALT: 'kR3vV0n1mPq8sT6u',
  ADMIN_JWT_SECRET: 'kR3vV0n1mPq8sT6u',
  TRANSFER_TOKEN_SALT: 'kR3vV0n1mPq8sT6u',
  JWT_SECRET: 'kR3vV0n1mPq8sT6u',
  ENCRYPTION_KEY: 'kR3vV0n1mPq8sT6u',
};

describe('production', () => {
  it('starts on secrets of its own', () => {
    expect(() => refusePlaceholderSecrets(good)).not.toThrow();
  });

  it.each([
    ['a placeholder', { APP_KEYS: 'toBeModified1,toBeModified2' }, 'APP_KEYS'],
    ['a template’s word', { JWT_SECRET: 'changeme-changeme-changeme' }, 'JWT_SECRET'],
    ['a short one', { ADMIN_JWT_SECRET: 'kisa' }, 'ADMIN_JWT_SECRET'],
    ['a missing one', { ENCRYPTION_KEY: undefined }, 'ENCRYPTION_KEY'],
    ['one bad key of several', { APP_KEYS: 'kR3vV0n1mPq8sT6u,changeme' }, 'APP_KEYS'],
  ])('refuses %s, by name', (_what, change, name) => {
    expect(() => refusePlaceholderSecrets({ ...good, ...change })).toThrow(name);
  });

  it('is the only mode that refuses', () => {
    expect(() => refusePlaceholderSecrets({ NODE_ENV: 'development' })).not.toThrow();
  });
});
