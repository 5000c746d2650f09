import { useCallback } from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';
import en from '../translations/en.json';
import { PLUGIN_ID } from '../pluginId';

/** A key of the plugin's translations. */
export type TextKey = keyof typeof en;
export type Say = (key: TextKey, values?: Record<string, PrimitiveType>) => string;

/** Says a text of the plugin in the admin's language; English where another language lacks it. */
export function useText(): Say {
  const { formatMessage } = useIntl();
  return useCallback<Say>(
    (key, values) => formatMessage({ id: `${PLUGIN_ID}.${key}`, defaultMessage: en[key] }, values),
    [formatMessage],
  );
}

/** A message for the places of Strapi's that translate by themselves (menu, widgets). */
export function message(key: TextKey): { id: string; defaultMessage: string } {
  return { id: `${PLUGIN_ID}.${key}`, defaultMessage: en[key] };
}

/** Narrows a key that is put together from data; null when there is no such text. */
export function textKey(key: string): TextKey | null {
  return key in en ? (key as TextKey) : null;
}
