import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Finder, Trace } from './finder.ts';
import { askGit, gitObjects, placeInGit } from './git-objects.ts';

/** Something of the register where it must not be: what sort of thing, and where; never what. */
export interface Leak {
  where: string;
  found: readonly Trace[];
}

/** What was looked through, and what was found. */
export interface Searched {
  objects: number;
  files: number;
  leaks: Leak[];
  /** Who wrote commits stands in git whatever the register holds. */
  authors: number;
  hasGit: boolean;
}

/**
 * Looks through all that git keeps, all that lies in the folder of the portal and is not in git yet or not meant for it (drafts,
 * packages, archives, `dist`), and the built portal and the content wherever they lie. Names of files are looked through too.
 * @param repository the folder of the portal
 * @param also other folders and files: where the portal is built, where its content lies, and what is made beside them
 */
export async function searchEverywhere(find: Finder, repository: string, also: readonly string[]): Promise<Searched> {
  const searched: Searched = { objects: 0, files: 0, leaks: [], authors: 0, hasGit: false };
  await searchGit(find, repository, searched);
  for (const file of new Set([
    ...looseFiles(repository),
    ...also.flatMap((folder) => filesOutsideGit(folder, repository)),
  ])) {
    searched.files += 1;
    note(searched, path.relative(repository, file), [...find(readFileSync(file)), ...find(Buffer.from(file))]);
  }
  return searched;
}

async function searchGit(find: Finder, repository: string, searched: Searched): Promise<void> {
  const names = askGit(repository, 'log', '--all', '--format=', '--name-only', '-z');
  if (names === undefined) return;
  searched.hasGit = true;
  for (const name of new Set(names.split('\0')))
    if (name && find(Buffer.from(name)).size > 0) note(searched, 'ett filnamn i git', ['name']);
  for await (const { id, type, bytes } of gitObjects(repository)) {
    searched.objects += 1;
    const message = type === 'commit' ? bytes.indexOf('\n\n') : 0;
    if (message > 0 && find(bytes.subarray(0, message)).size > 0) searched.authors += 1;
    const found = [...find(bytes.subarray(message))];
    if (found.length > 0) note(searched, placeInGit(repository, { id, type }), found);
  }
}

function note({ leaks }: Searched, where: string, found: readonly Trace[]): void {
  if (found.length > 0) leaks.push({ where, found: [...new Set(found)] });
}

/** What git does not keep: changed, new or ignored, but not what was installed. Without git everything. */
function looseFiles(repository: string): string[] {
  const listed = askGit(repository, 'ls-files', '-z', '--modified', '--others', '--exclude=node_modules');
  return (listed?.split('\0').filter(Boolean) ?? [])
    .map((name) => path.join(repository, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/** What git keeps is looked through there. */
const filesOutsideGit = (folder: string, repository: string) => {
  const isKept = askGit(repository, 'ls-files', '--', path.resolve(folder));
  return isKept ? [] : filesBelow(path.resolve(folder));
};

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name));
}
