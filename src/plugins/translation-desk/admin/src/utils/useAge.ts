import { useIntl } from 'react-intl';

const DAY = 86_400_000;

/** How long ago something was, in the admin's language. */
export function useAge(): { since(instant: string): string; day(instant: string): string } {
  const { formatRelativeTime, formatDate } = useIntl();
  return {
    since(instant) {
      const days = Math.floor((Date.now() - new Date(instant).getTime()) / DAY);
      const [value, unit] =
        days >= 60 ? ([Math.floor(days / 30), 'month'] as const) : ([days, 'day'] as const);
      return formatRelativeTime(-value, unit, { numeric: 'auto' });
    },
    day: (instant) => formatDate(instant, { dateStyle: 'medium' }),
  };
}
