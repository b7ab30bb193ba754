import path from 'node:path';

const MAKE_ROOM = 'Ta bort något från disken och försök igen.';
const MOVE = 'Flytta mappen till en disk som går att skriva på.';

/** What Node has a name for, and git, SQLite and the compiler of pages say in words of their own. */
const FAULTS = [
  ['ENOSPC', /No space left on device|disk is full|\(os error (28|112)\)/, 'Disken är full.', MAKE_ROOM],
  ['EDQUOT', /Disk quota exceeded/, 'Ditt utrymme på disken är slut.', MAKE_ROOM],
  ['EROFS', /Read-only file system/, 'Disken går inte att skriva på.', MOVE],
] as const;

/**
 * A fault of the disk in words, the same whoever met it; undefined for any other fault.
 * @param outcome what became of the work: a sentence between what is wrong and what to do about it
 */
export function diskFault(error: unknown, outcome?: string): string | undefined {
  const { code, syscall, path: place, dest, message = '' } = (error ?? {}) as Fault;
  const say = (what: string, remedy: string) => [what, outcome, remedy].filter(Boolean).join(' ');
  const [, , what, remedy] = FAULTS.find(([name, said]) => name === code || said.test(message)) ?? [];
  if (what) return say(what, remedy);
  const file = nameOf(dest ?? place);
  if (code === 'EBUSY') return say(`Ett annat program håller i ${file}.`, 'Stäng filen där och försök igen.');
  if (code !== 'EACCES' && code !== 'EPERM') return undefined;
  return say(refused(syscall, place, file), 'Fråga den som sköter datorn.');
}

type Fault = Partial<NodeJS.ErrnoException> & { dest?: string };

/** A file is written beside under another name first (`files/write-whole.ts`): where that cannot be begun, it is the folder. */
function refused(syscall: string | undefined, place: string | undefined, file: string): string {
  if (syscall === 'rename' || syscall === 'link') return `Du får inte skriva över ${file}: den är låst.`;
  if (syscall === 'unlink') return `Du får inte ta bort ${file}.`;
  if (place !== undefined && BESIDE.test(place)) return `Du får inte skriva i mappen ${path.dirname(place)}.`;
  return `Du får inte läsa eller skriva ${file}.`;
}

const BESIDE = /(^|[\\/])\.([^\\/]+)\.\d+\.tmp$/;

/** The file itself, where the fault is about what was written beside it. */
const nameOf = (place: string | undefined) => place?.replace(BESIDE, '$1$2') ?? 'filen';
