import type { Locale } from '../i18n';

const ZONE = 'Europe/Istanbul';
const TAGS: Record<Locale, string> = { tr: 'tr-TR', en: 'en-GB' };

const formatter = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(TAGS[locale], { timeZone: ZONE, ...options });

/** `22 Kasım 2026`. @param day an ISO date or instant */
export function longDay(locale: Locale, day: string): string {
  return formatter(locale, { dateStyle: 'long' }).format(at(day));
}

/** `7–8 Aralık 2026 Pazartesi–Salı`, `30 Kasım 2026 Pazartesi 14.00–15.30`: an event's time. */
export function span(
  locale: Locale,
  {
    startsAt,
    endsAt,
    allDay,
  }: { startsAt: string; endsAt: string | null; allDay?: boolean | null },
): string {
  const start = at(startsAt);
  const end = endsAt ? at(endsAt) : start;
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const days = formatter(locale, day).formatRange(start, end);
  if (allDay || isoDay(startsAt) !== isoDay(endsAt ?? startsAt)) return days;
  const weekday = formatter(locale, { weekday: 'long' }).format(start);
  return `${days} ${weekday}, ${hours(locale, startsAt, endsAt)}`;
}

/** `10.00–17.00` */
export function hours(locale: Locale, startsAt: string, endsAt: string | null): string {
  const format = formatter(locale, { hour: '2-digit', minute: '2-digit' });
  return endsAt ? format.formatRange(at(startsAt), at(endsAt)) : format.format(at(startsAt));
}

/** `7` and `Ara`: what a calendar leaf shows. */
export function leaf(
  locale: Locale,
  instant: string,
): { day: string; month: string; year: string } {
  const part = (options: Intl.DateTimeFormatOptions) =>
    formatter(locale, options).format(at(instant));
  return {
    day: part({ day: 'numeric' }),
    month: part({ month: 'short' }),
    year: part({ year: 'numeric' }),
  };
}

/** `2026-12-07`, the day in Istanbul, for `<time datetime>`. */
export function isoDay(instant: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(at(instant));
}

/** A day without an hour is the day in Istanbul. */
function at(value: string): Date {
  return new Date(/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T12:00:00+03:00` : value);
}
