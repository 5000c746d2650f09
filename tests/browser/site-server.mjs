// @ts-check
/**
 * The sample site beside a CMS of its own with the sample content, until it is told to stop:
 * `node tests/browser/site-server.mjs <port of the CMS> <port of the site>`.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../../scripts/files.mjs';
import { ensureSite, startSite } from '../../scripts/site.mjs';

const [cmsPort, sitePort] = process.argv.slice(2);
const cms = `http://127.0.0.1:${cmsPort}`;
const site = `http://127.0.0.1:${sitePort}`;
ensureSite();
const script = path.join(root, 'tests', 'browser', 'server.mjs');
const both = [
  spawn(process.execPath, [script, cmsPort, 'samples'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // A test asks for every page within a minute, by way of the site's one address.
    env: { ...process.env, SITE_URL: site, RATE_LIMIT_ANONYMOUS: '0' },
  }),
  startSite({ host: '127.0.0.1', port: Number(sitePort), cms, cmsPublic: cms, site }),
];
const stop = () => both.forEach((each) => each.kill('SIGTERM'));
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop);
for (const each of both) each.once('exit', stop);
