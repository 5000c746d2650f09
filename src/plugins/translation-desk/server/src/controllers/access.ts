import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { actorFrom, type Actor } from '../actor';
import { mayWrite, readableTypes, type Ability } from '../people';
import { pluginConfig } from '../plugin';
import type { EntryRef } from '../services/stamps';

const abilityIn = (ctx: Context) => ctx.state.userAbility as Ability;

/** The translated types that the signed-in user may read at all. */
export function readable(strapi: Core.Strapi, ctx: Context): string[] {
  return readableTypes(strapi, abilityIn(ctx));
}

/** @throws ForbiddenError unless the user may read the type */
export function mustRead(strapi: Core.Strapi, ctx: Context, uid: string): void {
  if (!readable(strapi, ctx).includes(uid)) throw new errors.ForbiddenError();
}

/**
 * The content manager's own rule for this type and locale; the source locale is never writable here.
 * @throws ForbiddenError, or ValidationError for a locale that is not translated into
 */
export function mustWrite(strapi: Core.Strapi, ctx: Context, ref: EntryRef): void {
  mustRead(strapi, ctx, ref.uid);
  if (!pluginConfig(strapi).targetLocales.includes(ref.locale)) {
    throw new errors.ValidationError(
      `Locale "${ref.locale}" is not one that the desk translates into`,
    );
  }
  if (!mayWrite(strapi, abilityIn(ctx), ref)) throw new errors.ForbiddenError();
}

export function actorOf(ctx: Context): Actor {
  const user = ctx.state.user as Parameters<typeof actorFrom>[0];
  return actorFrom(user);
}
