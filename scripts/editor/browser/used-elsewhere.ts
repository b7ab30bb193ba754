import type { Judged, Value } from '../api.ts';
import { tellDesk } from './call-desk.ts';
import { askFor } from './dialog.ts';
import { newElement } from './element.ts';
import { findChanges } from './find-changes.ts';
import type { Work } from './work.ts';

/** More names than this nobody reads. */
const SHOWN = 8;

/**
 * Whether an item of a list may be taken away: when others use it the editor is told where, and asked.
 * @param without what the list would hold then
 */
export async function mayGo(work: Work, name: string, without: readonly Value[]): Promise<boolean> {
  const uses = await usesOf(work, without);
  if (uses.length === 0) return true;
  const more = uses.length - SHOWN;
  const where = uses.length === 1 ? 'på ett ställe' : `på ${uses.length} ställen`;
  const given = await askFor(`Ta bort ${name}?`, 'Ta bort ändå', [
    newElement(
      'p',
      {},
      `${name} används ${where}. Tar du bort posten blir det fel där, och portalen går inte att publicera förrän felen är rättade:`,
    ),
    newElement('ul', {}, ...uses.slice(0, SHOWN).map((each) => newElement('li', {}, each))),
    newElement('p', {}, more > 0 ? `och ${more} till.` : ''),
  ]);
  return given !== undefined;
}

/** What each other file that would get a fault is called. */
async function usesOf(work: Work, without: readonly Value[]): Promise<string[]> {
  const [now, then] = await Promise.all(
    [work.values, without].map((values) =>
      tellDesk<Judged>('judge', { ...work.asked(), changes: findChanges(work.file.values, values) }),
    ),
  );
  const before = new Set(now!.problems.flatMap(({ elsewhere = [] }) => elsewhere));
  return [...new Set(then!.problems.flatMap(({ elsewhere = [] }) => elsewhere))].filter((name) => !before.has(name));
}
