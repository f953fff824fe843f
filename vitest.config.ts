import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'],
    globalSetup: ['test/support/build-server.ts'],
    passWithNoTests: false,
    // One less is the default: of two cores, as CI has, that leaves one idle.
    maxWorkers: availableParallelism(),
    // Properties over generated texts take as long as the machine is busy; what never ends is still told.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
