import { command } from '../../commands/command.ts';

/** `questions`: how many questions have come, of each type. */
export const questions = command({
  summary: 'visar hur många frågor som har kommit in, efter slag, enhet och månad',
  options: { write: { about: 'skriver network/question-counts.yaml, för portalen och årets rapport' } },
  help: `På skärmen visas alla tal. I filen avrundas de nedåt till jämna femtal, och det som det är färre än fem av står inte där: ingen ska kunna räkna ut ett mindre tal, varken ur summan eller ur filen som den var förut.`,
  run: async (given) => (await import('../show-questions.ts')).showQuestions(given),
});
