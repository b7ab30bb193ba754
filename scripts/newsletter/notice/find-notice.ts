import { loadCatalog } from '../../../src/load-catalog.ts';
import { findEntry, type Catalog } from '../../../src/model/catalog.ts';
import { toldChanges, type ToldChange } from '../../../src/model/change.ts';
import { whyNotMailed, type Entry } from '../../../src/model/entry.ts';
import { nearest } from '../../../src/model/nearest.ts';
import { ContentError } from '../../../src/model/problem.ts';
import type { Letter } from '../../../src/newsletter/letter.ts';
import { compileLetter, type Message } from '../../../src/newsletter/message.ts';
import { noticeLetter, type NoticeOf } from '../../../src/newsletter/notice-letter.ts';
import { readSettings, type Settings } from '../../../src/settings.ts';
import type { Choice } from '../../commands/command.ts';
import type { Mailing } from '../../data/mailing.ts';
import { UserError } from '../../user-error.ts';

/** A notice as it is mailed, with what it is made of. */
export interface FoundNotice extends NoticeOf {
  letter: Letter;
  message: Message;
  mailing: Mailing;
  settings: Settings;
}

/**
 * The notice of the newest change of a text.
 * @throws UserError for a text that is not there, has nothing to tell or may not be mailed; ContentError for its faults
 */
export async function findNotice(id: string): Promise<FoundNotice> {
  const settings = readSettings();
  const { catalog, problems } = await loadCatalog(settings);
  const faults = problems.filter(({ file }) => file.endsWith(`/${id}.mdx`) || file.endsWith('.yaml'));
  if (faults.length > 0) throw new ContentError(faults);
  const entry = findEntry(catalog, id);
  if (!entry) throw new UserError(notThere(id, catalog));
  const change = changeToTell(entry, settings);
  const heir = entry.replacedBy ? findEntry(catalog, entry.replacedBy) : undefined;
  const about = { entry, change, heir: heir && !whyNotMailed(heir, settings.today) ? heir : undefined };
  const letter = noticeLetter(about, settings.site);
  const message = await compileLetter(letter);
  return { ...about, letter, message, mailing: { id: message.id, kind: 'notice', message }, settings };
}

/** Where a change stands in the list of a text; below nought where it no longer does. */
export const placeOfChange = ({ changes }: Pick<Entry, 'changes'>, { date, what }: ToldChange): number =>
  changes.findLastIndex((each) => !each.minor && each.date === date && each.what === what);

/** What the menu offers: texts with a change that says what to do. */
export async function noticeChoices(): Promise<Choice[]> {
  const { catalog } = await loadCatalog(readSettings());
  return catalog.entries.flatMap((entry) => {
    const [change] = toldChanges(entry);
    if (!change?.action || entry.example || whyNotMailed(entry, catalog.today, true)) return [];
    return [{ value: entry.id, label: entry.title, hint: `${change.date}: ${change.what}` }];
  });
}

function changeToTell(entry: Entry, { today }: Settings): ToldChange {
  const reason = entry.example ? 'den är ett påhittat exempel' : whyNotMailed(entry, today, true);
  if (reason) throw new UserError(`Texten ”${entry.title}” kan inte meddelas: ${reason}.`);
  const [change] = toldChanges(entry);
  if (!change)
    throw new UserError(
      `Texten ”${entry.title}” har ingen ändring att berätta om. Skriv en rad under changes i ${entry.file}, med date, what och action.`,
    );
  if (change.action) return change;
  throw new UserError(
    `Ändringen ${change.date} i ${entry.file} säger inte vad läsaren ska göra. Skriv det i raden action, under what.`,
  );
}

function notThere(id: string, { entries }: Catalog): string {
  const guess = nearest(
    id,
    entries.map((each) => each.id),
  );
  return `Texten ”${id}” finns inte, eller är inte publicerad än. ${guess ? `Menade du ${guess}?` : 'Skriv filnamnet utan .mdx.'}`;
}
