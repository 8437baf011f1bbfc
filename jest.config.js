/** Jest runs the TypeScript sources themselves, as native ES modules; swc only strips the types. */
export default {
  testEnvironment: '<rootDir>/tests/environment.js',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, sourceMaps: 'inline' }]
  },
  moduleNameMapper: {
    // citation-js asks for node-fetch by require, which Jest can do for ES modules from Node 24.9 on. Nothing is fetched.
    '^node-fetch$': '<rootDir>/tests/no-fetch.cjs',
    // Started once in each worker: see the environment.
    '^(saxon-js|zod|yaml|re2js)$': '<rootDir>/tests/shared/$1.cjs'
  },
  maxWorkers: '100%',
  testTimeout: 120_000
};
