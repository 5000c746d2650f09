import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Endpoint, EndpointInput, EndpointWithSecret } from '../../../shared/contracts';
import { inTransaction } from '../database';
import { problemOfUrl } from '../delivery/addresses';
import { newSecret } from '../delivery/signature';
import { pluginConfig } from '../plugin';
import { DELIVERY_UID, ENDPOINT_UID } from '../uids';

export interface EndpointRow extends Endpoint {
  /** Encrypted; null for the endpoint of the environment, whose secret stands there. */
  secret: string | null;
}

interface Encryption {
  encrypt(value: string): string | null;
  decrypt(value: string): string | null;
}

/** Where webhooks go. Secrets are stored encrypted and leave only once, when they are made. */
export function createEndpoints({ strapi }: { strapi: Core.Strapi }) {
  const query = () => strapi.db.query(ENDPOINT_UID);
  const encryption = () => strapi.service('admin::encryption') as unknown as Encryption;

  return {
    async find(): Promise<Endpoint[]> {
      const rows: EndpointRow[] = await query().findMany({ orderBy: { id: 'asc' } });
      return rows.map(shown);
    },

    async create(input: EndpointInput): Promise<EndpointWithSecret> {
      checkUrl(input.url);
      const secret = newSecret();
      const row = await query().create({
        data: { ...input, secret: encrypted(secret), origin: 'admin' },
      });
      return { ...shown(row), secret };
    },

    async update(id: number, input: EndpointInput): Promise<Endpoint> {
      checkUrl(input.url);
      await own(id);
      return shown(await query().update({ where: { id }, data: input }));
    },

    /** Replaces the secret; the old one signs nothing any more. */
    async renewSecret(id: number): Promise<EndpointWithSecret> {
      const row = await own(id);
      const secret = newSecret();
      await query().update({ where: { id }, data: { secret: encrypted(secret) } });
      return { ...shown(row), secret };
    },

    /** Removes an endpoint, with its log and what is still on its way to it. */
    async remove(id: number): Promise<void> {
      await own(id);
      await inTransaction(strapi, async () => {
        await strapi.db.query(DELIVERY_UID).deleteMany({ where: { endpointId: id } });
        await query().delete({ where: { id } });
      });
    },

    /** @throws NotFoundError, ValidationError when it is switched off */
    async mustBeOn(id: number): Promise<void> {
      if (!(await existing(id)).enabled) {
        throw new errors.ValidationError('The endpoint is switched off.');
      }
    },

    /** The endpoints that are told, with their secrets; for the deliverer only. */
    async active(): Promise<{ id: number; url: string; secret: string | null }[]> {
      const rows: EndpointRow[] = await query().findMany({ where: { enabled: true } });
      return rows.map(({ id, url, origin, secret }) => ({
        id,
        url,
        secret: origin === 'environment' ? pluginConfig(strapi).endpoint.secret : decrypted(secret),
      }));
    },

    /** Makes, changes or switches off the endpoint of the environment, as that says. */
    async followEnvironment(): Promise<void> {
      const { url } = pluginConfig(strapi).endpoint;
      const row: EndpointRow | null = await query().findOne({ where: { origin: 'environment' } });
      const data = { name: 'WEBHOOK_URL', url, enabled: true, origin: 'environment' };
      if (!url) {
        if (row?.enabled) await query().update({ where: { id: row.id }, data: { enabled: false } });
        return;
      }
      const problem = problemOfUrl(url, pluginConfig(strapi));
      if (problem) throw new Error(`WEBHOOK_URL: ${problem}`);
      if (!row) await query().create({ data });
      else if (row.url !== url || !row.enabled)
        await query().update({ where: { id: row.id }, data });
    },
  };

  async function existing(id: number): Promise<EndpointRow> {
    const row: EndpointRow | null = await query().findOne({ where: { id } });
    if (!row) throw new errors.NotFoundError('There is no such endpoint.');
    return row;
  }

  async function own(id: number): Promise<EndpointRow> {
    const row = await existing(id);
    if (row.origin === 'environment') {
      throw new errors.ForbiddenError('This endpoint is set by WEBHOOK_URL; change it there.');
    }
    return row;
  }

  function checkUrl(url: string): void {
    const message = problemOfUrl(url, pluginConfig(strapi));
    if (!message) return;
    const problem = { path: ['url'], message, name: 'ValidationError' };
    throw new errors.ValidationError(message, { errors: [problem] });
  }

  function encrypted(secret: string): string {
    const stored = encryption().encrypt(secret);
    if (!stored) throw new errors.ApplicationError('Set ENCRYPTION_KEY to store secrets.');
    return stored;
  }

  function decrypted(stored: string | null): string | null {
    return stored ? encryption().decrypt(stored) : null;
  }
}

/** Field by field: nothing that is added to the row later is shown by accident. */
function shown({ id, name, url, enabled, origin }: EndpointRow): Endpoint {
  return { id, name, url, enabled, origin };
}
