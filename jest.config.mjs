/**
 * Two projects: everything that needs no browser, and whole stories in Chromium. Both are ES modules, loaded by Node itself and compiled by
 * SWC with the same settings as the build (.swcrc). Run by `npm test`, or for a part: `npx jest test/registry` (NODE_OPTIONS=--experimental-vm-modules).
 */
const project = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  // The realm of the tests is the worker's own: there is nothing to take apart.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  runtime: '<rootDir>/tools/jest/native-runtime.mjs',
  // The runtime compiles: nothing is left for Jest to transform.
  transform: {},
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  setupFiles: ['<rootDir>/test/support/reflection.ts'],
};

export default {
  maxWorkers: 2,
  // A worker that has grown is replaced by a fresh one.
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 60_000,
  globalSetup: '<rootDir>/test/support/postgres-of-the-run.mjs',
  globalTeardown: '<rootDir>/test/support/postgres-of-the-run.teardown.mjs',
  testSequencer: '<rootDir>/tools/jest-sequencer.mjs',
  reporters: ['default', '<rootDir>/tools/jest-summary.mjs'],
  projects: [
    {
      ...project,
      displayName: 'rules',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['<rootDir>/test/browser/', '/node_modules/'],
    },
    {
      ...project,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/test/browser/support/chromium-of-the-run.mjs',
      globalTeardown: '<rootDir>/test/browser/support/chromium-of-the-run.teardown.mjs',
    },
  ],
};
