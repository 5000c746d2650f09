const RELATIVE = /^([+-]\d{1,4})d(?: (\d{2}):(\d{2}))?$/;
/** Türkiye has kept UTC+3 all year since 2016. */
const ISTANBUL_OFFSET_MINUTES = 180;
const DAY = 24 * 60 * 60 * 1000;

/**
 * `+12d 10:00`: ten o'clock in Istanbul twelve days after `now`, as an ISO instant.
 * @throws Error for any other form
 */
export function instant(relative: string, now: Date): string {
  const [, days, hours, minutes] = parts(relative);
  const midnight = istanbulDay(now) - ISTANBUL_OFFSET_MINUTES * 60_000;
  const time =
    midnight + Number(days) * DAY + (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return new Date(time).toISOString();
}

/** `-3d`: the ISO date in Istanbul three days before `now`. */
export function day(relative: string, now: Date): string {
  const [, days] = parts(relative);
  return new Date(istanbulDay(now) + Number(days) * DAY).toISOString().slice(0, 10);
}

function parts(relative: string): RegExpExecArray {
  const match = RELATIVE.exec(relative);
  if (!match) throw new Error(`"${relative}" is not a relative time such as "+12d 10:00"`);
  return match;
}

/** The calendar day in Istanbul, as milliseconds of that day's UTC midnight. */
function istanbulDay(now: Date): number {
  const local = now.getTime() + ISTANBUL_OFFSET_MINUTES * 60_000;
  return local - (local % DAY);
}
