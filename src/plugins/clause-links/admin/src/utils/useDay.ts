import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Formats an ISO date (or the date of an ISO instant) in the admin's language; empty for none. */
export function useDay(): (iso: string | null) => string {
  const { formatDate } = useIntl();
  return useCallback(
    (iso) =>
      iso
        ? formatDate(`${iso.slice(0, 10)}T12:00:00`, {
            day: 'numeric',
            month: 'short',
            year: 'numeric',
          })
        : '',
    [formatDate],
  );
}
