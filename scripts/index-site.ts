import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';

/** Pagefind's own user interfaces, which it always writes. The portal has one of its own. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\b/;

/**
 * Makes the search index of a built site, in its folder `pagefind/`.
 * Only pages with `data-pagefind-body` are found: entries, issues and pages of substance, not lists.
 * @returns how many pages were indexed
 */
export async function indexSite(folder: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  try {
    const added = await index.addDirectory({ path: folder });
    const outputPath = path.join(folder, 'pagefind');
    const written = await index.writeFiles({ outputPath });
    const faults = [...added.errors, ...written.errors];
    if (faults.length > 0) throw new Error(faults.join('\n'));
    for (const name of await readdir(outputPath)) if (UNUSED.test(name)) await rm(path.join(outputPath, name));
    return added.page_count;
  } finally {
    await pagefind.close();
  }
}
