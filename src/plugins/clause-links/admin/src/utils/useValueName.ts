import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Says a stored value (of an enumeration) in words where the app's translations have some for it. */
export function useValueName(): (value: string) => string {
  const { formatMessage, messages } = useIntl();
  return useCallback(
    (value) => (value in messages ? formatMessage({ id: value, defaultMessage: value }) : value),
    [formatMessage, messages],
  );
}
