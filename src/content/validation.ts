import { isClauseNumber } from '../plugins/clause-links/engine';
import type { Problem } from './errors';

type Data = Record<string, unknown>;

/** Checks of one type's data, as it will stand after the write. Each is pure and says what is wrong and what is allowed. */
const CHECKS: Readonly<Record<string, (data: Data) => Problem[]>> = {
  'api::article.article': (data) => [...url(data, 'videoUrl'), ...url(data, 'sourceUrl')],
  'api::event.event': (data) => [
    ...endsAfterItStarts(data),
    ...timeZone(data),
    ...url(data, 'onlineUrl'),
  ],
  'api::plan.plan': (data) => [
    ...(isMissing(data.startYear) ||
    isMissing(data.endYear) ||
    Number(data.startYear) <= Number(data.endYear)
      ? []
      : [{ path: ['endYear'], message: 'The period must not end before it starts.' }]),
    ...url(data, 'sourceUrl'),
  ],
  'api::plan-clause.plan-clause': (data) =>
    isMissing(data.number) || isClauseNumber(String(data.number))
      ? []
      : [
          {
            path: ['number'],
            message: `"${String(data.number)}" is not a clause number; write it like 376 or 421.7.`,
          },
        ],
  'api::cluster.cluster': (data) => [...url(data, 'website'), ...url(data, 'sourceUrl')],
  'api::agency.agency': (data) => url(data, 'website'),
};

/** All problems of a document's data; none for types without checks. */
export function problemsOf(uid: string, data: Data): Problem[] {
  return CHECKS[uid]?.(data) ?? [];
}

function endsAfterItStarts({ startsAt, endsAt }: Data): Problem[] {
  if (isMissing(startsAt) || isMissing(endsAt)) return [];
  const start = new Date(startsAt as string | Date).getTime();
  const end = new Date(endsAt as string | Date).getTime();
  return end < start
    ? [{ path: ['endsAt'], message: 'An event must not end before it starts.' }]
    : [];
}

function timeZone({ timeZone: zone }: Data): Problem[] {
  if (isMissing(zone)) return [];
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(zone) });
    return [];
  } catch {
    return [
      {
        path: ['timeZone'],
        message: `"${String(zone)}" is not a time zone; write it like Europe/Istanbul.`,
      },
    ];
  }
}

function url(data: Data, field: string): Problem[] {
  const value = data[field];
  if (isMissing(value)) return [];
  const parsed = URL.canParse(String(value)) ? new URL(String(value)) : null;
  return parsed && ['http:', 'https:'].includes(parsed.protocol)
    ? []
    : [{ path: [field], message: `${field} must be a web address that starts with http.` }];
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
