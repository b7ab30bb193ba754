import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Mail } from './mail.ts';
import { Unreadable } from './mailbox.ts';

const PROGRAM = fileURLToPath(new URL('read-msg-process.ts', import.meta.url));
/** A whole mail takes a tenth of this; a broken one may take for ever, and all the memory there is. */
const LIMIT = { milliseconds: 1000, megabytes: 64 };

let reader: Promise<ChildProcess> | undefined;

/**
 * Reads a mail as Outlook saves it in a process of its own: what a broken file does to its reader is over with that.
 * @throws Unreadable for what is no such file, and for one that takes too much
 */
export async function readMsgApart(bytes: Uint8Array): Promise<Mail> {
  const child = await (reader ??= started());
  const answer = await asked(child, bytes);
  if (answer) return answer;
  throw new Unreadable('är inget mejl som går att tolka');
}

/** The process, once it listens. It ends with this one. */
function started(): Promise<ChildProcess> {
  const child = fork(PROGRAM, {
    serialization: 'advanced',
    stdio: 'ignore',
    execArgv: [`--max-old-space-size=${LIMIT.megabytes}`, '--disable-warning=ExperimentalWarning'],
  });
  child.once('exit', () => (reader = undefined));
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('error', reject);
    child.once('exit', () => reject(new Error('The reader of .msg files did not start.')));
  });
}

/** Undefined when the process found no mail, fell or was stopped. */
function asked(child: ChildProcess, bytes: Uint8Array): Promise<Mail | undefined> {
  child.ref();
  child.channel?.ref();
  return new Promise((resolve) => {
    const stop = () => child.kill('SIGKILL');
    const timer = setTimeout(stop, LIMIT.milliseconds);
    const end = (mail: Mail | undefined) => {
      clearTimeout(timer);
      child.off('message', told).off('exit', fell);
      child.channel?.unref();
      child.unref();
      resolve(mail);
    };
    const told = (mail: unknown) => end((mail as Mail | null) ?? undefined);
    const fell = () => end(undefined);
    child.on('message', told).on('exit', fell);
    child.send(bytes, (error) => error && stop());
  });
}
