/** Which folder may import which (docs/decisions/0001-plugin-layout.md). Checked by `npm run lint`. */
const plugin = '^src/plugins/([^/]+)/';
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Types may refer to each other (the typed service look-up does); code may not.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'engine-imports-nothing-outside',
      comment:
        'The engine runs on the server, in the browser and on the command line. `diff` does, too, and is pure.',
      severity: 'error',
      from: { path: '^src/plugins/[^/]+/(engine|core)/' },
      to: { pathNot: '^src/plugins/[^/]+/(engine|core)/|^node_modules/diff/' },
    },
    {
      name: 'search-text-imports-nothing-outside',
      comment: 'Words, stems and marks are computed from texts alone.',
      severity: 'error',
      from: { path: '^src/search/text/' },
      to: { pathNot: '^src/search/text/|^node_modules/wink-porter2-stemmer/' },
    },
    {
      name: 'server-not-admin',
      severity: 'error',
      from: { path: '^src/plugins/[^/]+/server/' },
      to: { path: ['^src/admin/', '^src/plugins/[^/]+/admin/'] },
    },
    {
      name: 'admin-not-server',
      severity: 'error',
      from: { path: ['^src/admin/', '^src/plugins/[^/]+/admin/'] },
      to: { path: '^src/(api|content|reading|search)/|^src/plugins/[^/]+/server/' },
    },
    {
      name: 'plugins-do-not-know-the-app',
      severity: 'error',
      from: { path: '^src/plugins/' },
      to: { path: '^src/(api|content|reading|search|admin|components|index)' },
    },
    {
      name: 'plugins-do-not-know-each-other',
      severity: 'error',
      from: { path: plugin },
      to: { path: '^src/plugins/', pathNot: '^src/plugins/$1/' },
    },
    {
      name: 'app-asks-plugins-by-name',
      severity: 'error',
      comment:
        'The app may use the pure engine; a plugin’s server is reached through strapi.plugin().',
      from: { path: '^src/(api|content|reading|search|index)' },
      to: { path: '^src/plugins/[^/]+/(server|admin)/' },
    },
    {
      name: 'storage-knows-nobody',
      severity: 'error',
      comment: 'How to write to the database is the same for the app and every plugin.',
      from: { path: '^src/storage/' },
      to: { path: '^src/', pathNot: '^src/storage/' },
    },
    {
      name: 'nobody-imports-tests-or-scripts',
      severity: 'error',
      from: { path: '^(src|config|database)/' },
      to: { path: '^(tests|scripts|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.tools.json' },
    exclude: { path: '^(dist|build|types/generated)' },
  },
};
