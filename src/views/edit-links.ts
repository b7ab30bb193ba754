import { KIND_IDS, KINDS } from '../model/kinds.ts';
import { links } from '../model/links.ts';
import { PAGES } from '../model/page.ts';

/** Where `npm run dev` has the form editor (`scripts/editor/api.ts`), from the server's root. No built page leads there. */
const EDITOR = '/__redigera/';

/** Where what has been written is sent in. */
export const SUBMIT = `${EDITOR}skicka-in/`;

/** Every content file, whether it has a page or not. */
export const ALL_FILES = EDITOR;

/** The address of the form for a content file, at an item of a list or a line where one is known. */
export const editFile = (path: string, more: Readonly<Record<string, string>> = {}) =>
  `${EDITOR}?${new URLSearchParams({ path, ...more }).toString()}`;

/** The address where something new is begun. @param sort name of a content schema: `reports` */
export const beginNew = (sort: string) => `${EDITOR}?${new URLSearchParams({ ny: sort }).toString()}`;

/** A link that only its writer sees. */
export interface EditLink {
  name: string;
  href: string;
}

/** The page of a list, and the file that it shows. */
const LISTS: Readonly<Record<string, string>> = {
  [links.start]: 'current.yaml',
  [links.topics]: 'topics.yaml',
  [links.audiences]: 'audiences.yaml',
  [links.glossary]: 'glossary.yaml',
  [links.laws]: 'laws.yaml',
  [links.contact]: 'contacts.yaml',
  [links.accessibility]: 'accessibility.yaml',
  [links.network]: 'network/guideline.yaml',
  [links.coverage]: 'network/coverage.yaml',
};

const FOLDERS: readonly (readonly [page: string, folder: string, extension: string])[] = [
  ...KIND_IDS.map((kind) => [links.kind(kind), kind, 'mdx'] as const),
  [links.issues, 'newsletters', 'mdx'],
  [links.meetings, 'network/meetings', 'mdx'],
  [links.unit('').replace('//', '/'), 'network/units', 'yaml'],
  [links.followUp, 'network/rounds', 'yaml'],
];

/** What can be begun from the page of its list. */
const MADE: Readonly<Record<string, readonly [sort: string, name: string]>> = {
  ...Object.fromEntries(
    KIND_IDS.map((kind) => [links.kind(kind), [kind, `Ny: ${KINDS[kind].one.toLocaleLowerCase('sv')}`]]),
  ),
  [links.issues]: ['newsletters', 'Nytt informationsbrev'],
  [links.meetings]: ['meetings', 'Nytt möte'],
};

/**
 * Where the words of a page are changed, while somebody writes: the form of its file, of its item in a list, or what can
 * be begun there. @param address of the page, from the portal's root @returns undefined for a page that no file words
 */
export function editLink(address: string): EditLink | undefined {
  const made = MADE[address];
  if (made) return { name: made[1], href: beginNew(made[0]) };
  const path = fileOf(address);
  return path && { name: 'Redigera', href: editFile(...path) };
}

function fileOf(address: string): Parameters<typeof editFile> | undefined {
  const [own] = Object.entries(PAGES).find(([, page]) => page === address) ?? [];
  if (own) return [`pages/${own}.mdx`];
  if (LISTS[address]) return [LISTS[address]];
  const [, list = '', id = ''] = /^(.*\/)([a-z0-9-]+)\/$/.exec(address) ?? [];
  if (list === links.topics || list === links.audiences) return [LISTS[list]!, { id }];
  const [, folder, extension] = FOLDERS.find(([page]) => page === list) ?? [];
  return folder && id !== 'a-o' ? [`${folder}/${id}.${extension}`] : undefined;
}
