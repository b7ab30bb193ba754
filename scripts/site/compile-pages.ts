import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'astro';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { run } from '../commands/run.ts';

/**
 * `node compile-pages.ts FOLDER`: lets Astro compile the pages, and render none: `code/` is what renders them
 * (`src/pages/_compiled.ts`), `files/` what they ask for in a browser. A process of its own: the compilers leave much behind.
 */
const ROOT = new URL('../../', import.meta.url);
const [folder = ''] = process.argv.slice(2);
const FILES = path.join(folder, 'files');
/** Where Astro writes what renders pages. */
const SERVER = path.join(FILES, 'server');

/** The adapter of a portal that renders its pages later, as Astro's own documentation of adapters has it. */
const compileOnly: AstroIntegration = {
  name: 'compile-only',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'kontaktnatet',
        entrypointResolution: 'auto',
        adapterFeatures: { buildOutput: 'static', preserveBuildServerDir: true },
        supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
      }),
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer({
        name: 'kontaktnatet',
        // Now all is compiled. Afterwards Astro takes its folder away.
        getStaticPaths: async () => {
          await rename(path.join(SERVER, '.prerender'), path.join(folder, 'code'));
          return [];
        },
        render: () => Promise.reject(new Error('No page is rendered while pages are compiled.')),
      }),
  },
};

const entry = { 'prerender-entry': fileURLToPath(new URL('src/pages/_compiled.ts', ROOT)) };
const names = { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name].mjs' };

/** Where Astro's own code lies. What else there is in `src/` Node loads as it lies, once for the pages and for who renders them. */
const ASTROS = ['pages', 'components'];
const SRC = fileURLToPath(new URL('src/', ROOT));

const compiledEntry: Plugin = {
  name: 'compiled-entry',
  enforce: 'pre',
  // Names that stay, so that what Node compiles of them takes the place of what it compiled before.
  configEnvironment: (name) =>
    name === 'prerender' ? { build: { rolldownOptions: { input: entry, output: names } } } : undefined,
  applyToEnvironment: ({ name }) => name === 'prerender',
  resolveId: {
    filter: { id: /^\.\.?\/.*\.ts$/ },
    handler(id, importer) {
      const file = path.resolve(path.dirname(importer!), id);
      const [place = ''] = path.relative(SRC, file).split(path.sep);
      return ['..', ...ASTROS].includes(place) ? undefined : { id: pathToFileURL(file).href, external: true };
    },
  },
};

await run(async () => {
  await build({
    root: fileURLToPath(ROOT),
    outDir: FILES,
    // What goes wrong is thrown, and told once.
    logLevel: 'silent',
    integrations: [compileOnly],
    vite: { plugins: [compiledEntry] },
  });
  await rm(SERVER, { recursive: true });
  return 0;
});
