// @ts-check
import node from '@astrojs/node';
import { defineConfig, passthroughImageService } from 'astro/config';

// Nothing about this site is sent to anybody, whoever builds it.
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

/** Pages are made when they are asked for, so that they are never older than the CMS. */
export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  // Styles, scripts and fonts are files of their own: the content policy allows nothing inline.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  session: { driver: 'null' },
});
