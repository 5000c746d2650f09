import type { Core } from '@strapi/strapi';
import type { Translator } from '../../shared/contracts';
import { actorFrom } from './actor';
import { abilityOf, activeUsers, mayTranslate } from './people';
import { pluginConfig } from './plugin';

/** Active administrators who may translate some type, each with the languages that they may write. */
export async function translators(strapi: Core.Strapi): Promise<Translator[]> {
  const { types } = pluginConfig(strapi);
  const all = (await strapi.plugin('i18n').service('locales').find()) as { code: string }[];
  const found: Translator[] = [];
  for (const user of await activeUsers(strapi)) {
    const ability = await abilityOf(strapi, user);
    const locales = all
      .map(({ code }) => code)
      .filter((locale) => types.some(({ uid }) => mayTranslate(strapi, ability, { uid, locale })));
    const { id, name } = actorFrom(user);
    if (id !== null && locales.length > 0) found.push({ id, name, locales });
  }
  return found;
}
