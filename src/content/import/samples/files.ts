import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** The shape of database/seeds/*.json. References are natural keys: plate code, acronym, `key` of another file. */
const lines = z.array(z.string().min(1)).min(1);
const both = <Shape extends z.ZodType>(shape: Shape) => z.strictObject({ tr: shape, en: shape });
const trMaybeEn = <Shape extends z.ZodType>(shape: Shape) =>
  z.strictObject({ tr: shape, en: shape.optional() });
const relative = z.string().regex(/^[+-]\d+d( \d{2}:\d{2})?$/);
const number = z.string().regex(/^\d+(\.\d+)*$/);

const province = z.strictObject({
  plateCode: z.string(),
  name: z.string(),
  nuts3: z.string(),
  nuts2: z.string(),
});
const agency = z.strictObject({
  acronym: z.string(),
  kind: z.string(),
  nuts2: z.string().optional(),
  provinces: z.array(z.string()),
  seatProvince: z.string(),
  aliases: z.array(z.string()),
  ...both(z.strictObject({ name: z.string(), nameStatus: z.string() })).shape,
});
const planText = z.strictObject({
  title: z.string(),
  decisionNote: z.string().optional(),
  summary: z.string(),
});
const plan = z.strictObject({
  ordinal: z.number().int(),
  startYear: z.number().int(),
  endYear: z.number().int(),
  decisionNumber: z.string().optional(),
  decisionDate: z.iso.date().optional(),
  aliases: z.array(z.string()),
  ...both(planText).shape,
});
const clause = z.strictObject({
  plan: z.number().int(),
  number,
  tags: z.array(z.string()),
  tr: z.string(),
  en: z.string(),
});
const clusterText = z.strictObject({
  name: z.string(),
  legalForm: z.string().optional(),
  hostInstitution: z.string().optional(),
  description: lines,
});
const cluster = z.strictObject({
  key: z.string(),
  shortName: z.string(),
  stage: z.string(),
  province: z.string(),
  agency: z.string(),
  ecosystem: z.string(),
  sectors: z.array(z.string()),
  website: z.url().optional(),
  ...both(clusterText).shape,
});
const eventText = z.strictObject({
  title: z.string(),
  summary: z.string(),
  body: lines,
  agenda: z.array(z.tuple([z.string(), z.string(), z.string()])).optional(),
  audience: z.string().optional(),
  statusReason: z.string().optional(),
});
const event = z.strictObject({
  key: z.string(),
  startsAt: relative,
  endsAt: relative,
  previousStartsAt: relative.optional(),
  allDay: z.boolean().optional(),
  eventStatus: z.string().optional(),
  mode: z.string(),
  province: z.string().optional(),
  venue: z.string().optional(),
  onlineUrl: z.url().optional(),
  series: z.string().optional(),
  seriesNumber: z.number().int().optional(),
  clusters: z.array(z.string()),
  agencies: z.array(z.string()),
  registration: z
    .strictObject({ required: z.boolean(), capacity: z.number().optional() })
    .optional(),
  ...trMaybeEn(eventText).shape,
});
const articleText = z.strictObject({ title: z.string(), summary: z.string(), body: lines });
const article = z.strictObject({
  key: z.string(),
  category: z.string(),
  publishedOn: relative,
  clusters: z.array(z.string()),
  agencies: z.array(z.string()),
  event: z.string().optional(),
  /** The clauses it must be linked to, in every language: a test, not an instruction to the linker. */
  cites: z.array(number),
  ...trMaybeEn(articleText).shape,
});
const site = both(
  z.strictObject({
    name: z.string(),
    tagline: z.string(),
    about: lines,
    contact: z.strictObject({ address: z.string() }),
  }),
);
const home = z.strictObject({
  featuredArticles: z.array(z.string()),
  ...both(
    z.strictObject({
      heading: z.string(),
      intro: z.string(),
      eventsHeading: z.string(),
      clusterNewsHeading: z.string(),
    }),
  ).shape,
});

const SAMPLES = z.strictObject({
  provinces: z.array(province),
  agencies: z.array(agency),
  plans: z.array(plan),
  clauses: z.array(clause),
  clusters: z.array(cluster),
  events: z.array(event),
  articles: z.array(article),
  site,
  home,
});
export type Samples = z.infer<typeof SAMPLES>;

/** Reads the sample files of a folder. @throws ZodError that names the file and the field */
export function readSamples(folder: string): Samples {
  const files = Object.keys(SAMPLES.shape).map((name) => [
    name,
    JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as unknown,
  ]);
  return SAMPLES.parse(Object.fromEntries(files));
}
