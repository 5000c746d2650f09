// Made by `npm run openapi` from docs/openapi.json; not to be edited.

export type paths = {
  '/agencies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Strapi’s own route, with filters, sort, populate and pagination */
    get: operations['getAgencies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/agencies/by-slug/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A page by its address, with everything that it shows */
    get: operations['getAgenciesBySlugBySlug'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/agencies/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Strapi’s own route, with filters, sort, populate and pagination */
    get: operations['getAgenciesById'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/articles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Strapi’s own route, with filters, sort, populate and pagination */
    get: operations['getArticles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/articles/by-slug/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A page by its address, with everything that it shows */
    get: operations['getArticlesBySlugBySlug'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/articles/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Strapi’s own route, with filters, sort, populate and pagination */
    get: operations['getArticlesById'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clause-links/detect': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The mentions of a text that is stored nowhere; needs an API token */
    post: operations['postClauseLinksDetect'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clusters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Strapi’s own route, with filters, sort, populate and pagination */
    get: operations['getClusters'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clusters/by-slug/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A page by its address, with everything that it shows */
    get: operations['getClustersBySlugBySlug'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clusters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Strapi’s own route, with filters, sort, populate and pagination */
    get: operations['getClustersById'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Strapi’s own route, with filters, sort, populate and pagination */
    get: operations['getEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/by-slug/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A page by its address, with everything that it shows */
    get: operations['getEventsBySlugBySlug'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/past': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Events that have ended, the latest first */
    get: operations['getEventsPast'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/upcoming': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Events that have not ended, the nearest first */
    get: operations['getEventsUpcoming'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Strapi’s own route, with filters, sort, populate and pagination */
    get: operations['getEventsById'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/export/mentions.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All mentions as a table */
    get: operations['getExportMentionsCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/export/mentions.jsonld': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All mentions as W3C Web Annotations */
    get: operations['getExportMentionsJsonld'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/feeds/{locale}/events.ics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Events as a calendar */
    get: operations['getFeedsByLocaleEventsIcs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/feeds/{locale}/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** News as RSS, Atom or JSON Feed: articles.rss, articles.atom, articles.json */
    get: operations['getFeedsByLocaleByFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/home': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Strapi’s own route, with filters, sort, populate and pagination */
    get: operations['getHome'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/i18n/locales': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The locales of the content */
    get: operations['getI18nLocales'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/id/article/{documentId}/{locale}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Name of an article in a locale, whatever its address */
    get: operations['getIdArticleByDocumentIdByLocale'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/id/plan/{ordinal}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Language-free name of a plan */
    get: operations['getIdPlanByOrdinal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/id/plan/{ordinal}/clause/{number}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Language-free name of a clause */
    get: operations['getIdPlanByOrdinalClauseByNumber'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** This document */
    get: operations['getOpenapiJson'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/plan-clauses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Strapi’s own route, with filters, sort, populate and pagination */
    get: operations['getPlanClauses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/plan-clauses/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Strapi’s own route, with filters, sort, populate and pagination */
    get: operations['getPlanClausesById'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/plans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Strapi’s own route, with filters, sort, populate and pagination */
    get: operations['getPlans'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/plans/by-slug/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A page by its address, with everything that it shows */
    get: operations['getPlansBySlugBySlug'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/plans/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Strapi’s own route, with filters, sort, populate and pagination */
    get: operations['getPlansById'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/plans/{ordinal}/clauses/{number}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A clause with its family and how often it is mentioned */
    get: operations['getPlansByOrdinalClausesByNumber'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/plans/{ordinal}/clauses/{number}/mentions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The news that mention a clause, newest first */
    get: operations['getPlansByOrdinalClausesByNumberMentions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/plans/{ordinal}/coverage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How often each clause of a plan is mentioned */
    get: operations['getPlansByOrdinalCoverage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/preview/agencies/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The draft of a page, with the token of a preview link */
    get: operations['getPreviewAgenciesByDocumentId'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/preview/articles/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The draft of a page, with the token of a preview link */
    get: operations['getPreviewArticlesByDocumentId'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/preview/clusters/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The draft of a page, with the token of a preview link */
    get: operations['getPreviewClustersByDocumentId'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/preview/events/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The draft of a page, with the token of a preview link */
    get: operations['getPreviewEventsByDocumentId'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/preview/plans/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The draft of a page, with the token of a preview link */
    get: operations['getPreviewPlansByDocumentId'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/provinces': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Strapi’s own route, with filters, sort, populate and pagination */
    get: operations['getProvinces'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/provinces/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Strapi’s own route, with filters, sort, populate and pagination */
    get: operations['getProvincesById'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Published texts of one locale that have every word, the best first */
    get: operations['getSearch'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/site': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Strapi’s own route, with filters, sort, populate and pagination */
    get: operations['getSite'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sitemap.xml': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All pages with their alternates in other locales */
    get: operations['getSitemapXml'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sitemaps/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of the files of a sitemap that is an index */
    get: operations['getSitemapsByFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/translation-desk/feed/{token}.atom': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What waits for a translator, at an address of their own */
    get: operations['getTranslationDeskFeedByTokenAtom'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
};
export type webhooks = Record<string, never>;
export type components = {
  schemas: {
    Agency: {
      id?: number;
      /** @description Stable over locales, versions and renames. */
      documentId?: string;
      name?: string;
      acronym?: string | null;
      slug?: string | null;
      kind?:
        | ('development-agency' | 'regional-development-administration' | 'ministry' | 'other')
        | null;
      nameStatus?: ('official' | 'attested' | 'compositional') | null;
      aliases?: unknown | null;
      nuts2?: string | null;
      foundedOn?: string | null;
      website?: string | null;
      description?: components['schemas']['Block'][] | null;
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      updatedAt?: string;
      publishedAt?: string | null;
      locale?: string | null;
      provinces?: components['schemas']['Province'][];
      seatProvince?: components['schemas']['Province'] | null;
      contact?: components['schemas']['ContactComponent'] | null;
      logo?: components['schemas']['File'] | null;
      clusters?: components['schemas']['Cluster'][];
      articles?: components['schemas']['Article'][];
      events?: components['schemas']['Event'][];
      seo?: components['schemas']['SeoComponent'] | null;
      localizations?: components['schemas']['Agency'][];
    };
    AgencyAnswer: {
      data: components['schemas']['Agency'];
      meta: {
        [key: string]: unknown;
      };
    };
    AgencyList: {
      data: components['schemas']['Agency'][];
      meta: {
        [key: string]: unknown;
      };
    };
    AgencyPage: {
      data: {
        id: number;
        /** @description Stable over locales, versions and renames. */
        documentId: string;
        name: string;
        acronym: string | null;
        slug: string | null;
        kind:
          | ('development-agency' | 'regional-development-administration' | 'ministry' | 'other')
          | null;
        nameStatus: ('official' | 'attested' | 'compositional') | null;
        aliases: unknown | null;
        nuts2: string | null;
        foundedOn: string | null;
        website: string | null;
        description: components['schemas']['Block'][] | null;
        /** Format: date-time */
        createdAt: string;
        /** Format: date-time */
        updatedAt: string;
        publishedAt: string | null;
        locale: string | null;
        logo: {
          id: number;
          /** @description Stable over locales, versions and renames. */
          documentId: string;
          alternativeText: string | null;
          caption: string | null;
          width: number | null;
          height: number | null;
          mime: string | null;
          url: string | null;
        } | null;
        contact: {
          id: number;
          person: string | null;
          email: string | null;
          phone: string | null;
          address: string | null;
          website: string | null;
          latitude: number | null;
          longitude: number | null;
        } | null;
        seo: {
          id: number;
          metaTitle: string | null;
          metaDescription: string | null;
          shareImage: {
            id: number;
            /** @description Stable over locales, versions and renames. */
            documentId: string;
            alternativeText: string | null;
            caption: string | null;
            width: number | null;
            height: number | null;
            mime: string | null;
            url: string | null;
          } | null;
        } | null;
        provinces?: {
          id: number;
          /** @description Stable over locales, versions and renames. */
          documentId: string;
          name: string;
          plateCode: string | null;
        }[];
        seatProvince?: {
          id: number;
          /** @description Stable over locales, versions and renames. */
          documentId: string;
          name: string;
          plateCode: string | null;
        } | null;
      };
      jsonLd: components['schemas']['JsonLd'] | null;
      meta: components['schemas']['PageMeta'];
    };
    AgendaItemComponent: {
      id?: number;
      startsAt?: string | null;
      endsAt?: string | null;
      title?: string;
      speaker?: string | null;
    };
    Alternate: {
      /** @description Code of a locale, such as tr or en. */
      hreflang: string;
      slug: string;
      path: string;
    };
    Article: {
      id?: number;
      /** @description Stable over locales, versions and renames. */
      documentId?: string;
      title?: string;
      slug?: string | null;
      summary?: string | null;
      body?: components['schemas']['Block'][] | null;
      publishedOn?: string | null;
      category?: ('knowledge-centre' | 'cluster-news' | 'announcement') | null;
      videoUrl?: string | null;
      sourceUrl?: string | null;
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      updatedAt?: string;
      publishedAt?: string | null;
      locale?: string | null;
      cover?: components['schemas']['File'] | null;
      quotes?: components['schemas']['PersonQuoteComponent'][];
      event?: components['schemas']['Event'] | null;
      clusters?: components['schemas']['Cluster'][];
      agencies?: components['schemas']['Agency'][];
      clauses?: components['schemas']['PlanClause'][];
      seo?: components['schemas']['SeoComponent'] | null;
      localizations?: components['schemas']['Article'][];
    };
    ArticleAnswer: {
      data: components['schemas']['Article'];
      meta: {
        [key: string]: unknown;
      };
    };
    ArticleList: {
      data: components['schemas']['Article'][];
      meta: {
        [key: string]: unknown;
      };
    };
    ArticlePage: {
      data: {
        id: number;
        /** @description Stable over locales, versions and renames. */
        documentId: string;
        title: string;
        slug: string | null;
        summary: string | null;
        body: components['schemas']['Block'][] | null;
        publishedOn: string | null;
        category: ('knowledge-centre' | 'cluster-news' | 'announcement') | null;
        videoUrl: string | null;
        sourceUrl: string | null;
        /** Format: date-time */
        createdAt: string;
        /** Format: date-time */
        updatedAt: string;
        publishedAt: string | null;
        locale: string | null;
        cover: {
          id: number;
          /** @description Stable over locales, versions and renames. */
          documentId: string;
          alternativeText: string | null;
          caption: string | null;
          width: number | null;
          height: number | null;
          mime: string | null;
          url: string | null;
        } | null;
        quotes: {
          id: number;
          person: string | null;
          role: string | null;
          quote: string | null;
        }[];
        seo: {
          id: number;
          metaTitle: string | null;
          metaDescription: string | null;
          shareImage: {
            id: number;
            /** @description Stable over locales, versions and renames. */
            documentId: string;
            alternativeText: string | null;
            caption: string | null;
            width: number | null;
            height: number | null;
            mime: string | null;
            url: string | null;
          } | null;
        } | null;
        event?: {
          id: number;
          /** @description Stable over locales, versions and renames. */
          documentId: string;
          title: string;
          slug: string | null;
          startsAt: string | null;
          endsAt: string | null;
          eventStatus: ('scheduled' | 'postponed' | 'moved-online' | 'cancelled') | null;
        } | null;
        clusters?: {
          id: number;
          /** @description Stable over locales, versions and renames. */
          documentId: string;
          name: string;
          shortName: string | null;
          slug: string | null;
        }[];
        agencies?: {
          id: number;
          /** @description Stable over locales, versions and renames. */
          documentId: string;
          name: string;
          acronym: string | null;
          slug: string | null;
        }[];
        /** @description Escaped HTML with a link around each mention. */
        bodyHtml: string;
        /** @description The same blocks with a link node around each mention. */
        bodyAnnotated: components['schemas']['Block'][] | null;
        mentions: components['schemas']['Mention'][];
      };
      jsonLd: components['schemas']['JsonLd'] | null;
      meta: components['schemas']['PageMeta'];
    };
    /** @description A block of Strapi’s editor, as @strapi/blocks-react-renderer takes it. */
    Block: {
      type: string;
      children: {
        [key: string]: unknown;
      }[];
    } & {
      [key: string]: unknown;
    };
    ClauseMentions: {
      data: {
        /** @description Stable over locales, versions and renames. */
        documentId: string;
        title: string;
        slug: string | null;
        summary: string | null;
        category: ('knowledge-centre' | 'cluster-news' | 'announcement') | null;
        publishedOn: string | null;
        mentions: {
          clause: string;
          sentence: string;
          quote: components['schemas']['Quote'];
          /**
           * @description Confirmed or made by an editor, or found by the linker alone.
           * @enum {string}
           */
          state: 'verified' | 'automatic';
        }[];
      }[];
      meta: {
        /** @description Code of a locale, such as tr or en. */
        locale: string;
        clause: string;
        /** @description Where the next page begins (after=). */
        next: string | null;
      };
    };
    ClausePage: {
      data: {
        /** @description Stable over locales, versions and renames. */
        documentId: string;
        key: string;
        number: string;
        kind: ('policy' | 'measure') | null;
        text: string | null;
        translationKind: ('original' | 'official' | 'own') | null;
        plan: {
          ordinal: number;
          title: string;
          slug: string | null;
          startYear: number | null;
          endYear: number | null;
        } | null;
        parents: components['schemas']['ClauseReference'][];
        children: components['schemas']['ClauseReference'][];
        mentions: {
          count: number;
          documents: number;
        };
      };
      jsonLd: components['schemas']['JsonLd'];
      meta: {
        /** @description Code of a locale, such as tr or en. */
        requestedLocale: string;
        /** @description Code of a locale, such as tr or en. */
        locale: string;
        isFallback: boolean;
        alternates: {
          /** @description Code of a locale, such as tr or en. */
          hreflang: string;
          path: string;
        }[];
      };
    };
    ClauseReference: {
      number: string;
      kind: ('policy' | 'measure') | null;
      text: string | null;
      href: string;
    };
    Cluster: {
      id?: number;
      /** @description Stable over locales, versions and renames. */
      documentId?: string;
      name?: string;
      shortName?: string | null;
      slug?: string | null;
      stage?: ('cluster' | 'initiative' | 'completed-urge') | null;
      legalForm?: string | null;
      foundedOn?: string | null;
      ecosystem?: string | null;
      technologies?: unknown | null;
      hostInstitution?: string | null;
      employees?: number | null;
      certifications?: unknown | null;
      manager?: string | null;
      website?: string | null;
      description?: components['schemas']['Block'][] | null;
      services?: unknown | null;
      akipMemberSince?: string | null;
      sourceUrl?: string | null;
      lastVerifiedAt?: string | null;
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      updatedAt?: string;
      publishedAt?: string | null;
      locale?: string | null;
      sectors?: components['schemas']['SectorComponent'][];
      province?: components['schemas']['Province'] | null;
      operatingProvinces?: components['schemas']['Province'][];
      agency?: components['schemas']['Agency'] | null;
      memberCounts?: components['schemas']['MemberCountsComponent'] | null;
      label?: components['schemas']['LabelComponent'] | null;
      urgeProjects?: components['schemas']['UrgeProjectComponent'][];
      contact?: components['schemas']['ContactComponent'] | null;
      socialLinks?: components['schemas']['SocialLinkComponent'][];
      logo?: components['schemas']['File'] | null;
      articles?: components['schemas']['Article'][];
      events?: components['schemas']['Event'][];
      seo?: components['schemas']['SeoComponent'] | null;
      localizations?: components['schemas']['Cluster'][];
    };
    ClusterAnswer: {
      data: components['schemas']['Cluster'];
      meta: {
        [key: string]: unknown;
      };
    };
    ClusterList: {
      data: components['schemas']['Cluster'][];
      meta: {
        [key: string]: unknown;
      };
    };
    ClusterPage: {
      data: {
        id: number;
        /** @description Stable over locales, versions and renames. */
        documentId: string;
        name: string;
        shortName: string | null;
        slug: string | null;
        stage: ('cluster' | 'initiative' | 'completed-urge') | null;
        legalForm: string | null;
        foundedOn: string | null;
        ecosystem: string | null;
        technologies: unknown | null;
        hostInstitution: string | null;
        employees: number | null;
        certifications: unknown | null;
        manager: string | null;
        website: string | null;
        description: components['schemas']['Block'][] | null;
        services: unknown | null;
        akipMemberSince: string | null;
        sourceUrl: string | null;
        lastVerifiedAt: string | null;
        /** Format: date-time */
        createdAt: string;
        /** Format: date-time */
        updatedAt: string;
        publishedAt: string | null;
        locale: string | null;
        logo: {
          id: number;
          /** @description Stable over locales, versions and renames. */
          documentId: string;
          alternativeText: string | null;
          caption: string | null;
          width: number | null;
          height: number | null;
          mime: string | null;
          url: string | null;
        } | null;
        sectors: {
          id: number;
          nace: string | null;
          name: string;
        }[];
        memberCounts: {
          id: number;
          sme: number | null;
          large: number | null;
          research: number | null;
          public: number | null;
          other: number | null;
          asOf: string | null;
        } | null;
        label: {
          id: number;
          issuer: string | null;
          level: ('bronze' | 'silver' | 'gold') | null;
          validUntil: string | null;
        } | null;
        urgeProjects: {
          id: number;
          number: string | null;
          title: string;
          startsOn: string | null;
          endsOn: string | null;
          state: ('planned' | 'active' | 'completed') | null;
        }[];
        contact: {
          id: number;
          person: string | null;
          email: string | null;
          phone: string | null;
          address: string | null;
          website: string | null;
          latitude: number | null;
          longitude: number | null;
        } | null;
        socialLinks: {
          id: number;
          network: ('x' | 'facebook' | 'instagram' | 'linkedin' | 'youtube' | 'other') | null;
          url: string | null;
        }[];
        seo: {
          id: number;
          metaTitle: string | null;
          metaDescription: string | null;
          shareImage: {
            id: number;
            /** @description Stable over locales, versions and renames. */
            documentId: string;
            alternativeText: string | null;
            caption: string | null;
            width: number | null;
            height: number | null;
            mime: string | null;
            url: string | null;
          } | null;
        } | null;
        province?: {
          id: number;
          /** @description Stable over locales, versions and renames. */
          documentId: string;
          name: string;
          plateCode: string | null;
        } | null;
        operatingProvinces?: {
          id: number;
          /** @description Stable over locales, versions and renames. */
          documentId: string;
          name: string;
          plateCode: string | null;
        }[];
        agency?: {
          id: number;
          /** @description Stable over locales, versions and renames. */
          documentId: string;
          name: string;
          acronym: string | null;
          slug: string | null;
        } | null;
      };
      jsonLd: components['schemas']['JsonLd'] | null;
      meta: components['schemas']['PageMeta'];
    };
    ContactComponent: {
      id?: number;
      person?: string | null;
      email?: string | null;
      phone?: string | null;
      address?: string | null;
      website?: string | null;
      latitude?: number | null;
      longitude?: number | null;
    };
    Coverage: {
      data: {
        number: string;
        kind: ('policy' | 'measure') | null;
        mentions: number;
        documents: number;
        /** @description Mentions of the clause and of those below it. */
        withDescendants: number;
      }[];
      meta: {
        plan: number;
        /** @description Code of a locale, such as tr or en. */
        locale: string;
      };
    };
    Detection: {
      /** @description The mentions of the text, with reasons. */
      data: unknown;
    };
    DetectionInput: {
      text: string;
      locale?: string;
      publishedOn?: string | null;
      plan?: number | null;
    };
    Error: {
      data: null;
      error: {
        status: number;
        name: string;
        message: string;
        details: unknown;
      };
    };
    Event: {
      id?: number;
      /** @description Stable over locales, versions and renames. */
      documentId?: string;
      title?: string;
      slug?: string | null;
      summary?: string | null;
      body?: components['schemas']['Block'][] | null;
      startsAt?: string | null;
      endsAt?: string | null;
      timeZone?: string | null;
      allDay?: boolean | null;
      mode?: ('in-person' | 'online' | 'hybrid') | null;
      onlineUrl?: string | null;
      organiserNames?: unknown | null;
      partners?: unknown | null;
      audience?: string | null;
      eventStatus?: ('scheduled' | 'postponed' | 'moved-online' | 'cancelled') | null;
      statusReason?: string | null;
      previousStartsAt?: string | null;
      series?: string | null;
      seriesNumber?: number | null;
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      updatedAt?: string;
      publishedAt?: string | null;
      locale?: string | null;
      venue?: components['schemas']['VenueComponent'] | null;
      province?: components['schemas']['Province'] | null;
      clusters?: components['schemas']['Cluster'][];
      agencies?: components['schemas']['Agency'][];
      registration?: components['schemas']['RegistrationComponent'] | null;
      agenda?: components['schemas']['AgendaItemComponent'][];
      documents?: components['schemas']['File'][];
      articles?: components['schemas']['Article'][];
      contact?: components['schemas']['ContactComponent'] | null;
      cover?: components['schemas']['File'] | null;
      seo?: components['schemas']['SeoComponent'] | null;
      localizations?: components['schemas']['Event'][];
    };
    EventAnswer: {
      data: components['schemas']['Event'];
      meta: {
        [key: string]: unknown;
      };
    };
    EventCard: {
      /** @description Stable over locales, versions and renames. */
      documentId: string;
      title: string;
      slug: string | null;
      summary: string | null;
      /** Format: date-time */
      startsAt: string;
      endsAt: string | null;
      timeZone: string | null;
      allDay: boolean | null;
      mode: ('in-person' | 'online' | 'hybrid') | null;
      eventStatus: ('scheduled' | 'postponed' | 'moved-online' | 'cancelled') | null;
      series: string | null;
      organiserNames: unknown;
      province: {
        name: string;
        plateCode: string;
      } | null;
      clusters: {
        name: string;
        slug: string | null;
      }[];
      agencies: {
        name: string;
        acronym: string | null;
        slug: string | null;
      }[];
    };
    EventList: {
      data: components['schemas']['Event'][];
      meta: {
        [key: string]: unknown;
      };
    };
    EventPage: {
      data: {
        id: number;
        /** @description Stable over locales, versions and renames. */
        documentId: string;
        title: string;
        slug: string | null;
        summary: string | null;
        body: components['schemas']['Block'][] | null;
        startsAt: string | null;
        endsAt: string | null;
        timeZone: string | null;
        allDay: boolean | null;
        mode: ('in-person' | 'online' | 'hybrid') | null;
        onlineUrl: string | null;
        organiserNames: unknown | null;
        partners: unknown | null;
        audience: string | null;
        eventStatus: ('scheduled' | 'postponed' | 'moved-online' | 'cancelled') | null;
        statusReason: string | null;
        previousStartsAt: string | null;
        series: string | null;
        seriesNumber: number | null;
        /** Format: date-time */
        createdAt: string;
        /** Format: date-time */
        updatedAt: string;
        publishedAt: string | null;
        locale: string | null;
        cover: {
          id: number;
          /** @description Stable over locales, versions and renames. */
          documentId: string;
          alternativeText: string | null;
          caption: string | null;
          width: number | null;
          height: number | null;
          mime: string | null;
          url: string | null;
        } | null;
        venue: {
          id: number;
          name: string;
          address: string | null;
          district: string | null;
          latitude: number | null;
          longitude: number | null;
        } | null;
        registration: {
          id: number;
          required: boolean | null;
          url: string | null;
          opensAt: string | null;
          closesAt: string | null;
          capacity: number | null;
          fee: string | null;
        } | null;
        agenda: {
          id: number;
          startsAt: string | null;
          endsAt: string | null;
          title: string;
          speaker: string | null;
        }[];
        contact: {
          id: number;
          person: string | null;
          email: string | null;
          phone: string | null;
          address: string | null;
          website: string | null;
          latitude: number | null;
          longitude: number | null;
        } | null;
        seo: {
          id: number;
          metaTitle: string | null;
          metaDescription: string | null;
          shareImage: {
            id: number;
            /** @description Stable over locales, versions and renames. */
            documentId: string;
            alternativeText: string | null;
            caption: string | null;
            width: number | null;
            height: number | null;
            mime: string | null;
            url: string | null;
          } | null;
        } | null;
        province?: {
          id: number;
          /** @description Stable over locales, versions and renames. */
          documentId: string;
          name: string;
          plateCode: string | null;
        } | null;
        clusters?: {
          id: number;
          /** @description Stable over locales, versions and renames. */
          documentId: string;
          name: string;
          shortName: string | null;
          slug: string | null;
        }[];
        agencies?: {
          id: number;
          /** @description Stable over locales, versions and renames. */
          documentId: string;
          name: string;
          acronym: string | null;
          slug: string | null;
        }[];
        documents: {
          id: number;
          /** @description Stable over locales, versions and renames. */
          documentId: string;
          name: string;
          mime: string | null;
          size: number | null;
          url: string | null;
        }[];
      };
      jsonLd: components['schemas']['JsonLd'] | null;
      meta: components['schemas']['PageMeta'];
    };
    File: {
      id?: number;
      /** @description Stable over locales, versions and renames. */
      documentId?: string;
      name?: string;
      alternativeText?: string | null;
      caption?: string | null;
      focalPoint?: unknown | null;
      width?: number | null;
      height?: number | null;
      formats?: unknown | null;
      hash?: string | null;
      ext?: string | null;
      mime?: string | null;
      size?: number | null;
      url?: string | null;
      previewUrl?: string | null;
      provider?: string | null;
      provider_metadata?: unknown | null;
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      updatedAt?: string;
      publishedAt?: string | null;
    };
    Home: {
      id?: number;
      /** @description Stable over locales, versions and renames. */
      documentId?: string;
      heading?: string | null;
      intro?: string | null;
      eventsHeading?: string | null;
      clusterNewsHeading?: string | null;
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      updatedAt?: string;
      publishedAt?: string | null;
      locale?: string | null;
      featuredArticles?: components['schemas']['Article'][];
      links?: components['schemas']['LinkComponent'][];
      seo?: components['schemas']['SeoComponent'] | null;
      localizations?: components['schemas']['Home'][];
    };
    HomeAnswer: {
      data: components['schemas']['Home'];
      meta: {
        [key: string]: unknown;
      };
    };
    HomePage: {
      data: {
        id: number | null;
        documentId: string | null;
        heading: string | null;
        intro: string | null;
        eventsHeading: string | null;
        clusterNewsHeading: string | null;
        /** @description Code of a locale, such as tr or en. */
        locale: string;
        createdAt: string | null;
        updatedAt: string | null;
        publishedAt: string | null;
        links: {
          label: string | null;
          url: string | null;
        }[];
        featuredArticles: {
          /** @description Stable over locales, versions and renames. */
          documentId: string;
          title: string;
          slug: string | null;
          summary: string | null;
          publishedOn: string | null;
          category: ('knowledge-centre' | 'cluster-news' | 'announcement') | null;
        }[];
        events: {
          heading: string | null;
          items: components['schemas']['EventCard'][];
        };
        clusterNews: {
          heading: string | null;
          items: {
            /** @description Stable over locales, versions and renames. */
            documentId: string;
            title: string;
            slug: string | null;
            summary: string | null;
            publishedOn: string | null;
          }[];
        };
      };
      meta: {
        /** @description Code of a locale, such as tr or en. */
        locale: string;
      };
    };
    HomePageOrEntry: components['schemas']['HomePage'] | components['schemas']['HomeAnswer'];
    /** @description schema.org data of the page, to be written into it as it is. */
    JsonLd: {
      '@context': unknown;
      '@type': unknown;
    } & {
      [key: string]: unknown;
    };
    LabelComponent: {
      id?: number;
      issuer?: string | null;
      level?: ('bronze' | 'silver' | 'gold') | null;
      validUntil?: string | null;
    };
    LinkComponent: {
      id?: number;
      label?: string | null;
      url?: string | null;
    };
    Locales: {
      id: number;
      /** @description Stable over locales, versions and renames. */
      documentId: string;
      name: string;
      /** @description Code of a locale, such as tr or en. */
      code: string;
      isDefault: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      publishedAt: string | null;
    }[];
    MemberCountsComponent: {
      id?: number;
      sme?: number | null;
      large?: number | null;
      research?: number | null;
      public?: number | null;
      other?: number | null;
      asOf?: string | null;
    };
    Mention: {
      /** @description Key of the clause: 11:421.7. */
      clause: string;
      number: string;
      plan: number;
      parents: string[];
      text: string | null;
      href: string;
      form: string;
      /**
       * @description Confirmed or made by an editor, or found by the linker alone.
       * @enum {string}
       */
      state: 'verified' | 'automatic';
      quote: components['schemas']['Quote'];
      position: {
        field: string;
        block: (string | number)[];
        /** @description In UTF-16 code units, from the beginning of the block. */
        start: number;
        /** @description In UTF-16 code units, from the beginning of the block. */
        end: number;
        phrase: {
          /** @description In UTF-16 code units, from the beginning of the block. */
          start: number;
          /** @description In UTF-16 code units, from the beginning of the block. */
          end: number;
        };
      };
    };
    PageMeta: {
      /** @description Code of a locale, such as tr or en. */
      requestedLocale: string;
      /** @description The locale that is served. */
      locale: string;
      isFallback: boolean;
      /** @description How the requested locale stands to the original; a draft does not say. */
      translation?: {
        /** @enum {string} */
        state: 'original' | 'published' | 'outdated' | 'missing';
      };
      alternates: components['schemas']['Alternate'][];
      /**
       * @description A draft is shown.
       * @constant
       */
      preview?: true;
    };
    PersonQuoteComponent: {
      id?: number;
      person?: string | null;
      role?: string | null;
      quote?: string | null;
    };
    Plan: {
      id?: number;
      /** @description Stable over locales, versions and renames. */
      documentId?: string;
      ordinal?: number | null;
      title?: string;
      slug?: string | null;
      startYear?: number | null;
      endYear?: number | null;
      aliases?: unknown | null;
      decisionNumber?: string | null;
      decisionDate?: string | null;
      decisionNote?: string | null;
      sourceUrl?: string | null;
      summary?: string | null;
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      updatedAt?: string;
      publishedAt?: string | null;
      locale?: string | null;
      clauses?: components['schemas']['PlanClause'][];
      localizations?: components['schemas']['Plan'][];
    };
    PlanAnswer: {
      data: components['schemas']['Plan'];
      meta: {
        [key: string]: unknown;
      };
    };
    PlanClause: {
      id?: number;
      /** @description Stable over locales, versions and renames. */
      documentId?: string;
      number?: string | null;
      kind?: ('policy' | 'measure') | null;
      text?: string | null;
      translationKind?: ('original' | 'official' | 'own') | null;
      tags?: unknown | null;
      sourcePage?: number | null;
      key?: string | null;
      sortKey?: string | null;
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      updatedAt?: string;
      publishedAt?: string | null;
      locale?: string | null;
      plan?: components['schemas']['Plan'] | null;
      parent?: components['schemas']['PlanClause'] | null;
      children?: components['schemas']['PlanClause'][];
      articles?: components['schemas']['Article'][];
      localizations?: components['schemas']['PlanClause'][];
    };
    PlanClauseAnswer: {
      data: components['schemas']['PlanClause'];
      meta: {
        [key: string]: unknown;
      };
    };
    PlanClauseList: {
      data: components['schemas']['PlanClause'][];
      meta: {
        [key: string]: unknown;
      };
    };
    PlanList: {
      data: components['schemas']['Plan'][];
      meta: {
        [key: string]: unknown;
      };
    };
    PlanPage: {
      data: {
        id: number;
        /** @description Stable over locales, versions and renames. */
        documentId: string;
        ordinal: number | null;
        title: string;
        slug: string | null;
        startYear: number | null;
        endYear: number | null;
        aliases: unknown | null;
        decisionNumber: string | null;
        decisionDate: string | null;
        decisionNote: string | null;
        sourceUrl: string | null;
        summary: string | null;
        /** Format: date-time */
        createdAt: string;
        /** Format: date-time */
        updatedAt: string;
        publishedAt: string | null;
        locale: string | null;
      };
      jsonLd: components['schemas']['JsonLd'] | null;
      meta: components['schemas']['PageMeta'];
    };
    Province: {
      id?: number;
      /** @description Stable over locales, versions and renames. */
      documentId?: string;
      name?: string;
      plateCode?: string | null;
      nuts3?: string | null;
      nuts2?: string | null;
      sortKey?: string | null;
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      updatedAt?: string;
      publishedAt?: string | null;
      agencies?: components['schemas']['Agency'][];
      seatedAgencies?: components['schemas']['Agency'][];
      clusters?: components['schemas']['Cluster'][];
      operatingClusters?: components['schemas']['Cluster'][];
      events?: components['schemas']['Event'][];
    };
    ProvinceAnswer: {
      data: components['schemas']['Province'];
      meta: {
        [key: string]: unknown;
      };
    };
    ProvinceList: {
      data: components['schemas']['Province'][];
      meta: {
        [key: string]: unknown;
      };
    };
    /** @description The mention with the text around it, as W3C’s TextQuoteSelector has it. */
    Quote: {
      prefix: string;
      exact: string;
      suffix: string;
    };
    Redirection: {
      data: null;
      meta: {
        location: string;
      };
    };
    RegistrationComponent: {
      id?: number;
      required?: boolean | null;
      url?: string | null;
      opensAt?: string | null;
      closesAt?: string | null;
      capacity?: number | null;
      fee?: string | null;
    };
    SearchResults: {
      data: {
        /** @enum {string} */
        type: 'articles' | 'events' | 'clusters' | 'agencies' | 'plans' | 'clauses';
        /** @description Stable over locales, versions and renames. */
        documentId: string;
        /** @description Code of a locale, such as tr or en. */
        locale: string;
        slug: string | null;
        /** @description Of a clause: 11:421.7. */
        key: string | null;
        date: string | null;
        title: string;
        /** @description Escaped HTML with marks around what was found. */
        titleHtml: string;
        path: string;
        /** @description Escaped HTML with marks around what was found. */
        excerptHtml: string;
        /** @description The higher the better, comparable within one answer. */
        score: number;
      }[];
      meta: {
        q: string;
        /** @description Code of a locale, such as tr or en. */
        locale: string;
        total: number;
        facets: {
          type: {
            [key: string]: number;
          };
          locale: {
            [key: string]: number;
          };
        };
        next: string | null;
      };
    };
    SectorComponent: {
      id?: number;
      nace?: string | null;
      name?: string;
    };
    SeoComponent: {
      id?: number;
      metaTitle?: string | null;
      metaDescription?: string | null;
      shareImage?: components['schemas']['File'] | null;
    };
    Site: {
      id?: number;
      /** @description Stable over locales, versions and renames. */
      documentId?: string;
      name?: string;
      tagline?: string | null;
      about?: components['schemas']['Block'][] | null;
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      updatedAt?: string;
      publishedAt?: string | null;
      locale?: string | null;
      socialLinks?: components['schemas']['SocialLinkComponent'][];
      contact?: components['schemas']['ContactComponent'] | null;
      logo?: components['schemas']['File'] | null;
      seo?: components['schemas']['SeoComponent'] | null;
      localizations?: components['schemas']['Site'][];
    };
    SiteAnswer: {
      data: components['schemas']['Site'];
      meta: {
        [key: string]: unknown;
      };
    };
    SocialLinkComponent: {
      id?: number;
      network?: ('x' | 'facebook' | 'instagram' | 'linkedin' | 'youtube' | 'other') | null;
      url?: string | null;
    };
    UrgeProjectComponent: {
      id?: number;
      number?: string | null;
      title?: string;
      startsOn?: string | null;
      endsOn?: string | null;
      state?: ('planned' | 'active' | 'completed') | null;
    };
    VenueComponent: {
      id?: number;
      name?: string;
      address?: string | null;
      district?: string | null;
      latitude?: number | null;
      longitude?: number | null;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
  getAgencies: {
    parameters: {
      query?: {
        fields?: (
          | 'name'
          | 'acronym'
          | 'slug'
          | 'kind'
          | 'nameStatus'
          | 'aliases'
          | 'nuts2'
          | 'foundedOn'
          | 'website'
          | 'description'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
        )[];
        filters?: {
          [key: string]: unknown;
        };
        _q?: string;
        'pagination[withCount]'?: boolean;
        'pagination[page]'?: number;
        'pagination[pageSize]'?: number;
        'pagination[start]'?: number;
        'pagination[limit]'?: number;
        sort?:
          | (
              | 'name'
              | 'acronym'
              | 'slug'
              | 'kind'
              | 'nameStatus'
              | 'aliases'
              | 'nuts2'
              | 'foundedOn'
              | 'website'
              | 'description'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )
          | (
              | 'name'
              | 'acronym'
              | 'slug'
              | 'kind'
              | 'nameStatus'
              | 'aliases'
              | 'nuts2'
              | 'foundedOn'
              | 'website'
              | 'description'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )[]
          | {
              [key: string]: 'asc' | 'desc';
            }
          | {
              [key: string]: 'asc' | 'desc';
            }[];
        populate?:
          | '*'
          | (
              | 'provinces'
              | 'seatProvince'
              | 'contact'
              | 'logo'
              | 'clusters'
              | 'articles'
              | 'events'
              | 'seo'
              | 'localizations'
            )
          | (
              | 'provinces'
              | 'seatProvince'
              | 'contact'
              | 'logo'
              | 'clusters'
              | 'articles'
              | 'events'
              | 'seo'
              | 'localizations'
            )[];
        locale?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyList'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getAgenciesBySlugBySlug: {
    parameters: {
      query?: {
        locale?: string;
        fallback?: string;
      };
      header?: never;
      path: {
        /** @description Address of the page. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyPage'];
        };
      };
      /** @description Elsewhere */
      301: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redirection'];
        };
      };
      /** @description Elsewhere */
      302: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redirection'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getAgenciesById: {
    parameters: {
      query?: {
        fields?: (
          | 'name'
          | 'acronym'
          | 'slug'
          | 'kind'
          | 'nameStatus'
          | 'aliases'
          | 'nuts2'
          | 'foundedOn'
          | 'website'
          | 'description'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
        )[];
        populate?:
          | '*'
          | (
              | 'provinces'
              | 'seatProvince'
              | 'contact'
              | 'logo'
              | 'clusters'
              | 'articles'
              | 'events'
              | 'seo'
              | 'localizations'
            )
          | (
              | 'provinces'
              | 'seatProvince'
              | 'contact'
              | 'logo'
              | 'clusters'
              | 'articles'
              | 'events'
              | 'seo'
              | 'localizations'
            )[];
        filters?: {
          [key: string]: unknown;
        };
        sort?:
          | (
              | 'name'
              | 'acronym'
              | 'slug'
              | 'kind'
              | 'nameStatus'
              | 'aliases'
              | 'nuts2'
              | 'foundedOn'
              | 'website'
              | 'description'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )
          | (
              | 'name'
              | 'acronym'
              | 'slug'
              | 'kind'
              | 'nameStatus'
              | 'aliases'
              | 'nuts2'
              | 'foundedOn'
              | 'website'
              | 'description'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )[]
          | {
              [key: string]: 'asc' | 'desc';
            }
          | {
              [key: string]: 'asc' | 'desc';
            }[];
        locale?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyAnswer'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getArticles: {
    parameters: {
      query?: {
        fields?: (
          | 'title'
          | 'slug'
          | 'summary'
          | 'body'
          | 'publishedOn'
          | 'category'
          | 'videoUrl'
          | 'sourceUrl'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
        )[];
        filters?: {
          [key: string]: unknown;
        };
        _q?: string;
        'pagination[withCount]'?: boolean;
        'pagination[page]'?: number;
        'pagination[pageSize]'?: number;
        'pagination[start]'?: number;
        'pagination[limit]'?: number;
        sort?:
          | (
              | 'title'
              | 'slug'
              | 'summary'
              | 'body'
              | 'publishedOn'
              | 'category'
              | 'videoUrl'
              | 'sourceUrl'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )
          | (
              | 'title'
              | 'slug'
              | 'summary'
              | 'body'
              | 'publishedOn'
              | 'category'
              | 'videoUrl'
              | 'sourceUrl'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )[]
          | {
              [key: string]: 'asc' | 'desc';
            }
          | {
              [key: string]: 'asc' | 'desc';
            }[];
        populate?:
          | '*'
          | (
              | 'cover'
              | 'quotes'
              | 'event'
              | 'clusters'
              | 'agencies'
              | 'clauses'
              | 'seo'
              | 'localizations'
            )
          | (
              | 'cover'
              | 'quotes'
              | 'event'
              | 'clusters'
              | 'agencies'
              | 'clauses'
              | 'seo'
              | 'localizations'
            )[];
        locale?: string;
        status?: 'draft' | 'published';
        publicationFilter?:
          | 'never-published'
          | 'has-published-version'
          | 'modified'
          | 'unmodified'
          | 'never-published-document'
          | 'has-published-version-document'
          | 'published-without-draft'
          | 'published-with-draft';
        hasPublishedVersion?: boolean | ('true' | 'false');
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArticleList'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getArticlesBySlugBySlug: {
    parameters: {
      query?: {
        locale?: string;
        fallback?: string;
      };
      header?: never;
      path: {
        /** @description Address of the page. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArticlePage'];
        };
      };
      /** @description Elsewhere */
      301: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redirection'];
        };
      };
      /** @description Elsewhere */
      302: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redirection'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getArticlesById: {
    parameters: {
      query?: {
        fields?: (
          | 'title'
          | 'slug'
          | 'summary'
          | 'body'
          | 'publishedOn'
          | 'category'
          | 'videoUrl'
          | 'sourceUrl'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
        )[];
        populate?:
          | '*'
          | (
              | 'cover'
              | 'quotes'
              | 'event'
              | 'clusters'
              | 'agencies'
              | 'clauses'
              | 'seo'
              | 'localizations'
            )
          | (
              | 'cover'
              | 'quotes'
              | 'event'
              | 'clusters'
              | 'agencies'
              | 'clauses'
              | 'seo'
              | 'localizations'
            )[];
        filters?: {
          [key: string]: unknown;
        };
        sort?:
          | (
              | 'title'
              | 'slug'
              | 'summary'
              | 'body'
              | 'publishedOn'
              | 'category'
              | 'videoUrl'
              | 'sourceUrl'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )
          | (
              | 'title'
              | 'slug'
              | 'summary'
              | 'body'
              | 'publishedOn'
              | 'category'
              | 'videoUrl'
              | 'sourceUrl'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )[]
          | {
              [key: string]: 'asc' | 'desc';
            }
          | {
              [key: string]: 'asc' | 'desc';
            }[];
        locale?: string;
        status?: 'draft' | 'published';
        publicationFilter?:
          | 'never-published'
          | 'has-published-version'
          | 'modified'
          | 'unmodified'
          | 'never-published-document'
          | 'has-published-version-document'
          | 'published-without-draft'
          | 'published-with-draft';
        hasPublishedVersion?: boolean | ('true' | 'false');
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArticleAnswer'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  postClauseLinksDetect: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DetectionInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Detection'];
        };
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No or a wrong token */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getClusters: {
    parameters: {
      query?: {
        fields?: (
          | 'name'
          | 'shortName'
          | 'slug'
          | 'stage'
          | 'legalForm'
          | 'foundedOn'
          | 'ecosystem'
          | 'technologies'
          | 'hostInstitution'
          | 'employees'
          | 'certifications'
          | 'manager'
          | 'website'
          | 'description'
          | 'services'
          | 'akipMemberSince'
          | 'sourceUrl'
          | 'lastVerifiedAt'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
        )[];
        filters?: {
          [key: string]: unknown;
        };
        _q?: string;
        'pagination[withCount]'?: boolean;
        'pagination[page]'?: number;
        'pagination[pageSize]'?: number;
        'pagination[start]'?: number;
        'pagination[limit]'?: number;
        sort?:
          | (
              | 'name'
              | 'shortName'
              | 'slug'
              | 'stage'
              | 'legalForm'
              | 'foundedOn'
              | 'ecosystem'
              | 'technologies'
              | 'hostInstitution'
              | 'employees'
              | 'certifications'
              | 'manager'
              | 'website'
              | 'description'
              | 'services'
              | 'akipMemberSince'
              | 'sourceUrl'
              | 'lastVerifiedAt'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )
          | (
              | 'name'
              | 'shortName'
              | 'slug'
              | 'stage'
              | 'legalForm'
              | 'foundedOn'
              | 'ecosystem'
              | 'technologies'
              | 'hostInstitution'
              | 'employees'
              | 'certifications'
              | 'manager'
              | 'website'
              | 'description'
              | 'services'
              | 'akipMemberSince'
              | 'sourceUrl'
              | 'lastVerifiedAt'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )[]
          | {
              [key: string]: 'asc' | 'desc';
            }
          | {
              [key: string]: 'asc' | 'desc';
            }[];
        populate?:
          | '*'
          | (
              | 'sectors'
              | 'province'
              | 'operatingProvinces'
              | 'agency'
              | 'memberCounts'
              | 'label'
              | 'urgeProjects'
              | 'contact'
              | 'socialLinks'
              | 'logo'
              | 'articles'
              | 'events'
              | 'seo'
              | 'localizations'
            )
          | (
              | 'sectors'
              | 'province'
              | 'operatingProvinces'
              | 'agency'
              | 'memberCounts'
              | 'label'
              | 'urgeProjects'
              | 'contact'
              | 'socialLinks'
              | 'logo'
              | 'articles'
              | 'events'
              | 'seo'
              | 'localizations'
            )[];
        locale?: string;
        status?: 'draft' | 'published';
        publicationFilter?:
          | 'never-published'
          | 'has-published-version'
          | 'modified'
          | 'unmodified'
          | 'never-published-document'
          | 'has-published-version-document'
          | 'published-without-draft'
          | 'published-with-draft';
        hasPublishedVersion?: boolean | ('true' | 'false');
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterList'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getClustersBySlugBySlug: {
    parameters: {
      query?: {
        locale?: string;
        fallback?: string;
      };
      header?: never;
      path: {
        /** @description Address of the page. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterPage'];
        };
      };
      /** @description Elsewhere */
      301: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redirection'];
        };
      };
      /** @description Elsewhere */
      302: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redirection'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getClustersById: {
    parameters: {
      query?: {
        fields?: (
          | 'name'
          | 'shortName'
          | 'slug'
          | 'stage'
          | 'legalForm'
          | 'foundedOn'
          | 'ecosystem'
          | 'technologies'
          | 'hostInstitution'
          | 'employees'
          | 'certifications'
          | 'manager'
          | 'website'
          | 'description'
          | 'services'
          | 'akipMemberSince'
          | 'sourceUrl'
          | 'lastVerifiedAt'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
        )[];
        populate?:
          | '*'
          | (
              | 'sectors'
              | 'province'
              | 'operatingProvinces'
              | 'agency'
              | 'memberCounts'
              | 'label'
              | 'urgeProjects'
              | 'contact'
              | 'socialLinks'
              | 'logo'
              | 'articles'
              | 'events'
              | 'seo'
              | 'localizations'
            )
          | (
              | 'sectors'
              | 'province'
              | 'operatingProvinces'
              | 'agency'
              | 'memberCounts'
              | 'label'
              | 'urgeProjects'
              | 'contact'
              | 'socialLinks'
              | 'logo'
              | 'articles'
              | 'events'
              | 'seo'
              | 'localizations'
            )[];
        filters?: {
          [key: string]: unknown;
        };
        sort?:
          | (
              | 'name'
              | 'shortName'
              | 'slug'
              | 'stage'
              | 'legalForm'
              | 'foundedOn'
              | 'ecosystem'
              | 'technologies'
              | 'hostInstitution'
              | 'employees'
              | 'certifications'
              | 'manager'
              | 'website'
              | 'description'
              | 'services'
              | 'akipMemberSince'
              | 'sourceUrl'
              | 'lastVerifiedAt'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )
          | (
              | 'name'
              | 'shortName'
              | 'slug'
              | 'stage'
              | 'legalForm'
              | 'foundedOn'
              | 'ecosystem'
              | 'technologies'
              | 'hostInstitution'
              | 'employees'
              | 'certifications'
              | 'manager'
              | 'website'
              | 'description'
              | 'services'
              | 'akipMemberSince'
              | 'sourceUrl'
              | 'lastVerifiedAt'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )[]
          | {
              [key: string]: 'asc' | 'desc';
            }
          | {
              [key: string]: 'asc' | 'desc';
            }[];
        locale?: string;
        status?: 'draft' | 'published';
        publicationFilter?:
          | 'never-published'
          | 'has-published-version'
          | 'modified'
          | 'unmodified'
          | 'never-published-document'
          | 'has-published-version-document'
          | 'published-without-draft'
          | 'published-with-draft';
        hasPublishedVersion?: boolean | ('true' | 'false');
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterAnswer'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getEvents: {
    parameters: {
      query?: {
        fields?: (
          | 'title'
          | 'slug'
          | 'summary'
          | 'body'
          | 'startsAt'
          | 'endsAt'
          | 'timeZone'
          | 'allDay'
          | 'mode'
          | 'onlineUrl'
          | 'organiserNames'
          | 'partners'
          | 'audience'
          | 'eventStatus'
          | 'statusReason'
          | 'previousStartsAt'
          | 'series'
          | 'seriesNumber'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
        )[];
        filters?: {
          [key: string]: unknown;
        };
        _q?: string;
        'pagination[withCount]'?: boolean;
        'pagination[page]'?: number;
        'pagination[pageSize]'?: number;
        'pagination[start]'?: number;
        'pagination[limit]'?: number;
        sort?:
          | (
              | 'title'
              | 'slug'
              | 'summary'
              | 'body'
              | 'startsAt'
              | 'endsAt'
              | 'timeZone'
              | 'allDay'
              | 'mode'
              | 'onlineUrl'
              | 'organiserNames'
              | 'partners'
              | 'audience'
              | 'eventStatus'
              | 'statusReason'
              | 'previousStartsAt'
              | 'series'
              | 'seriesNumber'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )
          | (
              | 'title'
              | 'slug'
              | 'summary'
              | 'body'
              | 'startsAt'
              | 'endsAt'
              | 'timeZone'
              | 'allDay'
              | 'mode'
              | 'onlineUrl'
              | 'organiserNames'
              | 'partners'
              | 'audience'
              | 'eventStatus'
              | 'statusReason'
              | 'previousStartsAt'
              | 'series'
              | 'seriesNumber'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )[]
          | {
              [key: string]: 'asc' | 'desc';
            }
          | {
              [key: string]: 'asc' | 'desc';
            }[];
        populate?:
          | '*'
          | (
              | 'venue'
              | 'province'
              | 'clusters'
              | 'agencies'
              | 'registration'
              | 'agenda'
              | 'documents'
              | 'articles'
              | 'contact'
              | 'cover'
              | 'seo'
              | 'localizations'
            )
          | (
              | 'venue'
              | 'province'
              | 'clusters'
              | 'agencies'
              | 'registration'
              | 'agenda'
              | 'documents'
              | 'articles'
              | 'contact'
              | 'cover'
              | 'seo'
              | 'localizations'
            )[];
        locale?: string;
        status?: 'draft' | 'published';
        publicationFilter?:
          | 'never-published'
          | 'has-published-version'
          | 'modified'
          | 'unmodified'
          | 'never-published-document'
          | 'has-published-version-document'
          | 'published-without-draft'
          | 'published-with-draft';
        hasPublishedVersion?: boolean | ('true' | 'false');
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventList'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getEventsBySlugBySlug: {
    parameters: {
      query?: {
        locale?: string;
        fallback?: string;
      };
      header?: never;
      path: {
        /** @description Address of the page. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventPage'];
        };
      };
      /** @description Elsewhere */
      301: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redirection'];
        };
      };
      /** @description Elsewhere */
      302: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redirection'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getEventsPast: {
    parameters: {
      query?: {
        locale?: string;
        province?: string;
        organiser?: string;
        from?: string;
        limit?: number;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              /** @description Stable over locales, versions and renames. */
              documentId: string;
              title: string;
              slug: string | null;
              summary: string | null;
              /** Format: date-time */
              startsAt: string;
              endsAt: string | null;
              timeZone: string | null;
              allDay: boolean | null;
              mode: ('in-person' | 'online' | 'hybrid') | null;
              eventStatus: ('scheduled' | 'postponed' | 'moved-online' | 'cancelled') | null;
              series: string | null;
              organiserNames: unknown;
              province: {
                name: string;
                plateCode: string;
              } | null;
              clusters: {
                name: string;
                slug: string | null;
              }[];
              agencies: {
                name: string;
                acronym: string | null;
                slug: string | null;
              }[];
            }[];
            meta: {
              /** @description Code of a locale, such as tr or en. */
              locale: string;
              /** Format: date-time */
              from: string;
              next: string | null;
            };
          };
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getEventsUpcoming: {
    parameters: {
      query?: {
        locale?: string;
        province?: string;
        organiser?: string;
        from?: string;
        limit?: number;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              /** @description Stable over locales, versions and renames. */
              documentId: string;
              title: string;
              slug: string | null;
              summary: string | null;
              /** Format: date-time */
              startsAt: string;
              endsAt: string | null;
              timeZone: string | null;
              allDay: boolean | null;
              mode: ('in-person' | 'online' | 'hybrid') | null;
              eventStatus: ('scheduled' | 'postponed' | 'moved-online' | 'cancelled') | null;
              series: string | null;
              organiserNames: unknown;
              province: {
                name: string;
                plateCode: string;
              } | null;
              clusters: {
                name: string;
                slug: string | null;
              }[];
              agencies: {
                name: string;
                acronym: string | null;
                slug: string | null;
              }[];
            }[];
            meta: {
              /** @description Code of a locale, such as tr or en. */
              locale: string;
              /** Format: date-time */
              from: string;
              next: string | null;
            };
          };
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getEventsById: {
    parameters: {
      query?: {
        fields?: (
          | 'title'
          | 'slug'
          | 'summary'
          | 'body'
          | 'startsAt'
          | 'endsAt'
          | 'timeZone'
          | 'allDay'
          | 'mode'
          | 'onlineUrl'
          | 'organiserNames'
          | 'partners'
          | 'audience'
          | 'eventStatus'
          | 'statusReason'
          | 'previousStartsAt'
          | 'series'
          | 'seriesNumber'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
        )[];
        populate?:
          | '*'
          | (
              | 'venue'
              | 'province'
              | 'clusters'
              | 'agencies'
              | 'registration'
              | 'agenda'
              | 'documents'
              | 'articles'
              | 'contact'
              | 'cover'
              | 'seo'
              | 'localizations'
            )
          | (
              | 'venue'
              | 'province'
              | 'clusters'
              | 'agencies'
              | 'registration'
              | 'agenda'
              | 'documents'
              | 'articles'
              | 'contact'
              | 'cover'
              | 'seo'
              | 'localizations'
            )[];
        filters?: {
          [key: string]: unknown;
        };
        sort?:
          | (
              | 'title'
              | 'slug'
              | 'summary'
              | 'body'
              | 'startsAt'
              | 'endsAt'
              | 'timeZone'
              | 'allDay'
              | 'mode'
              | 'onlineUrl'
              | 'organiserNames'
              | 'partners'
              | 'audience'
              | 'eventStatus'
              | 'statusReason'
              | 'previousStartsAt'
              | 'series'
              | 'seriesNumber'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )
          | (
              | 'title'
              | 'slug'
              | 'summary'
              | 'body'
              | 'startsAt'
              | 'endsAt'
              | 'timeZone'
              | 'allDay'
              | 'mode'
              | 'onlineUrl'
              | 'organiserNames'
              | 'partners'
              | 'audience'
              | 'eventStatus'
              | 'statusReason'
              | 'previousStartsAt'
              | 'series'
              | 'seriesNumber'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )[]
          | {
              [key: string]: 'asc' | 'desc';
            }
          | {
              [key: string]: 'asc' | 'desc';
            }[];
        locale?: string;
        status?: 'draft' | 'published';
        publicationFilter?:
          | 'never-published'
          | 'has-published-version'
          | 'modified'
          | 'unmodified'
          | 'never-published-document'
          | 'has-published-version-document'
          | 'published-without-draft'
          | 'published-with-draft';
        hasPublishedVersion?: boolean | ('true' | 'false');
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventAnswer'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getExportMentionsCsv: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getExportMentionsJsonld: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/ld+json': string;
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getFeedsByLocaleEventsIcs: {
    parameters: {
      query?: {
        province?: string;
        event?: string;
      };
      header?: never;
      path: {
        /** @description Code of a locale, such as tr or en. */
        locale: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'text/calendar': string;
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getFeedsByLocaleByFile: {
    parameters: {
      query?: {
        category?: string;
        clause?: string;
      };
      header?: never;
      path: {
        /** @description Code of a locale, such as tr or en. */
        locale: string;
        file: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/rss+xml': string;
          'application/atom+xml': string;
          'application/feed+json': string;
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getHome: {
    parameters: {
      query?: {
        fields?: (
          | 'heading'
          | 'intro'
          | 'eventsHeading'
          | 'clusterNewsHeading'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
        )[];
        populate?:
          | '*'
          | ('featuredArticles' | 'links' | 'seo' | 'localizations')
          | ('featuredArticles' | 'links' | 'seo' | 'localizations')[];
        filters?: {
          [key: string]: unknown;
        };
        locale?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HomePageOrEntry'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getI18nLocales: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Locales'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getIdArticleByDocumentIdByLocale: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        documentId: string;
        /** @description Code of a locale, such as tr or en. */
        locale: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Elsewhere */
      303: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redirection'];
        };
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getIdPlanByOrdinal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Ordinal of a plan, such as 11. */
        ordinal: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Elsewhere */
      303: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redirection'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getIdPlanByOrdinalClauseByNumber: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Ordinal of a plan, such as 11. */
        ordinal: string;
        /** @description Number of a clause, such as 421.7. */
        number: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Elsewhere */
      303: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redirection'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getOpenapiJson: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            openapi: string;
          } & {
            [key: string]: unknown;
          };
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getPlanClauses: {
    parameters: {
      query?: {
        fields?: (
          | 'number'
          | 'kind'
          | 'text'
          | 'translationKind'
          | 'tags'
          | 'sourcePage'
          | 'key'
          | 'sortKey'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
        )[];
        filters?: {
          [key: string]: unknown;
        };
        _q?: string;
        'pagination[withCount]'?: boolean;
        'pagination[page]'?: number;
        'pagination[pageSize]'?: number;
        'pagination[start]'?: number;
        'pagination[limit]'?: number;
        sort?:
          | (
              | 'number'
              | 'kind'
              | 'text'
              | 'translationKind'
              | 'tags'
              | 'sourcePage'
              | 'key'
              | 'sortKey'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )
          | (
              | 'number'
              | 'kind'
              | 'text'
              | 'translationKind'
              | 'tags'
              | 'sourcePage'
              | 'key'
              | 'sortKey'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )[]
          | {
              [key: string]: 'asc' | 'desc';
            }
          | {
              [key: string]: 'asc' | 'desc';
            }[];
        populate?:
          | '*'
          | ('plan' | 'parent' | 'children' | 'articles' | 'localizations')
          | ('plan' | 'parent' | 'children' | 'articles' | 'localizations')[];
        locale?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanClauseList'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getPlanClausesById: {
    parameters: {
      query?: {
        fields?: (
          | 'number'
          | 'kind'
          | 'text'
          | 'translationKind'
          | 'tags'
          | 'sourcePage'
          | 'key'
          | 'sortKey'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
        )[];
        populate?:
          | '*'
          | ('plan' | 'parent' | 'children' | 'articles' | 'localizations')
          | ('plan' | 'parent' | 'children' | 'articles' | 'localizations')[];
        filters?: {
          [key: string]: unknown;
        };
        sort?:
          | (
              | 'number'
              | 'kind'
              | 'text'
              | 'translationKind'
              | 'tags'
              | 'sourcePage'
              | 'key'
              | 'sortKey'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )
          | (
              | 'number'
              | 'kind'
              | 'text'
              | 'translationKind'
              | 'tags'
              | 'sourcePage'
              | 'key'
              | 'sortKey'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )[]
          | {
              [key: string]: 'asc' | 'desc';
            }
          | {
              [key: string]: 'asc' | 'desc';
            }[];
        locale?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanClauseAnswer'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getPlans: {
    parameters: {
      query?: {
        fields?: (
          | 'ordinal'
          | 'title'
          | 'slug'
          | 'startYear'
          | 'endYear'
          | 'aliases'
          | 'decisionNumber'
          | 'decisionDate'
          | 'decisionNote'
          | 'sourceUrl'
          | 'summary'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
        )[];
        filters?: {
          [key: string]: unknown;
        };
        _q?: string;
        'pagination[withCount]'?: boolean;
        'pagination[page]'?: number;
        'pagination[pageSize]'?: number;
        'pagination[start]'?: number;
        'pagination[limit]'?: number;
        sort?:
          | (
              | 'ordinal'
              | 'title'
              | 'slug'
              | 'startYear'
              | 'endYear'
              | 'aliases'
              | 'decisionNumber'
              | 'decisionDate'
              | 'decisionNote'
              | 'sourceUrl'
              | 'summary'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )
          | (
              | 'ordinal'
              | 'title'
              | 'slug'
              | 'startYear'
              | 'endYear'
              | 'aliases'
              | 'decisionNumber'
              | 'decisionDate'
              | 'decisionNote'
              | 'sourceUrl'
              | 'summary'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )[]
          | {
              [key: string]: 'asc' | 'desc';
            }
          | {
              [key: string]: 'asc' | 'desc';
            }[];
        populate?: '*' | ('clauses' | 'localizations') | ('clauses' | 'localizations')[];
        locale?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanList'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getPlansBySlugBySlug: {
    parameters: {
      query?: {
        locale?: string;
        fallback?: string;
      };
      header?: never;
      path: {
        /** @description Address of the page. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanPage'];
        };
      };
      /** @description Elsewhere */
      301: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redirection'];
        };
      };
      /** @description Elsewhere */
      302: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redirection'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getPlansById: {
    parameters: {
      query?: {
        fields?: (
          | 'ordinal'
          | 'title'
          | 'slug'
          | 'startYear'
          | 'endYear'
          | 'aliases'
          | 'decisionNumber'
          | 'decisionDate'
          | 'decisionNote'
          | 'sourceUrl'
          | 'summary'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
        )[];
        populate?: '*' | ('clauses' | 'localizations') | ('clauses' | 'localizations')[];
        filters?: {
          [key: string]: unknown;
        };
        sort?:
          | (
              | 'ordinal'
              | 'title'
              | 'slug'
              | 'startYear'
              | 'endYear'
              | 'aliases'
              | 'decisionNumber'
              | 'decisionDate'
              | 'decisionNote'
              | 'sourceUrl'
              | 'summary'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )
          | (
              | 'ordinal'
              | 'title'
              | 'slug'
              | 'startYear'
              | 'endYear'
              | 'aliases'
              | 'decisionNumber'
              | 'decisionDate'
              | 'decisionNote'
              | 'sourceUrl'
              | 'summary'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
              | 'locale'
            )[]
          | {
              [key: string]: 'asc' | 'desc';
            }
          | {
              [key: string]: 'asc' | 'desc';
            }[];
        locale?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanAnswer'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getPlansByOrdinalClausesByNumber: {
    parameters: {
      query?: {
        locale?: string;
        fallback?: string;
      };
      header?: never;
      path: {
        /** @description Ordinal of a plan, such as 11. */
        ordinal: string;
        /** @description Number of a clause, such as 421.7. */
        number: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClausePage'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getPlansByOrdinalClausesByNumberMentions: {
    parameters: {
      query?: {
        locale?: string;
        limit?: number;
        after?: string;
        descendants?: '0' | '1';
      };
      header?: never;
      path: {
        /** @description Ordinal of a plan, such as 11. */
        ordinal: string;
        /** @description Number of a clause, such as 421.7. */
        number: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClauseMentions'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getPlansByOrdinalCoverage: {
    parameters: {
      query?: {
        locale?: string;
      };
      header?: never;
      path: {
        /** @description Ordinal of a plan, such as 11. */
        ordinal: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Coverage'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getPreviewAgenciesByDocumentId: {
    parameters: {
      query?: {
        locale?: string;
        token?: string;
      };
      header?: never;
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyPage'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No or a wrong token */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getPreviewArticlesByDocumentId: {
    parameters: {
      query?: {
        locale?: string;
        token?: string;
      };
      header?: never;
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArticlePage'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No or a wrong token */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getPreviewClustersByDocumentId: {
    parameters: {
      query?: {
        locale?: string;
        token?: string;
      };
      header?: never;
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterPage'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No or a wrong token */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getPreviewEventsByDocumentId: {
    parameters: {
      query?: {
        locale?: string;
        token?: string;
      };
      header?: never;
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventPage'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No or a wrong token */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getPreviewPlansByDocumentId: {
    parameters: {
      query?: {
        locale?: string;
        token?: string;
      };
      header?: never;
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanPage'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No or a wrong token */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getProvinces: {
    parameters: {
      query?: {
        fields?: (
          | 'name'
          | 'plateCode'
          | 'nuts3'
          | 'nuts2'
          | 'sortKey'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
        )[];
        filters?: {
          [key: string]: unknown;
        };
        _q?: string;
        'pagination[withCount]'?: boolean;
        'pagination[page]'?: number;
        'pagination[pageSize]'?: number;
        'pagination[start]'?: number;
        'pagination[limit]'?: number;
        sort?:
          | (
              | 'name'
              | 'plateCode'
              | 'nuts3'
              | 'nuts2'
              | 'sortKey'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
            )
          | (
              | 'name'
              | 'plateCode'
              | 'nuts3'
              | 'nuts2'
              | 'sortKey'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
            )[]
          | {
              [key: string]: 'asc' | 'desc';
            }
          | {
              [key: string]: 'asc' | 'desc';
            }[];
        populate?:
          | '*'
          | ('agencies' | 'seatedAgencies' | 'clusters' | 'operatingClusters' | 'events')
          | ('agencies' | 'seatedAgencies' | 'clusters' | 'operatingClusters' | 'events')[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProvinceList'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getProvincesById: {
    parameters: {
      query?: {
        fields?: (
          | 'name'
          | 'plateCode'
          | 'nuts3'
          | 'nuts2'
          | 'sortKey'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
        )[];
        populate?:
          | '*'
          | ('agencies' | 'seatedAgencies' | 'clusters' | 'operatingClusters' | 'events')
          | ('agencies' | 'seatedAgencies' | 'clusters' | 'operatingClusters' | 'events')[];
        filters?: {
          [key: string]: unknown;
        };
        sort?:
          | (
              | 'name'
              | 'plateCode'
              | 'nuts3'
              | 'nuts2'
              | 'sortKey'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
            )
          | (
              | 'name'
              | 'plateCode'
              | 'nuts3'
              | 'nuts2'
              | 'sortKey'
              | 'createdAt'
              | 'updatedAt'
              | 'publishedAt'
            )[]
          | {
              [key: string]: 'asc' | 'desc';
            }
          | {
              [key: string]: 'asc' | 'desc';
            }[];
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProvinceAnswer'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getSearch: {
    parameters: {
      query?: {
        q?: string;
        locale?: string;
        type?: string;
        limit?: number;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SearchResults'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getSite: {
    parameters: {
      query?: {
        fields?: (
          | 'name'
          | 'tagline'
          | 'about'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
        )[];
        populate?:
          | '*'
          | ('socialLinks' | 'contact' | 'logo' | 'seo' | 'localizations')
          | ('socialLinks' | 'contact' | 'logo' | 'seo' | 'localizations')[];
        filters?: {
          [key: string]: unknown;
        };
        locale?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SiteAnswer'];
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getSitemapXml: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/xml': string;
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getSitemapsByFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        file: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/xml': string;
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getTranslationDeskFeedByTokenAtom: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          'Last-Modified'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/atom+xml': string;
        };
      };
      /** @description Unchanged since the ETag that was sent */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not allowed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Internal error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
}
