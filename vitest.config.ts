import { defineConfig } from 'vitest/config'

const browserTests = '{client,server}/src/**/*.browser.test.ts'

export default defineConfig({
  test: {
    // An embedded database takes about one gigabyte, and a test file has one open at most.
    maxWorkers: 2,
    // A snapshot that is missing fails like one that differs; only `-u` writes.
    update: 'none',
    globalSetup: ['server/src/testing/globalSetup.ts'],
    projects: [
      // What computes and keeps nothing shares a process: a new one for every file costs more than the tests in it.
      { test: { name: 'shared', include: ['shared/src/**/*.test.ts'], isolate: false, testTimeout: 30_000 } },
      {
        test: {
          name: 'server',
          include: ['{server,scripts,db}/**/*.test.ts'],
          exclude: ['**/node_modules/**', browserTests],
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'client', include: ['client/src/**/*.test.{ts,tsx}'], exclude: [browserTests], isolate: false } },
      // Journeys on the built client in a real browser; they start what they need themselves.
      {
        test: {
          name: 'browser',
          include: [browserTests],
          setupFiles: ['client/src/testing/browserSetup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
