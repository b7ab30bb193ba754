import type { Catalog } from '../model/catalog.ts';
import { formatDate, type IsoDate } from '../model/dates.ts';
import { KIND_IDS, KINDS } from '../model/kinds.ts';
import { links } from '../model/links.ts';
import { PAGES, type PageId } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { editFile, beginNew } from './edit-links.ts';

interface Written {
  catalog: Catalog;
  problems: readonly Problem[];
  unfinished: readonly Problem[];
}

/** What lies on a writer's desk under `npm run dev`: what only the writer sees, and what has faults. Never built. */
export function desk({ catalog, problems, unfinished }: Written, content: string) {
  const drafts = [
    ...catalog.entries.map((each) => ({ ...each, href: links.entry(each) })),
    ...catalog.issues.map((each) => ({ ...each, href: links.issue(each.id) })),
    ...catalog.meetings.map((each) => ({ ...each, href: links.meeting(each.id) })),
  ].filter(({ status }) => status === 'draft');
  const begun = [...new Set(unfinished.map(({ file }) => file))];
  return {
    made: MADE.map(([sort, name]) => ({ name, href: beginNew(sort) })),
    drafts: [
      ...begun.map((file) => ({
        title: file,
        href: pageOf(file),
        when: `kvar att fylla i: ${fieldsOf(unfinished, file)}`,
        edit: editFile(file),
        open: openInEditor(content, { file, line: 1 }),
      })),
      ...drafts.map(({ title, href, file, published }) => ({
        title,
        href,
        when: published > catalog.today ? `syns ${formatDate(published)}` : 'utkast',
        edit: editFile(file),
        open: openInEditor(content, { file, line: 1 }),
      })),
    ],
    faults: problems.map((problem) => ({
      ...problem,
      href: pageOf(problem.file),
      edit: editFile(problem.file, { rad: String(problem.line) }),
      open: openInEditor(content, problem),
    })),
  };
}

/** What is begun most often; the rest is to be had where these are. */
const MADE = [
  ...KIND_IDS.map((kind) => [kind, KINDS[kind].one] as const),
  ['newsletters', 'Informationsbrev'],
  ['meetings', 'Möte'],
] as const;

const fieldsOf = (unfinished: readonly Problem[], file: string) =>
  [...new Set(unfinished.filter((each) => each.file === file).map(({ field }) => field))].join(', ');

/** What a page says that only its writer can see; undefined for one that is published. */
export function draftWords(item: { status: string; published: IsoDate }, today: IsoDate): string | undefined {
  if (item.status !== 'draft') return undefined;
  return item.published > today
    ? `Syns för läsare ${formatDate(item.published)}. Fram till dess ser bara du som skriver den här sidan.`
    : 'Ett utkast. Bara du som skriver ser sidan, tills du väljer läget Publicerad och texten är godkänd.';
}

const LISTS: Record<string, string> = {
  'accessibility.yaml': links.accessibility,
  'audiences.yaml': links.audiences,
  'contacts.yaml': links.contact,
  'glossary.yaml': links.glossary,
  'laws.yaml': links.laws,
  'methods.yaml': links.methods,
  'topics.yaml': links.topics,
};

/** The page that shows what a content file says; undefined for one that has no page of its own. */
export function pageOf(file: string): string | undefined {
  const [, folder = '', id = ''] = /^(.+)\/([^/]+)\.mdx$/.exec(file) ?? [];
  const kind = KIND_IDS.find((each) => each === folder);
  if (kind) return links.entry({ kind, id });
  if (folder === 'newsletters') return links.issue(id);
  if (folder === 'network/meetings') return links.meeting(id);
  if (folder === 'pages' && Object.hasOwn(PAGES, id)) return PAGES[id as PageId];
  return file.startsWith('network/') ? links.network : LISTS[file];
}

/** The address by which Vite opens a file in the editor, at its line. */
export function openInEditor(content: string, { file, line }: Pick<Problem, 'file' | 'line'>): string {
  return `/__open-in-editor?file=${encodeURIComponent(`${content}/${file}:${line}:1`)}`;
}
