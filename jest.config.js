/** Jest runs the TypeScript sources themselves, as native ES modules; swc only strips the types. */
export default {
  testEnvironment: '<rootDir>/tests/run/environment.js',
  testSequencer: '<rootDir>/tests/run/sequencer.js',
  globalSetup: '<rootDir>/tests/run/before.js',
  globalTeardown: '<rootDir>/tests/run/after.js',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, sourceMaps: 'inline' }]
  },
  moduleNameMapper: {
    // Started once in each worker: see the environment. And citation-js asks for node-fetch by require, which Jest can do for ES modules
    // from Node 24.9 on.
    '^(node-fetch|re2js|saxon-js|yaml|zod)$': '<rootDir>/tests/run/packages/$1.cjs'
  },
  maxWorkers: '100%',
  testTimeout: 120_000
};
