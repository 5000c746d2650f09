import type { Core } from '@strapi/strapi';
import { registerPermissions } from './permissions';
import { getService } from './plugin';
import { ensureLease } from '../../../../storage';
import { DELIVER } from './uids';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerPermissions(strapi);
  await ensureLease(strapi, DELIVER);
  await getService(strapi, 'endpoints').followEnvironment();
}
