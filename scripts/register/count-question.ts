import type { Unit } from '../../src/model/network.ts';
import type { QuestionType } from '../../src/model/question-type.ts';
import { countQuestion, uncountQuestion } from '../data/question-counts.ts';
import { UserError } from '../user-error.ts';
import { atDesk } from './open.ts';
import { questionTypes } from './question-types.ts';

interface Asked {
  type: string;
  kind: string;
  month: string | undefined;
  undo: boolean;
}

const FROM: Record<Unit['kind'], string> = { forvaltning: 'förvaltning', bolag: 'bolag' };

/** Counts a question, or takes one back, and says where the answer to such questions is. What was written is never repeated. */
export async function countOneQuestion(asked: Asked): Promise<number> {
  return atDesk(async ({ database, content, today }) => {
    const types = await questionTypes(content);
    const { type, kind } = readQuestion(asked, types);
    const month = checkedMonth(asked.month ?? today.slice(0, 7), today);
    const what = `${type.title}, ${FROM[kind]}, ${month}`;
    const question = { month, type: type.id, kind };
    if (asked.undo) {
      const left = uncountQuestion(database, question);
      if (left === undefined) throw new UserError(`Det finns ingen sådan fråga att ta tillbaka: ${what}.`);
      console.log(`Tillbakatagen: ${what}. Kvar: ${left}.`);
      return 0;
    }
    const number = countQuestion(database, question);
    console.log(`Räknad: ${what}. Det är nu ${number}.`);
    if (type.answer) console.log(`Svaret finns i portalen: ${type.answer}`);
    return 0;
  });
}

/** @throws UserError with all that is wrong */
function readQuestion(asked: Asked, types: readonly QuestionType[]): { type: QuestionType; kind: Unit['kind'] } {
  const said = plain(asked.type);
  const type = types.find(({ id, title }) => [id, title].some((each) => plain(each) === said));
  const kind = (['forvaltning', 'bolag'] as const).find((each) => [each, FROM[each]].includes(plain(asked.kind)));
  if (type && kind) return { type, kind };
  throw new UserError(
    [
      ...(type ? [] : [`Slaget finns inte. Välj ett av: ${types.map(({ id }) => id).join(', ')}.`]),
      ...(kind ? [] : ['Skriv förvaltning eller bolag efter slaget.']),
      'Inget är räknat.',
    ].join('\n'),
  );
}

const plain = (words: string) => words.normalize('NFC').trim().toLocaleLowerCase('sv');

/** @throws UserError for a month to come, or one that was long ago and so is a slip of the finger */
function checkedMonth(month: string, today: string): string {
  const first = `${Number(today.slice(0, 4)) - 1}-01`;
  if (month > today.slice(0, 7)) throw new UserError(`Månaden ${month} har inte varit än. Inget är räknat.`);
  if (month < first) throw new UserError(`Frågor räknas från ${first} och framåt. Inget är räknat.`);
  return month;
}
