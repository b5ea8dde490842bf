// Each project is one kind of proof. `unit` needs nothing; the e2e ones start what they need themselves.
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: { '^@callsign/([a-z-]+)$': '<rootDir>/libs/$1/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/apps/dashboard/'],
};

const withDatabase = {
  ...shared,
  globalSetup: '<rootDir>/e2e/support/global-setup.ts',
  globalTeardown: '<rootDir>/e2e/support/global-teardown.ts',
};

module.exports = {
  // Two cores may be busy with other things; a test that waits says itself for how long.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/api/**/*.spec.ts'],
    },
    { ...withDatabase, displayName: 'http', testMatch: ['<rootDir>/e2e/http/**/*.spec.ts'] },
    { ...withDatabase, displayName: 'simulator', testMatch: ['<rootDir>/e2e/simulator/**/*.spec.ts'] },
    { ...withDatabase, displayName: 'switch', testMatch: ['<rootDir>/e2e/switch/**/*.spec.ts'] },
    {
      ...withDatabase,
      globalSetup: '<rootDir>/e2e/support/browser-setup.ts',
      displayName: 'browser',
      testMatch: ['<rootDir>/e2e/browser/**/*.spec.ts'],
    },
  ],
};
