import { loadCatalog } from '../../src/load-catalog.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Settings } from '../../src/settings.ts';
import type { CannotSubmit, SaidOfText, SubmitOverview, TextToSend, WaitingCase } from '../editor/submit-api.ts';
import { UserError } from '../user-error.ts';
import { changeWords, fieldLabel, sortOf, textTitle } from './change-words.ts';
import { blobText } from './changes.ts';
import { git } from './git.ts';
import { mergeAddress } from './merge-address.ts';
import { casesOnTheWay, type SentCase } from './on-the-way.ts';
import { removedRecords } from './removed-records.ts';
import { openRepository, type Repository } from './repository.ts';
import { takeSnapshot, type Snapshot } from './snapshot.ts';
import { findUnsent, type UnsentFile } from './unsent.ts';
import { untoldChanges } from './untold-changes.ts';
import { isKnown } from './who.ts';

/**
 * What has changed since the last time, what waits, and how things stand. Changes nothing and asks no other machine.
 * @param seeksHints false where only what stops a text is told
 * @throws UserError where there is no git or no repository: then nothing can be sent, and it says why
 */
export async function submitOverview(settings: Settings, seeksHints = true): Promise<SubmitOverview> {
  const repository = await openRepository(settings.content);
  const [snapshot, cases, known, checked] = await Promise.all([
    takeSnapshot(repository),
    casesOnTheWay(repository),
    isKnown(repository.top),
    loadCatalog(settings),
  ]);
  const problems = [...checked.problems, ...(await untoldChanges(settings)).problems];
  const differing = await findUnsent(repository, snapshot.tree, cases);
  const { unsent } = differing;
  const records = new Set((await removedRecords(repository, differing, settings.today)).map(({ path }) => path));
  // Hints are sought when they are asked for, which takes longer than all the rest.
  const said = { problems, hints: seeksHints && unsent.length > 0 ? checked.hints : [] };
  return {
    toSend: await Promise.all(
      unsent.map(async (each) => ({
        ...(await textToSend(repository, each, said)),
        ...(records.has(each.path) && { isRemovedRecord: true }),
      })),
    ),
    onTheWay: await Promise.all(cases.map((each) => waitingCase(repository, each))),
    notes: notesOf(repository, snapshot),
    isKnown: known,
    hasReceiver: repository.remote !== undefined,
    waitingOutside: await countOutside(repository),
  };
}

async function textToSend(
  repository: Repository,
  { path, from, before, after, sentIn }: UnsentFile,
  { problems, hints }: { problems: readonly Problem[]; hints: readonly Problem[] },
): Promise<TextToSend> {
  const isText = /\.(mdx|yaml|md)$/.test(path);
  const [old, now] = isText ? await Promise.all([blobText(repository, before), blobText(repository, after)]) : [];
  const about = ({ file }: Problem) => file === path.normalize('NFC');
  return {
    path,
    title: textTitle(path, now ?? old),
    sort: sortOf(path),
    words: isText ? changeWords({ path, from, before: old, after: now }) : assetWords(before, after),
    isRemoved: after === undefined,
    faults: problems.filter(about).map((each) => named(path, each)),
    hints: hints.filter(about).map((each) => named(path, each)),
    ...(sentIn && { goesOnIn: sentIn.sentence }),
  };
}

function named(path: string, said: Problem): SaidOfText {
  const label = fieldLabel(path, said.field);
  return { ...said, ...(label !== undefined && { label }) };
}

const assetWords = (before: unknown, after: unknown) => (after === undefined ? 'Borttagen' : before ? 'Utbytt' : 'Ny');

async function waitingCase(
  repository: Repository,
  { branch, day, sentence, files, isSent }: SentCase,
): Promise<WaitingCase> {
  const titles = [...files].map(async ([path, blob]) =>
    textTitle(path, /\.(mdx|yaml)$/.test(path) ? await blobText(repository, blob) : undefined),
  );
  const { top, remote, main } = repository;
  const url = remote && isSent ? await git(top, ['remote', 'get-url', '--push', remote]) : undefined;
  const address = url && mergeAddress(url, branch, main?.name ?? 'main');
  return { branch, day, sentence, titles: await Promise.all(titles), isSent, ...(address && { address }) };
}

function notesOf({ begun, branch, main, remote }: Repository, { tooLarge }: Snapshot): string[] {
  return [
    ...(begun
      ? [
          `I git är ${begun} påbörjad, från ett annat program. Du kan skicka in ändå, men gör färdigt eller avbryt där innan du hämtar.`,
        ]
      : []),
    ...(branch === undefined
      ? [
          'Filerna kommer från en äldre version av portalen. Du kan skicka in, men för att hämta behöver den som sköter portalen välja rätt gren.',
        ]
      : []),
    ...(branch !== undefined && main && branch !== main.name && !begun
      ? [
          `Filerna kommer från grenen ${branch} och inte från ${main.name}. Är det inte meningen: fråga den som sköter portalen.`,
        ]
      : []),
    ...(remote === undefined
      ? ['Ingen mottagare är inställd. Det du skickar in sparas som en egen version på den här datorn.']
      : []),
    ...tooLarge.map(
      ({ path, megabytes }) =>
        `${path} är ${megabytes} MB och skickas inte med. Gör filen mindre, eller länka till den där den finns.`,
    ),
  ];
}

async function countOutside({ top, base, main }: Repository): Promise<number> {
  return main ? Number(await git(top, ['rev-list', '--count', '--first-parent', `${base}..${main.ref}`])) : 0;
}

/** The same for those who must not be stopped by it: why nothing can be sent, in place of the list. */
export async function overviewOrWhy(settings: Settings): Promise<SubmitOverview | CannotSubmit> {
  try {
    return await submitOverview(settings);
  } catch (error) {
    if (error instanceof UserError) return { cannot: error.message };
    throw error;
  }
}
