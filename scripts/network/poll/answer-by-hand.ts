import { readPollAnswer } from '../../../src/model/poll-answer.ts';
import { canonical } from '../../data/mail-address.ts';
import { keepAnswer, wasAsked } from '../../data/poll-answers.ts';
import { UserError } from '../../user-error.ts';
import type { PollDesk } from './poll-desk.ts';

/** Counts an answer that somebody has read and understood, in place of an earlier one. @throws UserError for what cannot be one */
export function noteAnswerByHand({ poll, message, database }: PollDesk, written: string, of: string): number {
  const address = canonical(of);
  if (poll.outcome) throw new UserError(`Frågan ${poll.id} är stängd och räknad. Svaret är inte inskrivet.`);
  if (!wasAsked(database, message.id, address)) throw new UserError(`${address} har inte fått frågan ${poll.id}.`);
  const answer = readPollAnswer(written, poll);
  if (answer === undefined) {
    const may = poll.kind === 'choice' ? `en siffra, 1 till ${poll.answers.length}` : 'ett helt tal';
    throw new UserError(`”${written}” är inget svar på frågan. Skriv ${may}.`);
  }
  keepAnswer(database, { mailing: message.id, address, answer, written: new Date().toISOString() });
  console.log(`Inskrivet: ${address} svarar ${answer} på frågan ”${poll.question}”. Flytta mejlet ur inkorgen.`);
  return 0;
}
