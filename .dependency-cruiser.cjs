// Which part may know which (docs/decisions/004). Checked by `npm run check`.
const PURE = '(^cloudfunctions/[^/]+/rules/|-view\\.ts$|^types/domain/)'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-rules-and-views',
      comment: 'Rules, views and the domain import no SDK, clock or randomness: time arrives as `now`.',
      severity: 'error',
      from: { path: PURE },
      to: {
        path: [
          'node_modules/(wx-server-sdk|@tarojs|react)/',
          '^cloudfunctions/shared/(cloud|clock|ids|documents|transact|receipts|serve)\\.ts$',
          '^src/(platform|api)/',
        ],
      },
    },
    {
      name: 'the-sdk-in-one-place',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/shared/cloud\\.ts$' },
      to: { path: 'node_modules/wx-server-sdk/' },
    },
    {
      name: 'only-repo-touches-the-database',
      comment: 'Handlers, rules and jobs reach the database through their function’s repo.ts alone.',
      severity: 'error',
      from: { path: '^cloudfunctions/(?!shared/)[^/]+/', pathNot: '/repo\\.ts$' },
      to: {
        path: '^cloudfunctions/shared/(cloud|documents|transact|receipts)\\.ts$',
      },
    },
    {
      name: 'schemas-in-the-contract',
      severity: 'error',
      from: { pathNot: '^(types/contract/|scripts/contract\\.ts$)' },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'pages-call-through-the-api',
      comment: 'A page, a component or a package reaches functions only through src/api.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(api|platform)/' },
      to: { path: '^src/platform/cloud/' },
    },
    {
      name: 'functions-know-no-other-function',
      severity: 'error',
      from: { path: '^cloudfunctions/(?!shared/)([^/]+)/' },
      to: { path: '^cloudfunctions/(?!shared/)[^/]+/', pathNot: '^cloudfunctions/$1/' },
    },
    {
      name: 'shared-knows-no-function',
      severity: 'error',
      from: { path: '^cloudfunctions/shared/' },
      to: { path: '^cloudfunctions/(?!shared/)' },
    },
    {
      name: 'phone-and-cloud-apart',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(cloudfunctions|local-cloud|scripts)/' },
    },
    {
      name: 'cloud-and-phone-apart',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: { path: '^(src|local-cloud|scripts)/' },
    },
    {
      name: 'the-local-cloud-is-not-the-product',
      severity: 'error',
      from: { path: '^local-cloud/' },
      to: { path: '^(src|cloudfunctions)/' },
    },
    {
      name: 'types-know-nobody',
      severity: 'error',
      from: { path: '^types/' },
      to: { path: '^(src|cloudfunctions|local-cloud|scripts|tests|config)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
