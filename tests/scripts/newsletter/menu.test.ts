import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/model/issue.ts';
import type { Command } from '../../../scripts/commands/command.ts';
import { newsletter } from '../../../scripts/newsletter/commands.ts';
import { menu } from '../../../scripts/newsletter/menu.ts';
import { asksFor } from '../../../scripts/newsletter/menu/asks-for.ts';

const issues = [
  { id: '2026-5', year: 2026, number: 5, title: 'Femte brevet' },
  { id: '2026-6', year: 2026, number: 6, title: 'Sjätte brevet' },
] as Issue[];

const DOWN = '\u001b[B';
const ENTER = '\r';
const CTRL_C = '\u0003';

/** Somebody at a terminal: presses keys, each when the screen has answered the one before. */
async function press(usage: string, keys: readonly string[], known = issues) {
  const runs: string[][] = [];
  const one = (name: string): Command => ({ usage, summary: `gör ${name}. Mer om det.`, help: '', run: async (args) => (runs.push([name, ...args]), 3) }); // prettier-ignore
  const [input, output] = [new PassThrough(), new PassThrough()];
  let seen = '';
  let answered = () => {};
  output.on('data', (chunk: Buffer) => {
    seen += String(chunk);
    answered();
  });
  const done = menu({ ett: one('ett'), två: one('två') }, known, { input, output });
  for (const key of keys) {
    await quiet();
    input.write(key);
  }
  return { code: await done, runs, seen };

  /** Resolves when the screen has said nothing more for a moment. */
  function quiet(): Promise<void> {
    return new Promise((resolve) => {
      let timer = setTimeout(resolve, 40);
      answered = () => {
        clearTimeout(timer);
        timer = setTimeout(resolve, 40);
      };
    });
  }
}

describe('the menu', () => {
  test('leads to the chosen command with the chosen issue, newest first, and shows how it is written', async () => {
    const { code, runs, seen } = await press('BREV', [DOWN, ENTER, DOWN, ENTER]);
    expect({ code, runs }).toEqual({ code: 3, runs: [['två', '2026-5']] });
    expect(seen).toContain('Vad vill du göra?');
    expect(seen).toContain('Gör ett');
    expect(seen).toContain('2026-6  Sjätte brevet');
    expect(seen).toContain('npm run newsletter -- två 2026-5');
  });

  test('asks for what else the command needs, and not for what it does without', async () => {
    const { runs } = await press('BREV --out MAPP [--json]', [ENTER, ENTER, 'u', 't', ENTER]);
    expect(runs).toEqual([['ett', '2026-6', '--out', 'ut']]);
  });

  test('lets what may be left out be left out', async () => {
    expect((await press('[BREV]', [ENTER, ENTER])).runs).toEqual([['ett']]);
    expect((await press('[ADRESS "VARFÖR"]', [ENTER, ENTER])).runs).toEqual([['ett']]);
  });

  test('takes no answer for an answer only where it may', async () => {
    const { runs, seen } = await press('MAPP', [ENTER, ENTER, 'x', ENTER]);
    expect(runs).toEqual([['ett', 'x']]);
    expect(seen).toContain('Skriv något, eller tryck Ctrl-C för att sluta.');
  });

  test('does nothing when the editor leaves, at any question', async () => {
    for (const keys of [[CTRL_C], [ENTER, CTRL_C]]) {
      const { code, runs, seen } = await press('BREV', keys);
      expect({ code, runs }).toEqual({ code: 0, runs: [] });
      expect(seen).toContain('Inget är gjort.');
    }
  });

  test('asks for the number when there is no issue to choose', async () => {
    expect((await press('BREV', [ENTER, 'x', ENTER], [])).runs).toEqual([['ett', 'x']]);
  });
});

describe('what a command asks for', () => {
  const asked = (usage: string) => asksFor(usage).map(({ what, option, isOptional }) => `${option ?? ''} ${what}${isOptional ? '?' : ''}`.trim()); // prettier-ignore

  test.each([
    ['BREV', ['BREV']],
    ['[BREV]', ['BREV?']],
    ['BREV --out MAPP', ['BREV', '--out MAPP']],
    ['BREV [--out MAPP] [--json]', ['BREV']],
    ['BREV ADRESS', ['BREV', 'ADRESS']],
    ['[ADRESS "VARFÖR"]', ['ADRESS?', 'VARFÖR?']],
    ['BREV --av FUNKTION [ANTAL]', ['BREV', '--av FUNKTION', 'ANTAL?']],
    ['', []],
  ])('is read from ”%s”', (usage, asks) => expect(asked(usage)).toEqual(asks));

  test('can be asked of every command there is', () => {
    for (const { usage } of Object.values(newsletter.commands)) expect(() => asksFor(usage)).not.toThrow();
  });
});
