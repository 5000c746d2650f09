import { adminApi } from '@strapi/strapi/admin';

interface Permission {
  action: string;
}
type Select = (state: unknown) => { data?: Permission[] };

/**
 * Whether the user who is signed in has one of these permissions, as far as the panel knows by now; for
 * the places of Strapi's that call plain functions, where the permission hooks can't be used.
 */
export function allowedBy(state: unknown, wanted: readonly Permission[]): boolean {
  if (!state) return false;
  // Strapi adds this endpoint to the same interface, but its types don't tell plugins.
  const { getMyPermissions } = adminApi.endpoints as unknown as {
    getMyPermissions?: { select(argument: undefined): Select };
  };
  const have = getMyPermissions?.select(undefined)(state).data ?? [];
  return wanted.some(({ action }) => have.some((permission) => permission.action === action));
}
