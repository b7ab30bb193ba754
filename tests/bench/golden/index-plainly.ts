import * as pagefind from 'pagefind';

/** Pagefind's index of a built site without anything of ours, complete with its program. */
export async function indexPlainly(folder: string, outputPath: string): Promise<void> {
  const { index } = await pagefind.createIndex({});
  await index!.addDirectory({ path: folder });
  await index!.writeFiles({ outputPath });
  await pagefind.close();
}
