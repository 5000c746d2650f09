import type { Core } from '@strapi/strapi';
import { UIDS, documents, row } from '../store';
import { kindOf } from '../kind';
import { blocksFromLines } from './blocks';
import type { Samples } from './files';
import { day, instant } from './times';

/** Document ids by natural key. */
type Ids = Map<string, string>;
type Locale = 'tr' | 'en';

const MARK = { type: 'core', name: 'akip', key: 'samples' } as const;

/**
 * Loads the sample content into an empty CMS, in one transaction, once: afterwards editors may change or
 * delete it, and nothing comes back. A database that already has a plan of one of these ordinals or an
 * article is not touched.
 * @returns whether it was loaded now
 */
export async function loadSamples(
  strapi: Core.Strapi,
  samples: Samples,
  now = new Date(),
): Promise<boolean> {
  const store = strapi.store(MARK);
  if (await store.get({})) return false;
  for (const uid of [UIDS.article, UIDS.plan, UIDS.agency, UIDS.province]) {
    if (await row(strapi, uid, {})) return false;
  }
  await strapi.db.transaction(async () => {
    const loader = new Loader(strapi, samples, now);
    await loader.run();
    await store.set({ value: { loadedAt: now.toISOString() } });
  });
  return true;
}

class Loader {
  private readonly provinces: Ids = new Map();
  private readonly agencies: Ids = new Map();
  private readonly clusters: Ids = new Map();
  private readonly events: Ids = new Map();
  private readonly articles: Ids = new Map();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly samples: Samples,
    private readonly now: Date,
  ) {}

  /** In the order of references: what is pointed to comes first. */
  async run(): Promise<void> {
    await this.loadProvinces();
    await this.loadAgencies();
    await this.loadPlans();
    await this.loadClusters();
    await this.loadEvents();
    await this.loadArticles();
    await this.loadSite();
  }

  private async loadProvinces(): Promise<void> {
    for (const province of this.samples.provinces) {
      const { documentId } = await documents(this.strapi, UIDS.province).create({ data: province });
      this.provinces.set(province.plateCode, documentId);
    }
  }

  private async loadAgencies(): Promise<void> {
    for (const { tr, en, provinces, seatProvince, ...agency } of this.samples.agencies) {
      const shared = {
        ...agency,
        provinces: all(this.provinces, provinces),
        seatProvince: one(this.provinces, seatProvince),
      };
      this.agencies.set(agency.acronym, await this.write(UIDS.agency, shared, { tr, en }, false));
    }
  }

  private async loadPlans(): Promise<void> {
    const plans: Ids = new Map();
    for (const { tr, en, ...plan } of this.samples.plans) {
      plans.set(String(plan.ordinal), await this.write(UIDS.plan, plan, { tr, en }, false));
    }
    for (const { plan, tr, en, ...clause } of this.samples.clauses) {
      const shared = { ...clause, kind: kindOf(clause.number), plan: one(plans, String(plan)) };
      const text = (words: string) => ({ text: words, translationKind: 'own' });
      await this.write(UIDS.clause, shared, { tr: text(tr), en: text(en) }, false);
    }
  }

  private async loadClusters(): Promise<void> {
    for (const { key, tr, en, province, agency, sectors, website, ...cluster } of this.samples
      .clusters) {
      const shared = {
        ...cluster,
        province: one(this.provinces, province),
        agency: one(this.agencies, agency),
        sectors: sectors.map((name) => ({ name })),
      };
      const text = (words: typeof tr) => ({
        ...words,
        website,
        description: blocksFromLines(words.description),
      });
      this.clusters.set(
        key,
        await this.write(UIDS.cluster, shared, { tr: text(tr), en: text(en) }, true),
      );
    }
  }

  private async loadEvents(): Promise<void> {
    for (const { key, tr, en, venue, province, previousStartsAt, ...event } of this.samples
      .events) {
      const shared = {
        ...event,
        startsAt: instant(event.startsAt, this.now),
        endsAt: instant(event.endsAt, this.now),
        ...(previousStartsAt ? { previousStartsAt: instant(previousStartsAt, this.now) } : {}),
        ...(venue ? { venue: { name: venue } } : {}),
        ...(province ? { province: one(this.provinces, province) } : {}),
        clusters: all(this.clusters, event.clusters),
        agencies: all(this.agencies, event.agencies),
      };
      const text = ({ agenda, body, ...words }: typeof tr) => ({
        ...words,
        body: blocksFromLines(body),
        ...(agenda ? { agenda: agenda.map(agendaItem) } : {}),
      });
      const texts = { tr: text(tr), en: en && text(en) };
      this.events.set(key, await this.write(UIDS.event, shared, texts, true));
    }
  }

  private async loadArticles(): Promise<void> {
    for (const { key, tr, en, cites: _cites, event, publishedOn, ...article } of this.samples
      .articles) {
      const shared = {
        ...article,
        publishedOn: day(publishedOn, this.now),
        event: event ? one(this.events, event) : null,
        clusters: all(this.clusters, article.clusters),
        agencies: all(this.agencies, article.agencies),
      };
      const text = (words: typeof tr) => ({ ...words, body: blocksFromLines(words.body) });
      const texts = { tr: text(tr), en: en && text(en) };
      this.articles.set(key, await this.write(UIDS.article, shared, texts, true));
    }
  }

  private async loadSite(): Promise<void> {
    const { site, home } = this.samples;
    const about = (words: typeof site.tr) => ({ ...words, about: blocksFromLines(words.about) });
    await this.write(UIDS.site, {}, { tr: about(site.tr), en: about(site.en) }, false);
    const { tr, en, featuredArticles } = home;
    // An article without an English version cannot stand on the English home page.
    const translated = this.samples.articles.filter((article) => article.en).map(({ key }) => key);
    const featured = (keys: string[]) => ({ featuredArticles: all(this.articles, keys) });
    await this.write(
      UIDS.home,
      {},
      {
        tr: { ...tr, ...featured(featuredArticles) },
        en: { ...en, ...featured(featuredArticles.filter((key) => translated.includes(key))) },
      },
      false,
    );
  }

  /** Creates a document in Turkish, adds English, and publishes both where the type has drafts. */
  private async write(
    uid: string,
    shared: object,
    texts: { tr: object; en?: object },
    publish: boolean,
  ): Promise<string> {
    const service = documents(this.strapi, uid);
    const { documentId } = await service.create({ locale: 'tr', data: { ...shared, ...texts.tr } });
    // Relations are stored per locale.
    if (texts.en)
      await service.update({ documentId, locale: 'en', data: { ...shared, ...texts.en } });
    const written: Locale[] = texts.en ? ['tr', 'en'] : ['tr'];
    for (const locale of publish ? written : []) await service.publish({ documentId, locale });
    return documentId;
  }
}

function agendaItem([startsAt, endsAt, title]: [string, string, string]): object {
  return { startsAt: `${startsAt}:00.000`, endsAt: `${endsAt}:00.000`, title };
}

function one(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The sample files refer to "${key}", which they do not contain.`);
  return id;
}

function all(ids: Ids, keys: string[]): string[] {
  return keys.map((key) => one(ids, key));
}
