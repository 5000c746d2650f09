import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Writes a share between 0 and 1 as a percentage, the way the admin's language does. */
export function usePercent(): (share: number) => string {
  const { formatNumber } = useIntl();
  return useCallback(
    (share) => formatNumber(share, { style: 'percent', maximumFractionDigits: 0 }),
    [formatNumber],
  );
}
