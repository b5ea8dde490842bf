// Each project is one kind of proof. `unit` needs nothing; the e2e ones start what they need themselves.
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: { '^@callsign/([a-z-]+)$': '<rootDir>/libs/$1/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/apps/dashboard/'],
};

module.exports = {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/api/**/*.spec.ts'] },
    { ...shared, displayName: 'http', testMatch: ['<rootDir>/e2e/http/**/*.spec.ts'] },
    { ...shared, displayName: 'simulator', testMatch: ['<rootDir>/e2e/simulator/**/*.spec.ts'] },
    { ...shared, displayName: 'switch', testMatch: ['<rootDir>/e2e/switch/**/*.spec.ts'] },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/e2e/browser/**/*.spec.ts'] },
  ],
};
