import type { Problem } from './problem.ts';

/** Lines that only a mail has; `Från:` and `Till:` are also words of a text, and count beside another line of a head. */
const SURE = /^(?:[>\s*]*(?:Skickat|Sent|Ämne|Subject)\s*:\**\s|\s*>\s*>|[>\s]*(?:Mvh|M\.v\.h\.)(?![\p{L}])|[>\s]*-{3,}\s*(?:Ursprungligt|Vidarebefordrat|Original|Forwarded) )/iu;
const HEAD = /^[>\s*]*(?:Från|Till|From|To|Kopia|Cc|Datum|Date)\s*:\**\s/iu;

/** The lines, from nought, that show that a mail was pasted into a text. None where a text only has words of that sort. */
export function mailLines(text: string): number[] {
  const lines = text.split('\n');
  if (!lines.some((line) => SURE.test(line))) return [];
  return lines.flatMap((line, index) => (SURE.test(line) || HEAD.test(line) ? [index] : []));
}

/** A mail has names that nobody sees among the words: it is told as a whole, once, at its first line. */
export function checkPastedMail(text: string, file: string): Problem[] {
  const [first] = mailLines(text);
  if (first === undefined) return [];
  return [
    {
      file,
      line: first + 1,
      field: 'brödtext',
      fault: 'texten ser ut som ett inklistrat mejl',
      remedy: 'ta bort hela mejlet, med namn och adresser; skriv det som läsaren behöver med egna ord',
    },
  ];
}
