import { command } from '../../commands/command.ts';
import { UserError } from '../../user-error.ts';

/** `question TYPE KIND [MONTH]`: one question more has come to the network lead. */
export const question = command({
  summary: 'räknar en fråga som har kommit in: vad den gäller, från vilket slag av enhet och när. Inget annat sparas',
  words: {
    type: {
      name: 'SLAG',
      about: 'vad frågan gäller, ett id ur network/question-types.yaml',
      example: 'lokaler',
      choices: async () => (await import('../question-types.ts')).typeChoices(),
    },
    kind: {
      name: 'FRÅN',
      about: 'förvaltning eller bolag',
      example: 'bolag',
      choices: async () => [
        { value: 'förvaltning', label: 'Från en förvaltning' },
        { value: 'bolag', label: 'Från ett bolag' },
      ],
    },
    month: {
      name: 'MÅNAD',
      about: 'vilken månad, om det inte var den här',
      example: '2026-11',
      optional: true,
      read: (given: string) => {
        if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(given)) return given;
        throw new UserError('Månaden skrivs ÅÅÅÅ-MM, till exempel 2026-11.');
      },
    },
  },
  options: { undo: { about: 'tar tillbaka en fråga som räknades fel' } },
  examples: ['lokaler förvaltning 2026-10', 'lokaler bolag --undo'],
  help: `Skriv aldrig vem som frågade eller om vad: det finns ingen plats för det. Passar inget slag, välj ”annat”, eller lägg till ett slag i network/question-types.yaml.`,
  run: async (given) => (await import('../count-question.ts')).countOneQuestion(given),
});
