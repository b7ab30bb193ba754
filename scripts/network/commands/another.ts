import { command } from '../../commands/command.ts';
import { MEETING } from './meeting-word.ts';

/** `another MEETING DAY`: one more like it. */
export const another = command({
  summary: 'gör ett likadant möte en annan dag: samma punkter, men inget av det som hände.',
  words: {
    meeting: MEETING,
    date: { name: 'DAG', about: 'det nya mötets dag', example: '2027-03-11' },
  },
  help: `Punkter, tider och plats kopieras. Anteckningar, beslut, uppgifter, närvaro och justering gör det inte. Till nästa möte i en serie använder du meeting i stället.`,
  run: async (given) => (await import('../make-another.ts')).makeAnother(given),
});
