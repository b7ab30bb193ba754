import { hasControls } from './address.ts';

const LONGEST_NAME = 120;

/** A name on one line. Line breaks become spaces; what looks like a header of a mail does not become a name. */
export function readName(text: string): { value: string } | { fault: string } {
  if (/[\r\n]\s*[\w-]+:/.test(text)) return { fault: 'namnet innehåller en rad som ser ut som ett brevhuvud' };
  const value = text.slice(0, 10_000).replace(/[\s\u2028\u2029]+/g, ' ').trim().normalize('NFC'); // prettier-ignore
  if (value === '') return { fault: 'namnet saknas' };
  if (value.length > LONGEST_NAME) return { fault: `namnet är längre än ${LONGEST_NAME} tecken` };
  if (hasControls(value)) return { fault: 'namnet innehåller osynliga tecken eller styrtecken' };
  if (!value.isWellFormed() || value.includes('\ufffd'))
    return { fault: 'namnet innehåller tecken som inte går att läsa' };
  return /\p{L}/u.test(value) ? { value } : { fault: 'namnet har inga bokstäver' };
}
