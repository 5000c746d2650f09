import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { explain } from '../../../engine';

type Explained = Parameters<typeof explain>[0];

/** Why a mention was read as one, in sentences of the admin's language; English for any other than Turkish. */
export function useExplained(): (mention: Explained) => string[] {
  const { locale } = useIntl();
  return useCallback(
    (mention) => explain(mention, locale.startsWith('tr') ? 'tr' : 'en'),
    [locale],
  );
}
