const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['ocak', 'january'],
    ['şubat', 'february'],
    ['mart', 'march'],
    ['nisan', 'april'],
    ['mayıs', 'may'],
    ['haziran', 'june'],
    ['temmuz', 'july'],
    ['ağustos', 'august'],
    ['eylül', 'september'],
    ['ekim', 'october'],
    ['kasım', 'november'],
    ['aralık', 'december'],
  ].flatMap((names, index) => names.map((name) => [fold(name), index + 1])),
);

/** `14 Ekim 2019`, `14 EKİM 2019’da`, `October 14, 2019`, `14.10.2019`, `2019-10-14`. */
const FORMS = [
  {
    pattern: /(?<![\d.])(\d{1,2}) +(\p{L}{3,9}) +(\d{4})(?!\d)/gu,
    order: ['day', 'month', 'year'],
  },
  {
    pattern: /(?<!\p{L})(\p{L}{3,9}) +(\d{1,2}), +(\d{4})(?!\d)/gu,
    order: ['month', 'day', 'year'],
  },
  {
    pattern: /(?<![\d.])(\d{1,2})[./](\d{1,2})[./](\d{4})(?![\d.])/gu,
    order: ['day', 'month', 'year'],
  },
  { pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?!\d)/gu, order: ['year', 'month', 'day'] },
] as const;

/**
 * The first full date in a text as an ISO date (`2019-10-14`), or null. Knows Turkish and English month
 * names in any case; an impossible date (31 Nisan) is not one.
 */
export function firstDate(text: string): string | null {
  const found = FORMS.flatMap(({ pattern, order }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const part = (name: 'day' | 'month' | 'year') =>
        match[1 + order.indexOf(name as never)] ?? '';
      const month = /^\d+$/.test(part('month'))
        ? Number(part('month'))
        : MONTHS[fold(part('month'))];
      const date = isoDate(Number(part('year')), month, Number(part('day')));
      return date ? [{ at: match.index, date }] : [];
    }),
  );
  return found.sort((one, other) => one.at - other.at)[0]?.date ?? null;
}

/** ISO date of a day that exists between 1900 and 2199, else null. */
export function isoDate(year: number, month: number | undefined, day: number): string | null {
  if (month === undefined || year < 1900 || year > 2199) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

/** One form for all spellings of i, since English names are written in Turkish texts and the other way round. */
function fold(word: string): string {
  return word.toLocaleLowerCase('tr').replaceAll('ı', 'i');
}
