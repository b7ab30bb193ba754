import path from 'node:path';
import { readSettings, type Settings } from '../../src/settings.ts';
import { fingerprint } from '../archive/bag.ts';
import { commitOf } from '../archive/commit.ts';
import { keepSite } from '../archive/keep-frozen.ts';
import { sitePackage } from '../archive/site-package.ts';
import { step } from '../commands/step.ts';
import { isInside } from '../files/is-inside.ts';
import { readFolder } from '../files/read-folder.ts';
import { writeWhole } from '../files/write-whole.ts';
import { zipFiles, type Files } from '../files/zip.ts';
import { buildSite } from '../site/build-site.ts';
import { soundCatalog } from '../../src/load-catalog.ts';
import { UserError } from '../user-error.ts';
import { webServerFiles } from './web-server-files.ts';

/**
 * Packs the built portal for a web server, or freezes it for the archive.
 * @param asked without `out`, the zip is laid beside the built portal, named after edition and day
 * @throws UserError for a place in the folder that is packed, and when there is no built portal
 */
export async function makePackage(asked: {
  out: string | undefined;
  archive: boolean;
  'no-build': boolean;
}): Promise<number> {
  const settings = readSettings();
  if (asked.archive && asked['no-build'])
    throw new UserError('Ett arkivpaket görs alltid av nybyggda sidor. Ta bort --no-build.');
  const zip = path.resolve(asked.out ?? defaultName(settings, asked.archive));
  refuseInside(zip, settings.out);
  if (asked.archive) return archive(zip, settings);
  if (!asked['no-build']) await step('Bygger portalen', async () => buildSite(settings, await soundCatalog(settings)));
  const files = await builtFiles(settings);
  writeWhole(zip, zipFiles({ ...files, ...webServerFiles(Object.keys(files), settings.site) }, settings.today));
  console.log(`Paketet är klart: ${zip}\nLäs webbserver/LÄS-MIG.txt i paketet innan du lägger upp det.`);
  return 0;
}

async function archive(zip: string, settings: Settings): Promise<number> {
  const catalog = await soundCatalog(settings);
  await step('Bygger portalen', () => buildSite(settings, catalog));
  const files = sitePackage(await builtFiles(settings), { settings, catalog, commit: commitOf(settings.content) });
  console.log(
    [
      await keepSite(zip, files, settings.today),
      `Paketets kontrollsumma: ${fingerprint(files)}`,
      'Skriv kontrollsumman i diariet. Pröva paketet med: npm run newsletter -- archive --verify PAKET',
    ].join('\n'),
  );
  return 0;
}

function defaultName({ out, edition, today }: Settings, isArchive: boolean): string {
  return path.join(path.dirname(out), `kontaktnatet-${isArchive ? 'arkiv-' : ''}${edition}-${today}.zip`);
}

async function builtFiles({ out }: Settings): Promise<Files> {
  const files = await readFolder(out);
  if (files['index.html'] && files['pagefind/innehall.pf_meta']) return files;
  throw new UserError(`Mappen ${out} har ingen färdigbyggd portal. Kör npm run package utan --no-build.`);
}

function refuseInside(zip: string, out: string): void {
  if (!isInside(zip, out)) return;
  throw new UserError('Paketet kan inte ligga i den mapp som packas. Välj en annan plats med --out.');
}
