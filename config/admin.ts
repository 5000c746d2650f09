import type { Core } from '@strapi/strapi';
import { previewAddress } from '../src/reading/preview';
import site from './site';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET', ''),
    sessions: {
      maxRefreshTokenLifespan: 30 * 24 * 3600,
      maxSessionLifespan: 30 * 24 * 3600,
    },
  },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
  // Browser tests log in more often than five times in five minutes.
  rateLimit: { enabled: env.bool('ADMIN_RATE_LIMIT', true) },
  preview: {
    enabled: true,
    config: {
      // The panel shows the site in a frame.
      allowedOrigins: [new URL(site({ env }).preview.url).origin],
      handler: (uid, wanted) => previewAddress(strapi, uid, wanted),
    },
  },
  flags: { nps: false, promoteEE: false },
});
