import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildCatalog } from '../../src/model/catalog.ts';
import { ContentError, type Problem } from '../../src/model/problem.ts';
import type { RawContent } from '../../src/model/raw.ts';
import { readContent } from '../../src/read-content.ts';
import type { Settings } from '../../src/settings.ts';
import { writeOver } from '../files/write-over.ts';
import { writeNew } from '../files/write-whole.ts';

/**
 * Changes a content file as a whole: what `npm run check` would refuse is told and not written.
 * @param fresh what is changed where there is no file yet; left out, there must be one
 * @throws ContentError with every fault that the change would bring, UserError when somebody has written there meanwhile
 */
export async function changeFile(
  settings: Settings,
  file: string,
  change: (text: string) => string,
  fresh?: string,
): Promise<void> {
  const place = path.join(settings.content, file);
  const before = fresh === undefined || existsSync(place) ? readFileSync(place, 'utf8') : undefined;
  const after = change(before ?? fresh ?? '');
  await refuseNewFaults(settings, file, after, before);
  writeOver(place, before, after);
}

/** Writes a file that is not there, after the same check. @throws UserError when it is there */
export async function addFile(settings: Settings, file: string, text: string): Promise<void> {
  await refuseNewFaults(settings, file, text);
  writeNew(path.join(settings.content, file), text);
}

async function refuseNewFaults(settings: Settings, file: string, after: string, before?: string): Promise<void> {
  const raw = await readContent(settings.content);
  const faults = (text: string | undefined) => faultsOf(raw, settings, file, text);
  const known = new Set(before === undefined ? [] : faults(before).map(({ field, fault }) => field + fault));
  const found = faults(after).filter(({ field, fault }) => !known.has(field + fault));
  if (found.length > 0) throw new ContentError(found);
}

/** As if it were published: of a draft the check only hints. */
function faultsOf(raw: RawContent, { today }: Settings, file: string, text = ''): Problem[] {
  const files = [
    ...raw.files.filter(({ path: each }) => each !== file),
    { path: file, text: text.replace(/^status: draft\r?$/m, '') },
  ];
  return buildCatalog({ ...raw, files }, { edition: 'network', today }).problems.filter((each) => each.file === file);
}
