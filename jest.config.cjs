// One project a kind of test; `npx jest --selectProjects rules` runs one. The build that the later kinds need
// is made by scripts/test.ts before jest starts, never inside a test.
const base = {
  rootDir: __dirname,
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: {
    '^@contract/(.*)$': '<rootDir>/types/contract/$1',
    '^@domain/(.*)$': '<rootDir>/types/domain/$1',
    '^@records/(.*)$': '<rootDir>/types/records/$1',
  },
}
const project = (name, more = {}) => ({
  ...base,
  displayName: name,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts?(x)`],
  ...more,
})
module.exports = {
  testTimeout: 60_000,
  // jest takes one fewer than there are cores, which is one; half of a test's time is waiting for a browser or a clock.
  maxWorkers: 2,
  projects: [
    project('rules'),
    project('seed'),
    project('conformance'),
    project('functions'),
    project('weapp'),
    project('pages', { testEnvironment: './tests/pages/simulate/environment.cjs' }),
    project('e2e'),
  ],
}
