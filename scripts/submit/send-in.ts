import type { Problem } from '../../src/model/problem.ts';
import type { Settings } from '../../src/settings.ts';
import type { SentIn, SubmitRequest } from '../editor/submit-api.ts';
import { UserError } from '../user-error.ts';
import { judgeSending } from './as-sent.ts';
import type { Blob } from './changes.ts';
import { commitTexts } from './commit-texts.ts';
import { casesOnTheWay, SENT, type SentCase } from './on-the-way.ts';
import { push } from './push.ts';
import { openRepository, type Repository } from './repository.ts';
import { faultsOfRemovals, removalsInWords, removedRecords } from './removed-records.ts';
import { branchName, faultsInWords, tidied } from './sentence.ts';
import { takeSnapshot } from './snapshot.ts';
import { findUnsent, type Differing } from './unsent.ts';
import { untoldChanges } from './untold-changes.ts';
import { isKnown } from './who.ts';

const inWordsOf = ({ file, line, fault, remedy }: Problem) => `${file}, rad ${line}: ${fault} – ${remedy}`;

/** What must be mended first. @param isTornApart some of it only because a text that it needs is not sent with it */
function mendFirst(problems: readonly Problem[], isTornApart: boolean): string {
  const help = isTornApart ? '\nDet här går bra om du skickar in texterna tillsammans: kryssa i dem som hör ihop.' : '';
  return `Rätta det här först. Inget är inskickat.\n${problems.map(inWordsOf).join('\n')}${help}`;
}

/**
 * Keeps what has been chosen as a version on a branch of its own and sends it, if there is somewhere to send it. A text that is
 * on the way already goes on in its own case, with all of that case; the rest becomes a new one, or joins it. The files, and
 * what somebody has prepared in git, are left as they are.
 * @throws UserError with what the editor has to do first; nothing is kept then
 */
export async function sendIn(settings: Settings, { paths, sentence, reasons = {} }: SubmitRequest): Promise<SentIn[]> {
  const repository = await openRepository(settings.content);
  if (!(await isKnown(repository.top)))
    throw new UserError(
      'Det är inte inställt vem som skickar in. Öppna sidan Skicka in i npm run dev: där skriver du funktion och e-postadress en gång.',
    );
  const { tree } = await takeSnapshot(repository);
  const cases = await casesOnTheWay(repository);
  const differing = await findUnsent(repository, tree, cases);
  const records = await removedRecords(repository, differing, settings.today);
  const removed = records.filter(({ path }) => paths.includes(path));
  const stops = [faultsInWords('Meningen', sentence), ...faultsOfRemovals(removed, reasons)].filter(
    (each) => each !== '',
  );
  const groups = inCases(differing, cases, paths);
  if (groups.length === 0)
    throw new UserError('Välj minst en text att skicka in. Det du valde är kanske redan inskickat.');
  const { problems: untold } = await untoldChanges(settings);
  const judged = await Promise.all(
    groups.map(({ files }) => judgeSending(settings, repository, differing, new Set(files.keys()))),
  );
  const faults = [
    ...judged.flatMap((each) => each.faults),
    ...untold.filter(({ file }) => groups.some(({ files }) => files.has(file))),
  ];
  const isTornApart = judged.some((each) => each.isTornApart);
  if (faults.length > 0) throw new UserError([...stops, mendFirst(faults, isTornApart)].join('\n'));
  if (stops.length > 0) throw new UserError(['Inget är inskickat.', ...stops].join('\n'));
  const sent: SentIn[] = [];
  for (const { sentIn, files } of groups) {
    const branch = sentIn?.branch ?? branchName(SENT, settings.today, clock(), sentence);
    const told = removalsInWords(
      removed.filter(({ path }) => files.has(path)),
      reasons,
    );
    await commitTexts(repository, { branch, tip: sentIn?.tip, files, sentence: tidied(sentence) + told });
    sent.push({ branch, paths: [...files.keys()], ...(await push(repository, branch)) });
  }
  return sent;
}

/** Sends what was kept but did not get away. */
export async function sendAgain({ content }: Settings): Promise<SentIn[]> {
  const repository: Repository = await openRepository(content);
  const waiting = (await casesOnTheWay(repository)).filter(({ isSent }) => !isSent);
  const sent: SentIn[] = [];
  for (const { branch, files } of waiting)
    sent.push({ branch, paths: [...files.keys()], ...(await push(repository, branch)) });
  return sent;
}

interface Group {
  sentIn: SentCase | undefined;
  files: Map<string, Blob | undefined>;
}

/** A case is sent whole: what it has of each file is what lies on the disk. */
function inCases({ files, unsent }: Differing, cases: readonly SentCase[], paths: readonly string[]): Group[] {
  const wanted = new Set(paths);
  const chosen = unsent.filter(({ path }) => wanted.has(path));
  const onDisk = (path: string) => [path, files.get(path)?.after] as const;
  const groupOf = (sentIn: SentCase | undefined): Group => {
    const own = chosen.filter((each) => each.sentIn === sentIn).flatMap(({ path, from = path }) => [path, from]);
    return { sentIn, files: new Map([...(sentIn?.files.keys() ?? []), ...own].map(onDisk)) };
  };
  const going = cases.filter((each) => chosen.some(({ sentIn }) => sentIn === each)).map(groupOf);
  const fresh = groupOf(undefined);
  if (fresh.files.size === 0) return going;
  const [first, ...others] = going;
  if (!first) return [fresh];
  return [{ ...first, files: new Map([...first.files, ...fresh.files]) }, ...others];
}

/** `1432`, on a clock in Sweden. */
const clock = (): string =>
  new Intl.DateTimeFormat('sv', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' })
    .format(new Date())
    .replace(/\D/g, '');
