import { command } from '../../commands/command.ts';

/** `list`: who is in the register, on the screen. */
export const list = command({
  summary: 'visar vilka som finns i registret',
  options: {
    unit: { value: 'ENHET', about: 'bara de som hör till enheten: id, namn eller kortnamn', example: 'intraservice' },
    role: {
      value: 'ROLL',
      about: 'bara de som är kontaktperson, ersättare eller prenumerant',
      example: 'kontaktperson',
    },
  },
  run: async (given) => (await import('../list-people.ts')).listPeople(given),
});
