import { FEWEST_SHOWN } from '../../../src/model/poll.ts';
import { readSettings } from '../../../src/settings.ts';
import { answersOf, askedOf } from '../../data/poll-answers.ts';
import { allPolls, type PollDesk } from './poll-desk.ts';
import { outcomeWords, stageWords } from './poll-words.ts';

/** Lists every question and how far it has come. */
export async function listPolls(): Promise<number> {
  const settings = readSettings();
  const polls = await allPolls(settings);
  console.log(
    polls.length === 0
      ? 'Det finns inga frågor. Gör en: npm run new -- nätverksfråga "Vilken dag passar?"'
      : polls.map((poll) => `${poll.id}  ”${poll.question}”: ${stageWords(poll, settings.today)}`).join('\n'),
  );
  return 0;
}

/**
 * Tells how one question stands. While it is open only how many have answered: whoever saw the sums grow by one, and who wrote
 * that day, would know what that person said.
 */
export function showPoll({ poll, message, database, settings }: PollDesk): number {
  console.log(
    [
      `”${poll.question}”: ${stageWords(poll, settings.today)}.`,
      ...(poll.outcome
        ? outcomeWords(poll)
        : [
            `${answered(answersOf(database, message.id).length, askedOf(database, message.id))} Vad de har svarat visas när frågan är stängd.`,
          ]),
    ].join('\n'),
  );
  return 0;
}

/** Nought of those asked is what a computer knows that another one has sent from: it says nothing of how many they are. */
function answered(answers: number, asked: number): string {
  if (answers >= FEWEST_SHOWN) return `${answers} av ${asked} har svarat.`;
  return `${asked > 0 ? `Frågan gick till ${asked}. ` : ''}Färre än fem har svarat.`;
}
