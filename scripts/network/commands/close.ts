import { command } from '../../commands/command.ts';
import { MEETING } from './meeting-word.ts';

/** `close MEETING TASK`: a task is done, or dropped with a reason. */
export const close = command({
  summary: 'skriver att en uppgift är klar, eller att den skrivs av och varför.',
  words: {
    meeting: { ...MEETING, about: 'mötet där uppgiften gavs' },
    task: { name: 'UPPGIFT', about: 'uppgiftens id, som tasks visar det', example: 'prova-rutinen' },
  },
  options: {
    drop: { value: 'SKÄL', about: 'skriver av uppgiften i stället, med ett skäl', example: 'Rutinen är ersatt.' },
    date: { value: 'DAG', about: 'dagen då den blev klar (annars i dag)', example: '2027-03-01' },
  },
  help: `En avslutad uppgift följer inte med till nästa möte. Den ändrar inte anteckningarna från mötet där den gavs, så en justering gäller fortfarande.`,
  run: async (given) => (await import('../close-task.ts')).closeTask(given),
});
