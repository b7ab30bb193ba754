import path from 'node:path';
import { soundPart } from '../../../src/sound-part.ts';
import { checkPolls } from '../../../src/model/poll-checks.ts';
import type { Poll } from '../../../src/model/poll.ts';
import { ContentError } from '../../../src/model/problem.ts';
import { compilePoll } from '../../../src/newsletter/poll-letter.ts';
import type { Message } from '../../../src/newsletter/message.ts';
import { readSettings, type Settings } from '../../../src/settings.ts';
import type { Choice } from '../../commands/command.ts';
import { dataFolder } from '../../data/data-folder.ts';
import { openDatabase } from '../../data/database.ts';
import type { Database } from '../../data/sqlite.ts';
import { UserError } from '../../user-error.ts';

/** What the deeds of one question work with. */
export interface PollDesk {
  poll: Poll;
  /** The question as it is mailed. */
  message: Message;
  /** Its file, whole path. */
  file: string;
  /** The kind of each unit, by the unit's id. */
  kinds: ReadonlyMap<string, 'forvaltning' | 'bolag'>;
  database: Database;
  folder: string;
  settings: Settings;
}

/**
 * Opens a question and the register, does the work and closes.
 * @throws UserError for a question that is not there; ContentError for one with faults, whatever is wrong elsewhere
 */
export async function atPollDesk<T>(id: string, work: (desk: PollDesk) => Promise<T> | T): Promise<T> {
  const settings = readSettings();
  const own = `network/polls/${id}.yaml`;
  const everything = await soundPart(settings.content, (file) => file === own || file.startsWith('network/units/'));
  const [parsed] = everything.polls;
  if (!parsed) throw await notThere(id, settings);
  const faults = checkPolls(everything, settings.today);
  if (faults.length > 0) throw new ContentError(faults);
  const poll = parsed.value;
  const message = await compilePoll(poll, settings.site);
  const folder = dataFolder();
  const database = openDatabase(folder);
  try {
    const kinds = new Map(everything.units.map(({ value }) => [value.id, value.kind]));
    const file = path.join(settings.content, ...own.split('/'));
    return await work({ poll, message, file, kinds, database, folder, settings });
  } finally {
    database.close();
  }
}

/** Every question, the one that closes last first. @throws ContentError for one with faults */
export async function allPolls({ content }: Pick<Settings, 'content'>): Promise<Poll[]> {
  const { polls } = await soundPart(content, (file) => file.startsWith('network/polls/'));
  return polls.map(({ value }) => value).sort((a, b) => b.closes.localeCompare(a.closes));
}

/** What the menu offers. */
export async function pollChoices(): Promise<Choice[]> {
  return (await allPolls(readSettings())).map(({ id, question }) => ({ value: id, label: id, hint: question }));
}

async function notThere(id: string, settings: Settings): Promise<UserError> {
  const known = (await allPolls(settings).catch(() => [])).map((each) => `\n  ${each.id}  ${each.question}`).join('');
  const others = known ? ` De som finns är:${known}` : '';
  return new UserError(
    `Frågan ”${id}” finns inte i network/polls.${others}\nGör en ny: npm run new -- nätverksfråga "Vilken dag passar?"`,
  );
}
