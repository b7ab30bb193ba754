import { soundPart } from '../../src/sound-part.ts';
import type { QuestionType } from '../../src/model/question-type.ts';
import { readSettings } from '../../src/settings.ts';
import type { Choice } from '../commands/command.ts';
import { UserError } from '../user-error.ts';

const FILE = 'network/question-types.yaml';

/**
 * What a question can be about, in the order of the list.
 * @throws UserError where there is no list; ContentError for a fault in it
 */
export async function questionTypes(content: string): Promise<QuestionType[]> {
  const { questionTypes: found } = await soundPart(content, (file) => file === FILE);
  if (found.length > 0) return found.map(({ value }) => value);
  throw new UserError(`Det finns inga slag av frågor att räkna. Skriv dem i content/${FILE}.`);
}

/** The types, to choose from in the menu. */
export async function typeChoices(): Promise<Choice[]> {
  const types = await questionTypes(readSettings().content);
  return types.map(({ id, title }) => ({ value: id, label: title, hint: id }));
}
