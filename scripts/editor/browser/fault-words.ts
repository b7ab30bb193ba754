import { NobodyThere, Refused } from './call-desk.ts';

/** What to tell the editor of something that did not work. A fault of our own is thrown on. */
export function wordsOf(error: unknown): string {
  if (error instanceof NobodyThere)
    return 'Portalen på din dator svarar inte. Starta den igen på samma sätt som när du började (npm run dev).';
  if (error instanceof Refused) return error.message;
  throw error;
}
