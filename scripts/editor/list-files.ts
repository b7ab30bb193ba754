import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../src/read-content.ts';
import { lastByText } from '../../src/model/last-by-text.ts';
import { withBase } from '../../src/model/links.ts';
import type { RawFile } from '../../src/model/raw.ts';
import type { Settings } from '../../src/settings.ts';
import { pageOf } from '../../src/views/desk.ts';
import { listName, namesOf } from '../schemas/list-titles.ts';
import type { ListedFile } from './api.ts';
import { sortAt } from './content-place.ts';
import { draftedFiles, readDrafts } from './drafts.ts';
import { wordsIn } from '../../src/model/item-names.ts';
import { itemsOf } from './list-names.ts';
import { titleOf } from './open-file.ts';
import type { DeskContent } from './read-desk.ts';
import { valueAt } from './splice/apply-value.ts';
import { readFields } from './splice/read-fields.ts';

/** What a file says of itself. */
const ownWords = lastByText('list', ({ path, text }: RawFile) => {
  const { values } = readFields(text, path.endsWith('.mdx'));
  const status = valueAt(values, ['status']);
  const summary = valueAt(values, ['summary']);
  return {
    title: titleOf(values, path),
    isDraft: status === 'draft',
    isWithdrawn: status === 'withdrawn',
    words: path.endsWith('.mdx') ? (typeof summary === 'string' ? summary : '') : wordsIn(values).join(' '),
    items: itemsOf(values),
  };
});

/** Every content file that the editor opens, by path; then what was being written in files that are gone. */
export async function listFiles(desk: DeskContent, settings: Settings): Promise<ListedFile[]> {
  const { files } = await readContent(settings.content);
  const there = new Set(files.map(({ path }) => path));
  return [...(await listThere(files, desk, settings)), ...(await listGone(there, settings))];
}

async function listGone(there: ReadonlySet<string>, { content }: Settings): Promise<ListedFile[]> {
  const gone = (await draftedFiles(content)).filter((path) => !there.has(path));
  const listed = gone.map(async (path): Promise<ListedFile[]> => {
    const [draft] = await readDrafts(content, { path });
    const sort = sortAt(path);
    if (!draft || !sort || existsSync(join(content, path))) return [];
    const { title, isDraft, isWithdrawn } = ownWords({ path, text: draft.from });
    const { savedAt } = draft;
    const named = { path, title, sort: sort.name, sortName: sort.title };
    return [{ ...named, isDraft, isWithdrawn, words: '', items: [], savedAt, isGone: true, faults: 0 }];
  });
  return (await Promise.all(listed)).flat();
}

async function listThere(files: readonly RawFile[], { problems }: DeskContent, { content, site }: Settings) {
  const listed = files.map(async ({ path, text }): Promise<ListedFile[]> => {
    const sort = sortAt(path);
    if (!sort) return [];
    const [draft] = await readDrafts(content, { path });
    const { title, words, items, ...standing } = ownWords({ path, text });
    const page = pageOf(path);
    return [
      {
        path,
        title: title === path ? (listName(sort.name) ?? sort.title) : title,
        sort: sort.name,
        sortName: sort.title,
        ...(page && { page: withBase(site.base, page) }),
        ...standing,
        // What an item says is found with the item.
        words: [namesOf(sort.name), items.length === 0 && words].filter(Boolean).join(' '),
        items,
        ...(draft && { savedAt: draft.savedAt }),
        faults: problems.filter(({ file }) => file === path).length,
      },
    ];
  });
  return (await Promise.all(listed)).flat();
}
