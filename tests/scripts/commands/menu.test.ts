import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { menu } from '../../../scripts/commands/menu.ts';
import { madeUp } from './made-up.ts';

const DOWN = '\u001b[B';
const ENTER = '\r';
const CTRL_C = '\u0003';

/** Somebody at a terminal: presses keys, each when the screen has answered the one before. */
async function press(keys: readonly string[], choices = ['2026-6', '2026-5']) {
  const { program, runs } = madeUp(choices);
  const [input, output] = [new PassThrough(), new PassThrough()];
  let seen = '';
  let answered = () => {};
  output.on('data', (chunk: Buffer) => {
    seen += String(chunk);
    answered();
  });
  const done = menu(program, { input, output });
  for (const key of keys) {
    await quiet();
    input.write(key);
  }
  return { code: await done, run: runs[0], seen };

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

const CHECK = [DOWN, ENTER];
const SEND = [DOWN, DOWN, ENTER];
const TIP = [DOWN, DOWN, DOWN, ENTER];
const SETTLE = [DOWN, DOWN, DOWN, DOWN, ENTER];

describe('the menu', () => {
  test('leads to the chosen command with what was chosen for it, and shows how it is written', async () => {
    const { code, run, seen } = await press([...CHECK, DOWN, ENTER]);
    expect({ code, run }).toEqual({ code: 3, run: ['check', { letter: '2026-5', json: false }] });
    for (const words of ['Vad vill du göra?', 'Prövar ett brev', 'Brev 2026-6', 'npm run brev -- check 2026-5'])
      expect(seen).toContain(words);
  });

  test('asks for every word and for what else the command needs, and not for what it does without', async () => {
    const { run } = await press([...SEND, '1', ENTER, 'a@b.se', ENTER, 'Kim Ek', ENTER]);
    expect(run).toEqual(['send', { letter: '1', to: 'a@b.se', by: 'Kim Ek', wait: '30s', undo: undefined }]);
  });

  test('says at once what is wrong with an answer', async () => {
    const { seen } = await press([...SEND, '1', ENTER, 'kim', ENTER, CTRL_C]);
    expect(seen).toContain('”kim” är ingen e-postadress.');
    expect(seen).not.toContain('Namn: vem du är');
  });

  test('lets what may be left out be left out', async () => {
    expect((await press([...TIP, ENTER])).run).toEqual(['tip', { place: undefined, why: '' }]);
    expect((await press([...TIP, '/a/', ENTER, 'b', ENTER])).run).toEqual(['tip', { place: '/a/', why: 'b' }]);
    expect((await press([...SETTLE, '1', ENTER])).run).toEqual(['settle', { letter: '1', those: [] }]);
  });

  test('takes no answer for an answer only where it may', async () => {
    const { run, seen } = await press([...SETTLE, ENTER, 'x', ENTER]);
    expect(run).toEqual(['settle', { letter: 'x', those: [] }]);
    expect(seen).toContain('Skriv något, eller tryck Ctrl-C för att sluta.');
  });

  test('does nothing when somebody leaves, at any question', async () => {
    for (const keys of [[CTRL_C], [...CHECK, CTRL_C], [...SEND, '1', ENTER, CTRL_C]]) {
      const { code, run, seen } = await press(keys);
      expect({ code, run }).toEqual({ code: 0, run: undefined });
      expect(seen).toContain('Inget är gjort.');
    }
  });

  test('asks for the word when there is nothing to choose', async () => {
    expect((await press([...CHECK, 'x', ENTER], [])).run).toEqual(['check', { letter: 'x', json: false }]);
  });
});
