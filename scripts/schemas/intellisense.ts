import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadCatalog } from '../../src/load-catalog.ts';
import type { Settings } from '../../src/settings.ts';
import { ifMissing } from '../files/missing.ts';
import { CONTENT_SCHEMAS, type ContentSchema } from './content-schemas.ts';
import { toJsonSchema, type IdChoices } from './json-schema.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = path.join(ROOT, '.astro', 'collections');
const ARTICLES = CONTENT_SCHEMAS.filter(({ files }) => files.endsWith('.mdx'));

/**
 * Lets VS Code complete and explain the head of an MDX file. Its YAML extension does not read heads of Markdown
 * (redhat-developer/vscode-yaml issue 207); Astro's extension does, from `.astro/collections/`, when the setting
 * `astro.content-intellisense` is on. The files name paths of this machine, so they are written here and not kept in git.
 * Content outside the project is not what VS Code has open, and is left alone.
 */
export async function writeIntellisense(settings: Settings): Promise<void> {
  if (!settings.content.startsWith(ROOT)) return;
  const { catalog } = await loadCatalog(settings);
  const choices = { topics: catalog.topics, audiences: catalog.audiences };
  await mkdir(FOLDER, { recursive: true });
  for (const sort of ARTICLES)
    await writeJson(`${sort.name}.schema.json`, toJsonSchema(sort, choices satisfies IdChoices));
  const entries = await Promise.all(ARTICLES.map((sort) => entriesOf(sort, settings.content)));
  const collections = ARTICLES.map(({ name }) => ({ name, hasSchema: true }));
  await writeJson('collections.json', { collections, entries: Object.fromEntries(entries.flat()) });
}

async function entriesOf({ name, files }: ContentSchema, content: string): Promise<[string, string][]> {
  const folder = path.join(content, path.dirname(files));
  const found = await readdir(folder).catch(ifMissing([] as string[]));
  return found.filter((file) => file.endsWith('.mdx')).map((file) => [address(path.join(folder, file)), name]);
}

/** As Astro's language server writes it before it compares: decoded and in lower case. */
const address = (file: string) => decodeURIComponent(pathToFileURL(file).href).toLowerCase();

const writeJson = (name: string, json: unknown) => writeFile(path.join(FOLDER, name), JSON.stringify(json));
