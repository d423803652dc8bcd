import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/fixed-seed.ts'],
    // Only what never ends is stopped: machines may be slow, or busy with other things.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
