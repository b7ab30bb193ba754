import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings, type Settings } from '../src/catalog.ts';
import { buildSite, soundCatalog } from './build.ts';
import { dataFolder } from './data-folder.ts';
import { webServerFiles } from './package/web-server-files.ts';
import { zipFiles, type Files } from './package/zip.ts';
import { step } from './progress.ts';
import { run, UserError } from './run.ts';

/** `npm run package [-- --no-build --out FIL]`: the built portal with web server files, in one zip. */
await run(async () => {
  const { values } = parseArgs({
    options: { 'no-build': { type: 'boolean', default: false }, out: { type: 'string' } },
  });
  const settings = readSettings();
  dataFolder();
  if (!values['no-build']) await step('Bygger portalen', async () => buildSite(settings, await soundCatalog(settings)));
  const files = await readFolder(settings.out);
  refuseUnbuilt(files, settings);
  const zip = path.resolve(values.out ?? defaultName(settings));
  refuseInside(zip, settings.out);
  await writeWhole(zip, zipFiles({ ...files, ...webServerFiles(Object.keys(files), settings.site) }, settings.today));
  console.log(`Paketet är klart: ${zip}\nLäs webbserver/LÄS-MIG.txt i paketet innan du lägger upp det.`);
  return 0;
});

function defaultName({ out, edition, today }: Settings): string {
  return path.join(path.dirname(out), `kontaktnatet-${edition}-${today}.zip`);
}

async function readFolder(folder: string): Promise<Files> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((item) => item.isFile()).map((item) => path.join(item.parentPath, item.name));
  const pairs = paths.map(
    async (file) => [path.relative(folder, file).replaceAll(path.sep, '/'), await readFile(file)] as const,
  );
  return Object.fromEntries(await Promise.all(pairs));
}

function refuseUnbuilt(files: Files, { out }: Settings): void {
  if (files['index.html'] && files['pagefind/pagefind.js']) return;
  throw new UserError(`Mappen ${out} har ingen färdigbyggd portal. Kör npm run package utan --no-build.`);
}

function refuseInside(zip: string, out: string): void {
  if (!zip.startsWith(out + path.sep)) return;
  throw new UserError('Paketet kan inte ligga i den mapp som packas. Välj en annan plats med --out.');
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const half = `${file}.tmp`;
  await writeFile(half, bytes);
  await rename(half, file);
}
