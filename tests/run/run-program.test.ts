import { getPriority } from 'node:os';
import { expect, test } from 'vitest';
import { runProgram } from './run-program.ts';

/** Tells how far it gives way, and how far a program does that it starts. */
const TELL =
  'const its = child_process.execFileSync(process.execPath, ["--print", "os.getPriority()"]); [os.getPriority(), Number(its)].join(" ")';

// Windows has four such steps, and not twenty.
test.skipIf(process.platform === 'win32')('a program and what it starts give way as far as told', async () => {
  const less = Math.min(getPriority() + 6, 19);
  expect((await runProgram('--print', [TELL], { nice: 6 })).output.trim()).toBe(`${less} ${less}`);
  expect((await runProgram('--print', [TELL])).output.trim()).toBe(`${getPriority()} ${getPriority()}`);
});
