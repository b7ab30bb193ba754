import { fileURLToPath } from 'node:url';
import { localOnly } from './scripts/dev/local-only.mjs';
import { bodiesAsMdx, MARKDOWN } from './scripts/site/bodies.ts';
import { hostSetting } from './scripts/site/local-host.ts';
import { formEditor } from './scripts/dev/form-editor.mjs';
import { faultsFirst } from './scripts/dev/faults-first.mjs';
import { lastIndex } from './scripts/dev/last-index.mjs';
import { mailPreview } from './scripts/dev/mail-preview.mjs';
import { writtenBodies } from './scripts/dev/written-bodies.ts';
import { contentReload } from './scripts/dev/content-reload.ts';
import { contentIsData } from './scripts/site/content-is-data.ts';
import { unsavedPreview } from './scripts/editor/unsaved-page.ts';
import { readSettings } from './src/settings.ts';

// Astro asks home for updates and reports usage unless told not to. Nothing leaves the house.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';

const { site, content, out } = readSettings();
const root = fileURLToPath(new URL('.', import.meta.url));

/** @type {import('astro').AstroUserConfig} */
export default {
  site: site.address,
  base: site.base,
  trailingSlash: 'always',
  outDir: out,
  // Without loss: the default drops the space before a link that begins a line.
  compressHTML: true,
  integrations: [bodiesAsMdx()],
  markdown: MARKDOWN,
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1', allowedHosts: [hostSetting()].filter(Boolean) },
  vite: {
    plugins: [
      localOnly([root, content]),
      contentIsData(),
      writtenBodies(content),
      lastIndex({ out, base: site.base }),
      contentReload(content),
      unsavedPreview(),
      mailPreview(site),
      formEditor(),
      faultsFirst(site),
    ],
    build: { assetsInlineLimit: 0 },
    // Content may lie outside the project (PORTAL_CONTENT); its compiled MDX still imports from here.
    resolve: { dedupe: ['astro', '@astrojs/mdx'] },
    server: { fs: { allow: [root, content] } },
    ssr: { external: ['mjml', 'satteri', 'personnummer', 'sharp', 'unpdf'] },
  },
};
