const transform = {
  '^.+\\.[mt]?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs' },
    },
  ],
};

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/static', '<rootDir>/test'],
  cacheDirectory: '<rootDir>/.cache/jest',
  testTimeout: 30_000,
  transform,
  transformIgnorePatterns: ['/node_modules/(?!(jira\\.js|intl-messageformat|@formatjs)/)'],
  moduleNameMapper: { '^jira\\.js$': '<rootDir>/node_modules/jira.js/dist/index.js' },
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/static/build', '<rootDir>/test/check/node_modules', '<rootDir>/test/bench/node_modules'],
};
