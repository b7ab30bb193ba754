import { describe, expect, test, vi } from 'vitest';
import { runProgram } from '../../../scripts/commands/run-program.ts';
import { network } from '../../../scripts/network/network-program.ts';
import { newsletter } from '../../../scripts/newsletter/newsletter-program.ts';
import { register } from '../../../scripts/register/register-program.ts';
import { UserError } from '../../../scripts/user-error.ts';
import { madeUp } from './made-up.ts';

/** What a program does with these words: what the command was given, or what the user is told. */
async function given(line: string, words = line.split(' ').filter(Boolean)): Promise<unknown> {
  const { program, runs } = madeUp();
  const said: string[] = [];
  const spy = vi.spyOn(console, 'log').mockImplementation((text) => void said.push(String(text)));
  try {
    await runProgram(program, words);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message.split('\n');
  } finally {
    spy.mockRestore();
  }
  return runs[0]?.[1] ?? said.join('\n');
}

describe('what a command is given', () => {
  test.each([
    ['list', {}],
    ['check 2026-6', { letter: '2026-6', json: false }],
    ['check --json 2026-6', { letter: '2026-6', json: true }],
    ['check –json 2026-6', { letter: '2026-6', json: true }],
    ['send 2026-6 A@b.se --by Kim', { letter: '2026-6', to: 'a@b.se', by: 'Kim', wait: '30s', undo: undefined }],
    ['send 2026-6 a@b.se --by=-k --wait 1m', { letter: '2026-6', to: 'a@b.se', by: '-k', wait: '1m', undo: undefined }],
    ['tip', { place: undefined, why: '' }],
    ['tip /a/ En bra rapport.', { place: '/a/', why: 'En bra rapport.' }],
    ['settle 2026-6', { letter: '2026-6', those: [] }],
    ['settle 2026-6 a@b.se c@d.se', { letter: '2026-6', those: ['a@b.se', 'c@d.se'] }],
    ['settle 2026-6 -- --a@b.se', { letter: '2026-6', those: ['--a@b.se'] }],
  ])('is read from ”%s”', async (line, values) => expect(await given(line)).toEqual(values));

  test('beside an option that stands alone is that option', async () => {
    expect(await given('send --undo 2026-5')).toMatchObject({ undo: '2026-5', letter: '', to: '' });
  });
});

const SEND = 'Skriv till exempel: npm run brev -- send 2026-6 namn@exempel.se --by "Förnamn Efternamn"';
const CHECK = 'Skriv till exempel: npm run brev -- check 2026-6';

describe('a mistake is told with how it may be written instead', () => {
  test.each([
    ['chekc 2026-6', ['Kommandot ”chekc” finns inte. Menade du check? Skriv: npm run brev -- check']],
    ['SEND 2026-6', ['Kommandot ”SEND” finns inte. Menade du send? Skriv: npm run brev -- send']],
    ['xxxxxxxx', ['Kommandot ”xxxxxxxx” finns inte. Det här finns: list, check, send, tip, settle.']],
    ['toString', ['Kommandot ”toString” finns inte. Det här finns: list, check, send, tip, settle.']],
    ['check', ['BREV saknas: skriv brevets nummer.', CHECK]],
    ['check 1 2 3', ['Ta bort ”2” och ”3”: det är mer än kommandot tar.', CHECK]],
    ['list a', ['Ta bort ”a”: det är mer än kommandot tar.', 'Skriv till exempel: npm run brev -- list']],
    [
      'check 1 --jsno',
      ['Kommandot har inget ”--jsno”: menade du --json?', CHECK, 'Mer om kommandot: npm run brev -- check --help'],
    ],
    [
      'check 1 -x',
      [
        'Kommandot har inget ”-x”: det här finns: --json, --help.',
        CHECK,
        'Mer om kommandot: npm run brev -- check --help',
      ],
    ],
    ['check 1 --json=3', ['--json tar inget värde: ta bort ”=3”.', CHECK]],
    ['send 1 a@b.se --by', ['--by saknar sitt värde, NAMN: vem du är.', SEND]],
    ['send 1 a@b.se --by= ', ['--by saknar sitt värde, NAMN: vem du är.', SEND]],
    ['send 1 a@b.se --by --wait 1s', ['--by saknar sitt värde, NAMN: vem du är.', SEND]],
    ['send 1 a@b.se --by A --wait', ['--wait saknar sitt värde, TID: hur länge.', `${SEND} --wait 30s`]],
    ['send 1 a@b.se --by A --by B', ['--by står två gånger: ta bort den ena.', SEND]],
    [
      'send',
      [
        'BREV saknas: skriv brevets nummer.',
        'ADRESS saknas: skriv vem som får det.',
        '--by NAMN saknas: vem du är.',
        SEND,
      ],
    ],
    ['send 1 kim --by A', ['”kim” är ingen e-postadress.']],
    [
      'send 1 --undo 2 --wait 1s',
      ['--undo står för sig själv: ta bort ”1” och --wait.', 'Skriv till exempel: npm run brev -- send --undo 2026-5'],
    ],
  ])('%s', async (line, told) => expect(await given(line)).toEqual(told));
});

describe('a call for help does nothing but help', () => {
  test.each(['--help', '-h', 'help', 'hjälp'])('%s: every command with what it does', async (word) => {
    const help = await given(word);
    expect(help).toMatch(/^Brev: från början till slut\.\n/);
    for (const line of ['  list    listar allt', '  check   prövar ett brev. Mer om det.'])
      expect(help).toContain(line);
  });

  test.each(['send --help', 'send -h', 'send 1 a@b.se --by A --help', 'send --fel -h', 'help send', '--help send'])(
    '%s: how it is written, and what each word means',
    async (line) =>
      expect(await given(line)).toBe(`send: skickar ett brev

Skriv: npm run brev -- send BREV ADRESS --by NAMN [--wait TID]
eller: npm run brev -- send --undo BREV

  BREV         brevets nummer
  ADRESS       vem som får det
  --by NAMN    vem du är
  --wait TID   hur länge (annars 30s)
  --undo BREV  tar tillbaka

Exempel: npm run brev -- send 2026-6 namn@exempel.se --by "Förnamn Efternamn"`),
  );

  test('is what no command gives where nobody can be asked', async () => {
    expect(await given('')).toBe(await given('--help'));
  });
});

/** Every command that is told, to say of all what was said of the made-up ones. */
const ALL = [newsletter, register, network].flatMap((program) =>
  Object.entries(program.commands).map(([name, command]) => ({
    call: `${program.name} ${name}`,
    program,
    name,
    command,
  })),
);

describe.each(ALL)('$call', ({ program, name, command }) => {
  test('has an example that it takes itself', async () => {
    const { example } = await import('../../../scripts/commands/usage.ts');
    const { readArgs } = await import('../../../scripts/commands/read-args.ts');
    const call = `npm run ${program.name} -- ${name}`;
    const lines = [example(call, command), ...(command.examples ?? []).map((rest) => `${call} ${rest}`)];
    for (const line of lines) {
      const words = [...line.slice(call.length).matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, plain]) => quoted ?? plain!,
      );
      expect(() => readArgs(call, command, words)).not.toThrow();
    }
  });
});
