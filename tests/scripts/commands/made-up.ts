import { command, type Program, type Values } from '../../../scripts/commands/command.ts';
import { UserError } from '../../../scripts/user-error.ts';

/** A program that does nothing but note what it was given. */
export function madeUp(choices: string[] = []): { program: Program; runs: [name: string, given: Values][] } {
  const runs: [string, Values][] = [];
  const note = (name: string) => async (given: Values) => (runs.push([name, given]), 3);
  const letter = { name: 'BREV', about: 'brevets nummer', example: '2026-6' } as const;
  const commands = {
    list: command({ summary: 'listar allt', run: note('list') }),
    check: command({
      summary: 'prövar ett brev. Mer om det.',
      words: {
        letter: { ...letter, choices: async () => choices.map((value) => ({ value, label: `Brev ${value}` })) },
      },
      options: { json: { about: 'för program' } },
      help: 'Ett stycke som är långt nog för att behöva flera rader på en smal skärm, och en lista:\n1. Först det ena som också är långt.\n2. Sedan det andra.',
      run: note('check'),
    }),
    send: command({
      summary: 'skickar ett brev',
      words: { letter, to: { name: 'ADRESS', about: 'vem som får det', example: 'namn@exempel.se', read: address } },
      options: {
        by: { value: 'NAMN', about: 'vem du är', example: 'Förnamn Efternamn', needed: true },
        wait: { value: 'TID', about: 'hur länge', usual: '30s' },
        undo: { value: 'BREV', about: 'tar tillbaka', example: '2026-5', alone: true },
      },
      run: note('send'),
    }),
    tip: command({
      summary: 'samlar ett tips',
      words: {
        place: { name: 'PLATS', about: 'var det finns', example: '/a/', optional: true },
        why: { name: 'VARFÖR', about: 'en mening', example: 'Bra.', rest: 'text' },
      },
      run: note('tip'),
    }),
    settle: command({
      summary: 'avgör',
      words: { letter, those: { name: 'ADRESS', about: 'de', example: 'a@b.se', rest: 'each' } },
      run: note('settle'),
    }),
  };
  return { program: { name: 'brev', heading: 'Brev: från början till slut.', commands }, runs };
}

function address(given: string): string {
  if (!given.includes('@')) throw new UserError(`”${given}” är ingen e-postadress.`);
  return given.toLowerCase();
}
