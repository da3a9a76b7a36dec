/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'no-undeclared', severity: 'error', from: {}, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment: 'A domain imports its own files, other domains through their door, and temporal-polyfill.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^libs/$1/domain/', '^libs/[^/]+/domain/index\\.ts$', 'node_modules/temporal-polyfill/'] },
    },
    {
      name: 'workflows-import-contracts-only',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { pathNot: ['^workflows/', '^libs/process/contracts/', 'node_modules/@temporalio/workflow/'] },
    },
    {
      name: 'contracts-import-nothing',
      severity: 'error',
      from: { path: '^libs/process/contracts/' },
      to: { pathNot: '^libs/process/contracts/' },
    },
    {
      name: 'application-knows-no-framework',
      severity: 'error',
      from: { path: '^libs/[^/]+/application/', pathNot: '\\.spec\\.ts$' },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|@temporalio)/' },
    },
    {
      name: 'application-imports-no-persistence',
      severity: 'error',
      from: { path: '^libs/([^/]+)/application/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/$1/(persistence|http)/' },
    },
    {
      name: 'subdomains-have-two-doors',
      severity: 'error',
      from: { path: '^(libs/([^/]+)|apps/[^/]+|test|workflows)/' },
      to: {
        path: '^libs/([^/]+)/.+',
        pathNot: ['^libs/$2/', '^libs/[^/]+/index\\.ts$', '^libs/[^/]+/domain/index\\.ts$', '^libs/process/contracts/'],
      },
    },
    {
      name: 'nobody-imports-apps',
      severity: 'error',
      from: { path: '^(libs|workflows|test)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-do-not-import-apps',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/(?!$1/)' },
    },
    {
      name: 'web-knows-types-of-domains-only',
      comment: 'What the page imports from libs leaves nothing behind in the bundle.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-imports-domains-through-their-door',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/domain/index\\.ts$' },
    },
    {
      name: 'web-is-for-browsers',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: '(\\.spec\\.ts|\\.mjs)$' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'],
        pathNot: 'node_modules/(react|react-dom|@types/react|@types/react-dom|@tanstack|@kern-ux)/',
      },
    },
    { name: 'workflows-by-path-only', severity: 'error', from: { path: '^(apps|libs)/' }, to: { path: '^workflows/' } },
    {
      name: 'oracle-stands-alone',
      severity: 'error',
      from: { path: '^test/oracle/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(libs|apps|workflows)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
