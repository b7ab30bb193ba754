import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BUILDS, STARTS } from './run/apart.ts';

/** Only what hangs is stopped: how fast a loaded machine is says nothing about the program. */
const PATIENT = { testTimeout: 900_000, hookTimeout: 900_000, expect: { poll: { timeout: 120_000 } } };

/**
 * Four projects, one runner. `unit` and `starts` need nothing but the packages; `builds` has the tests that build portals,
 * and looks at those that are built for `site` where they are named.
 *
 * `site` runs on built portals in a real browser. `npm test` builds them to folders of their own and names them in the
 * environment: SITE_REAL (the content of this repository), SITE_INTERNAL and SITE_NETWORK (Exempelstad, two editions)
 * and SITE_OPEN (Exempelstad, the open edition, built for the sub-folder /vbe/). `tests/site/portal.ts` reads them.
 * To run a single site test while writing it: build to a folder, set the variables, and
 * `vitest run --config tests/vitest.config.ts --project site sok`.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // Node loads the code as it loads the programs, and without what Vitest would put between to mock modules: a fifth of the CPU.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    globalSetup: fileURLToPath(new URL('support/own-data-folder.ts', import.meta.url)),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', ...BUILDS, ...STARTS],
          ...PATIENT,
          // Modules are loaded once a worker, not once a file: a quarter of the CPU. Tests give back what they change.
          isolate: false,
          // One worker holds all that they read: a small young generation would be emptied in vain.
          execArgv: ['--max-semi-space-size=64'],
        },
      },
      { test: { name: 'starts', include: STARTS, ...PATIENT, isolate: false } },
      { test: { name: 'builds', include: BUILDS, ...PATIENT, fileParallelism: false, isolate: false } },
      // One browser and one server at a time: what is measured and clicked must not wait for other files' pages.
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          ...PATIENT,
          fileParallelism: false,
          // The browser is started once, and Playwright is loaded once.
          isolate: false,
          setupFiles: [fileURLToPath(new URL('site/forget-pages.ts', import.meta.url))],
        },
      },
    ],
  },
});
