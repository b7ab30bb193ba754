import { sequenceOf, type Meeting } from '../../src/model/meeting.ts';
import { UserError } from '../user-error.ts';
import { toldOf, type SentSoFar } from './invitation-plan.ts';

/** The longest id of a meeting that names a mailing. */
const LONGEST_ID = 46;

/**
 * What may not be told of a meeting as its file is now.
 * @throws UserError that says what to do: publish it, give it a time, move or cancel it by the command
 */
export function refuseInvitation(meeting: Meeting, { sent }: SentSoFar, today: string): void {
  const fault = faultOfMeeting(meeting, today) ?? faultOfChange(meeting, sent);
  if (fault) throw new UserError(`${fault} Inget är skickat.`);
}

function faultOfMeeting({ id, file, status, start, end, date }: Meeting, today: string): string | undefined {
  if (status === 'draft')
    return `Mötet ${id} är ett utkast, och ett utkast kallar ingen. Skriv status: published i ${file} när det är klart.`;
  if (status === 'withdrawn')
    return `Mötet ${id} är tillbakadraget. Blir det inte av: npm run network -- cancel ${id}, och sedan invite.`;
  if (!start || !end) return `Mötet ${id} har ingen tid. Skriv start och end i ${file}.`;
  if (date < today) return `Mötet ${id} var ${date} och har redan varit.`;
  if (id.length > LONGEST_ID) return `Mötets filnamn ${id} är för långt för ett utskick: högst ${LONGEST_ID} tecken.`;
  return undefined;
}

/** A time that was told is changed by the command, which raises the version that calendars compare. */
function faultOfChange(meeting: Meeting, sent: SentSoFar['sent']): string | undefined {
  const { id, file, cancelled } = meeting;
  const told = sent.filter(({ purpose }) => purpose === 'invite' || purpose === 'cancel');
  if (told.some(({ sequence }) => sequence > sequenceOf(meeting)))
    return `Kallelsen som gick ut gäller en senare version av mötet ${id} än den i filen. Har raderna under moved eller cancelled tagits bort i ${file}? Återställ dem (git visar vad som ändrats).`;
  const same = told.findLast(({ purpose, sequence }) => purpose === 'invite' && sequence === sequenceOf(meeting));
  if (cancelled || !same || same.told === toldOf(meeting)) return undefined;
  return `Tid, plats eller länk i ${file} är inte den som kallelsen gick ut med. Återställ raderna (git visar vad som ändrats) och flytta mötet med: npm run network -- move ${id}. Annars vet kalendrarna inte att den nya tiden gäller.`;
}
