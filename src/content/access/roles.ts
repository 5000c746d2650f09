/** Who may do what, as data; the bootstrap writes it (index.ts). */

const CONTENT = 'plugin::content-manager.explorer';

/** Types that editors write. */
export const EDITED = [
  'api::article.article',
  'api::event.event',
  'api::cluster.cluster',
  'api::agency.agency',
  'api::plan.plan',
  'api::plan-clause.plan-clause',
  'api::province.province',
  'api::site.site',
  'api::home.home',
] as const;

/** The terms that translators follow: content of the translation desk, not of the site. */
const TERM = 'plugin::translation-desk.term';

export interface RoleSpec {
  name: string;
  code: string;
  description: string;
  /** Actions on content types; `locales` narrows localised types, `publish` only applies where drafts exist. */
  content: {
    action: string;
    types: readonly string[];
    locales?: string[];
    localizedOnly?: boolean;
  }[];
  /** Actions that belong to no content type. */
  plain: string[];
}

const MEDIA = ['read', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'].map(
  (action) => `plugin::upload.${action}`,
);

export const ROLES: readonly RoleSpec[] = [
  {
    name: 'Editör',
    code: 'akip-editor',
    description: 'Yazar, düzenler ve yayımlar; ayarlara dokunmaz. / Writes, edits and publishes.',
    content: ['create', 'read', 'update', 'delete', 'publish'].map((action) => ({
      action: `${CONTENT}.${action}`,
      types: action === 'publish' ? EDITED : [...EDITED, TERM],
    })),
    plain: [
      ...MEDIA,
      'plugin::clause-links.mentions.read',
      'plugin::clause-links.decide',
      'plugin::translation-desk.read',
      'plugin::translation-desk.translate',
      'plugin::translation-desk.manage',
      'plugin::translation-desk.machine',
      'plugin::translation-desk.files.export',
      'plugin::translation-desk.files.import',
      'plugin::translation-desk.terms',
      'plugin::translation-desk.memory',
    ],
  },
  {
    name: 'Çevirmen (EN)',
    code: 'akip-translator-en',
    description:
      'Her dili okur, yalnızca İngilizceyi yazar; yayımlamaz. / Reads all languages, writes English only.',
    content: [
      { action: `${CONTENT}.read`, types: [...EDITED, TERM] },
      { action: `${CONTENT}.create`, types: [TERM] },
      { action: `${CONTENT}.update`, types: [TERM] },
      { action: `${CONTENT}.create`, types: EDITED, locales: ['en'], localizedOnly: true },
      { action: `${CONTENT}.update`, types: EDITED, locales: ['en'], localizedOnly: true },
    ],
    plain: [
      'plugin::upload.read',
      'plugin::clause-links.mentions.read',
      'plugin::translation-desk.read',
      'plugin::translation-desk.translate',
      'plugin::translation-desk.machine',
      'plugin::translation-desk.files.export',
      'plugin::translation-desk.files.import',
      'plugin::translation-desk.terms',
      'plugin::translation-desk.memory',
    ],
  },
];

/** What anybody may read through the content API: published entries of these types. */
export const PUBLIC_ACTIONS = [
  ...['article', 'event', 'cluster', 'agency', 'plan', 'plan-clause', 'province'].flatMap((type) =>
    ['find', 'findOne'].map((action) => `api::${type}.${type}.${action}`),
  ),
  'api::site.site.find',
  'api::home.home.find',
  'plugin::i18n.locales.listLocales',
];
