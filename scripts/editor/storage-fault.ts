import { CallError } from './call.ts';

/** What an editor can do something about when a file cannot be read or written. */
const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'Disken är full. Inget är sparat, och filen är som den var. Ta bort något från disken och spara igen.',
  EDQUOT: 'Ditt utrymme på disken är slut. Inget är sparat, och filen är som den var. Ta bort något och spara igen.',
  EROFS: 'Disken går inte att skriva på. Inget är sparat. Flytta mappen till en disk som går att skriva på.',
  EACCES: 'Du får inte skriva i mappen. Inget är sparat. Fråga den som sköter datorn.',
  EPERM: 'Du får inte skriva i mappen. Inget är sparat. Fråga den som sköter datorn.',
  EBUSY: 'Ett annat program håller i filen. Inget är sparat. Stäng den där och spara igen.',
};

/** A fault of the disk in words; undefined for any other fault. Nothing is half written: `files/write-whole.ts`. */
export function storageFault(error: unknown): CallError | undefined {
  const words = WORDS[(error as NodeJS.ErrnoException | undefined)?.code ?? ''];
  return words === undefined ? undefined : new CallError(507, words);
}
