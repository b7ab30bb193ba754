import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';

/** Pagefind's index of a built site without anything of ours, complete with its program; written by Pagefind, as most sites have it. */
export async function indexPlainly(folder: string, outputPath: string): Promise<void> {
  await (await indexed(folder)).writeFiles({ outputPath });
  await pagefind.close();
}

/** The same, written by ourselves: Pagefind says that it has written while its last files may still be empty. */
export async function layPlainIndex(folder: string, outputPath: string): Promise<void> {
  const { files } = await (await indexed(folder)).getFiles();
  for (const file of files) {
    const place = path.join(outputPath, file.path);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, file.content);
  }
  await pagefind.close();
}

async function indexed(folder: string): Promise<pagefind.PagefindIndex> {
  const { index } = await pagefind.createIndex({});
  await index!.addDirectory({ path: folder });
  return index!;
}
