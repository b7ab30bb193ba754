import { fieldsOf, isGroup, textTitle } from './change-words.ts';
import { blobText } from './changes.ts';
import type { Repository } from './repository.ts';
import { faultsInWords } from './sentence.ts';
import type { Differing, UnsentFile } from './unsent.ts';

/** A text that readers have had, and that the editor has taken away: a public record, which is withdrawn instead. */
interface RemovedRecord {
  path: string;
  title: string;
}

/** Those among what can be sent in. What is only on the way, or was a draft all the time, may go. @param today ÅÅÅÅ-MM-DD */
export async function removedRecords(
  repository: Repository,
  { files, unsent }: Differing,
  today: string,
): Promise<RemovedRecord[]> {
  const removed = unsent.filter(({ path, after }: UnsentFile) => after === undefined && path.endsWith('.mdx'));
  const found = removed.map(async ({ path }): Promise<RemovedRecord[]> => {
    const text = await blobText(repository, files.get(path)?.before);
    return text !== undefined && isPublished(path, text, today) ? [{ path, title: textTitle(path, text) }] : [];
  });
  return (await Promise.all(found)).flat();
}

/** What cannot be read may have been met by somebody. */
function isPublished(path: string, text: string, today: string): boolean {
  const fields = fieldsOf(path, text);
  if (!isGroup(fields)) return true;
  const { status, published } = fields;
  return status !== 'draft' && !(typeof published === 'string' && published > today);
}

/** Why they are not sent as they are: each needs a reason, which is kept as long as the history is. */
export function faultsOfRemovals(
  removed: readonly RemovedRecord[],
  reasons: Readonly<Record<string, string>>,
): string[] {
  const without = removed.filter(({ path }) => (reasons[path] ?? '').trim() === '');
  const unfit = removed
    .filter((each) => !without.includes(each))
    .map(({ path, title }) => faultsInWords(`Skälet för ”${title}”`, reasons[path]!));
  return [
    ...(without.length > 0
      ? [
          `Det här har varit publicerat och är allmänna handlingar. Dra tillbaka i stället för att ta bort:\n${without.map(({ title, path }) => `  ${title} (${path})`).join('\n')}\nÖppna Skicka in i npm run dev. Där får du tillbaka texten, eller skriver varför den ändå ska bort.`,
        ]
      : []),
    ...unfit.filter((each) => each !== ''),
  ];
}

/** What the version says of it, after its sentence. */
export function removalsInWords(removed: readonly RemovedRecord[], reasons: Readonly<Record<string, string>>): string {
  const lines = removed.map(({ path, title }) => `${title} (${path}): ${(reasons[path] ?? '').trim()}`);
  return lines.length === 0 ? '' : `\n\nBorttaget fast det har varit publicerat:\n${lines.join('\n')}`;
}
