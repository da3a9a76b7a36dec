import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;
swc.jsc.rewriteRelativeImportExtensions = false; // jest runs the sources, so './x.ts' must stay

const part = (displayName, folders, setup, ignored = []) => ({
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/${folder}/**/*.spec.ts`),
  testPathIgnorePatterns: ['/node_modules/', ...ignored],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.schrittmacher'],
  cacheDirectory: '<rootDir>/.jest-cache',
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'source'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  ...(setup === 'without-servers'
    ? {}
    : { globalSetup: `<rootDir>/test/setup/${setup}.mjs`, globalTeardown: '<rootDir>/test/setup/teardown.mjs' }),
});

const ofTheirOwn = ['workflows', 'replay', 'e2e', 'browser', 'chaos', 'long'].map(
  (folder) => `<rootDir>/test/${folder}/`,
);

/** Only the servers of the parts that run are started. */
export default {
  // A deadline against hanging, not a measure of speed: machines are shared.
  testTimeout: 180_000,
  // Much of the time is waiting for servers, so that two suites at once pay on two cores too.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  projects: [
    part('unit', ['libs', 'apps', 'test'], 'with-postgres', ofTheirOwn),
    part('workflows', ['test/workflows'], 'with-temporal'),
    part('replay', ['test/replay'], 'with-temporal'),
    part('e2e', ['test/e2e'], 'with-temporal'),
    part('browser', ['test/browser'], 'with-temporal'),
    part('chaos', ['test/chaos'], 'without-servers'),
    part('long', ['test/long'], 'with-temporal'),
  ],
};
