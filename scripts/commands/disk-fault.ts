import path from 'node:path';

/** Why the disk did not do what it was asked to, and what to do about it: a sentence of each, with its full stop. */
interface DiskFault {
  what: string;
  remedy: string;
}

const FULL = 'Ta bort något från disken och försök igen.';
const ASK = 'Fråga den som sköter datorn.';

/** A fault of the disk in words; undefined for any other fault. The form and the commands say the same. */
export function diskFault(error: unknown): DiskFault | undefined {
  const { code, syscall, path: place, dest } = (error ?? {}) as NodeJS.ErrnoException & { dest?: string };
  const file = nameOf(dest ?? place);
  switch (code) {
    case 'ENOSPC':
      return { what: 'Disken är full.', remedy: FULL };
    case 'EDQUOT':
      return { what: 'Ditt utrymme på disken är slut.', remedy: FULL };
    case 'EROFS':
      return { what: 'Disken går inte att skriva på.', remedy: 'Flytta mappen till en disk som går att skriva på.' };
    case 'EBUSY':
      return { what: `Ett annat program håller i ${file}.`, remedy: 'Stäng filen där och försök igen.' };
    case 'EACCES':
    case 'EPERM':
      return { what: refused(syscall, place, file), remedy: ASK };
    default:
      return undefined;
  }
}

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
