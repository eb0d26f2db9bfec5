import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/whole-run.ts',
    testTimeout: 30_000,
    // Journeys begin with sample data, several at once on two cores.
    hookTimeout: 300_000,
    // A poll ends with its answer; on a full machine that may take a while.
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
  },
})
