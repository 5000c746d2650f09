import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { DeskRow } from '../../../shared/contracts';
import { takeLease } from '../../../../../storage';
import { deskAddress } from '../links';
import { abilityOf, activeUsers, mayWrite, readableTypes, type AdminUser } from '../people';
import { getService, pluginConfig } from '../plugin';
import { textsFor } from '../texts';
import { DIGEST, PLUGIN_ID } from '../uids';

/** How much of the list stands in a mail; the rest is a number and a link. */
const ROWS = 100;
const SHOWN = 15;

/** Mails to translators about what waits, through Strapi's e-mail plugin. */
export function createDigest({ strapi }: { strapi: Core.Strapi }) {
  return {
    /**
     * Sends the mails of an appointed time; of the processes that share a database one does it, the others find it
     * taken. A process that dies while it sends leaves the rest unsent until the next time: twice would be worse.
     * @param appointed the time that the schedule says, the same in every process
     * @returns how many were sent
     */
    async sendOnce(appointed: Date): Promise<number> {
      const at = appointed.getTime();
      // Until then, on the schedule's clock: free again for any later time.
      const isOurs = await takeLease(strapi, DIGEST, randomUUID(), at, at);
      return isOurs ? this.send() : 0;
    },

    /** One mail to everybody who translates and has something to do. @returns how many were sent */
    async send(): Promise<number> {
      const { to } = pluginConfig(strapi).digest;
      const wanted = new Set(to.map((address) => address.toLowerCase()));
      let sent = 0;
      for (const user of await activeUsers(strapi)) {
        if (wanted.size && !wanted.has(user.email.toLowerCase())) continue;
        const rows = await this.rowsFor(user);
        if (rows.length === 0) continue;
        if (await deliver(strapi, user, digestText(strapi, user, rows))) sent += 1;
      }
      return sent;
    },

    /** What waits for somebody: what they have, then what nobody has, of languages that they may write. */
    async rowsFor(user: AdminUser): Promise<DeskRow[]> {
      const ability = await abilityOf(strapi, user);
      if (!ability.can(`plugin::${PLUGIN_ID}.translate`)) return [];
      const me = { id: String(user.id), name: '' };
      const { results } = await getService(strapi, 'list').find(
        {
          state: ['missing', 'in-progress', 'stale'],
          sort: 'waitingSince',
          order: 'asc',
          page: 1,
          pageSize: ROWS,
        },
        readableTypes(strapi, ability),
        me,
      );
      const mine = (row: DeskRow) => row.assigneeId === me.id;
      const open = results.filter(
        (row) =>
          (mine(row) || !row.assigneeId) &&
          mayWrite(strapi, ability, { uid: row.entryUid, locale: row.targetLocale }),
      );
      return [...open.filter(mine), ...open.filter((row) => !mine(row))];
    },
  };
}

function digestText(
  strapi: Core.Strapi,
  user: AdminUser,
  rows: readonly DeskRow[],
): { subject: string; text: string } {
  const say = textsFor(user.preferedLanguage);
  const line = ({ entryUid, entryId, targetLocale, ...row }: DeskRow) =>
    [
      `- ${row.title} (${targetLocale}): ${say.states[row.state]}, ${say.words(row.newWords, row.changedWords)}`,
      `  ${deskAddress(strapi, { uid: entryUid, documentId: entryId, locale: targetLocale })}`,
    ].join('\n');
  const part = (head: string, some: readonly DeskRow[]) =>
    some.length ? [head, ...some.map(line), ''] : [];
  const shown = rows.slice(0, SHOWN);
  const rest = rows.length - shown.length;
  const mine = shown.filter(({ assigneeId }) => assigneeId === String(user.id));
  return {
    subject: say.subject(
      rows.length,
      rows.reduce((sum, { words }) => sum + words, 0),
    ),
    text: [
      say.hello(user.firstname ?? user.email),
      '',
      ...part(say.mine, mine),
      ...part(
        say.waiting,
        shown.filter((row) => !mine.includes(row)),
      ),
      ...(rest ? [say.more(rest), ''] : []),
      `${say.all} ${deskAddress(strapi)}`,
    ].join('\n'),
  };
}

/** A mail that can't be delivered must not keep the others from theirs. */
async function deliver(
  strapi: Core.Strapi,
  user: AdminUser,
  mail: { subject: string; text: string },
): Promise<boolean> {
  try {
    await strapi
      .plugin('email')
      .service('email')
      .send({ to: user.email, ...mail });
    return true;
  } catch (error) {
    strapi.log.error(`translation-desk: no digest to ${user.email}: ${String(error)}`);
    return false;
  }
}
