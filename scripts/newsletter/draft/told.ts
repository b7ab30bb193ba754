import path from 'node:path';
import { formatDate } from '../../../src/model/dates.ts';
import type { Issue } from '../../../src/model/issue.ts';
import { links } from '../../../src/model/links.ts';
import { lastSent, unsent } from '../../../src/model/rhythm.ts';
import type { Candidates, WhyKept } from './candidates.ts';
import type { Proposed } from './proposal-text.ts';
import type { ProposedDraft } from './propose.ts';

/** What the editor is told when a proposal is written. @param place where its file lies */
export const howToGoOn = ({ id, about }: { id: string; about: readonly string[] }, place: string): string[] => [
  `Förslaget ligger i ${place}.`,
  ...about,
  '',
  `Fyll i det som är märkt FYLL I, se brevet med npm run dev, och pröva det: npm run newsletter -- check ${id}`,
];

/** What the editor is told of a proposal: which letter it is, what counts as new, what is in it and what is not. */
export function whatWasProposed({ proposed, found, tips, refused }: ProposedDraft, issues: readonly Issue[]): string[] {
  const { turn, parts, outside, changed, meetings } = proposed;
  const chosen = parts.map(({ title, cards }, index) => {
    const all = found.parts[index]?.entries.length ?? 0;
    return `  ${title}: ${cards.length}${all > cards.length ? ` av ${all}` : ''}`;
  });
  return [
    `Brev ${turn.number}, ${turn.year} är planerat till ${formatDate(turn.date)}. Ändra \`planned\` om dagen inte passar.`,
    whatIsNew(issues),
    ...whatWaits(issues),
    '',
    'Med i förslaget:',
    ...chosen,
    ...(changed.length > 0 ? [`  Ändrat sedan sist: ${changed.length}`] : []),
    `  På gång: ${meetings.length}${found.meetings.length > meetings.length ? ` av ${found.meetings.length}` : ''}`,
    ...(tips > 0
      ? [
          `  Tips: ${tips}${outside.length > 0 ? ` (${outside.length} till andra webbplatser, under Annan läsning)` : ''}. De ligger kvar i listan tills brevet är skickat.`,
        ]
      : []),
    ...(refused.length > 0 ? [`  Tips som väntar: ${refused.join('; ')}.`] : []),
    ...leftOut(found, parts),
  ];
}

function whatIsNew(issues: readonly Issue[]): string {
  const last = lastSent(issues);
  return last?.sent
    ? `Nytt är det som har publicerats sedan brev ${last.id} skickades ${formatDate(last.sent)}.`
    : 'Inget brev är skickat än, så allt i portalen som inte står i något brev räknas som nytt.';
}

function whatWaits(issues: readonly Issue[]): string[] {
  const waiting = unsent(issues).map(({ id }) => id);
  if (waiting.length === 0) return [];
  const isOne = waiting.length === 1;
  return [
    `${isOne ? 'Ett förslag är' : `${waiting.length} förslag är`} inte ${isOne ? 'skickat' : 'skickade'}: ${waiting.join(', ')}. Det som står där är inte med här. Skicka ${isOne ? 'det' : 'dem'} först, eller ta bort ${isOne ? 'det' : 'dem'}.`,
  ];
}

const KEPT: Record<WhyKept, readonly [one: string, many: string]> = {
  closed: ['är inte öppen för alla', 'är inte öppna för alla'],
  draft: ['är ett utkast', 'är utkast'],
  withdrawn: ['är tillbakadragen', 'är tillbakadragna'],
  later: ['publiceras senare', 'publiceras senare'],
  replaced: ['är ersatt av en nyare', 'är ersatta av nyare'],
  example: ['är ett påhittat exempel', 'är påhittade exempel'],
};

function leftOut(found: Candidates, parts: Proposed['parts']): string[] {
  const more = found.parts.reduce(
    (sum, { entries }, index) => sum + Math.max(0, entries.length - (parts[index]?.cards.length ?? 0)),
    0,
  );
  const reasons = [
    ...(more > 0 ? [`${more} fick inte plats`] : []),
    ...(found.told > 0 ? [`${found.told} står redan i ett brev`] : []),
    ...Object.entries(KEPT).flatMap(([why, [one, many]]) => {
      const count = found.kept.filter((each) => each === why).length;
      return count > 0 ? [`${count} ${count === 1 ? one : many}`] : [];
    }),
    ...(found.innerMeetings > 0
      ? [`${found.innerMeetings} ${found.innerMeetings === 1 ? 'möte är internt' : 'möten är interna'}`]
      : []),
  ];
  if (reasons.length === 0) return [];
  return ['', `Inte med: ${reasons.join(', ')}.`, ...(more > 0 ? ['Se alla: npm run newsletter -- draft --list'] : [])];
}

/** Every candidate, by part, with the words to paste into the letter. */
export function allCandidates({ parts, meetings }: Candidates): string[] {
  return [
    ...parts.flatMap(({ part, entries }) => [
      `${part.title} (${entries.length})`,
      ...entries.map((entry) => `  <Entry id="${entry.id}"> ${entry.title} (${entry.source?.year ?? entry.published})`),
    ]),
    `På gång (${meetings.length})`,
    ...meetings.map((meeting) => `  ${meeting.date} ${meeting.title} ${links.meeting(meeting.id)}`),
  ];
}

/** What to say when the head of a letter lacks something, so that nothing more is known of it. */
export function begun(file: string): string {
  const id = path.basename(file, '.mdx');
  return `Brevet ${id} är påbörjat och inte klart (${file}). Gör klart det först, eller ta bort filen för att få ett nytt förslag. Se vad som är kvar: npm run newsletter -- check ${id}`;
}

/** What to say of a number that there is a letter of. */
export const taken = (id: string, file: string) =>
  `Brevet ${id} finns redan (${file}). Inget är ändrat. Öppna det och skriv vidare, eller skriv inget nummer för att få nästa brev.`;

/** What to say when a proposal is begun and not finished. @param open how many places are left in it */
export const unfinished = ({ id, file }: Issue, open: number) =>
  `Förslaget ${id} är inte klart: ${open} ${open === 1 ? 'plats är' : 'platser är'} kvar att fylla i. Gör klart det först, eller ta bort ${file} för att få ett nytt förslag. Se vad som är kvar: npm run newsletter -- check ${id}`;
