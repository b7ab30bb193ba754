import type { Problem } from './problem.ts';
import { FRONT_MATTER } from './raw.ts';

/** Lines that only a mail has. */
const SURE =
  /^(?:[>\s*]*(?:Skickat|Sent)\s*:\**\s|\s*(?:>\s*){2,5}[^>\s]|[>\s]*(?:Mvh|M\.v\.h\.)(?!\p{L})|[>\s]*-{3,}\s*(?:Ursprungligt|Vidarebefordrat|Original|Forwarded)\s)/iu;
/** Words of a text as well as of a mail's head: they count where a sender and a subject stand together, or beside a sure line. */
const SENDER = /^[>\s*]*(?:Från|From)\s*:\**\s/iu;
const SUBJECT = /^[>\s*]*(?:Ämne|Subject)\s*:\**\s/iu;
const REST = /^[>\s*]*(?:Till|To|Kopia|Cc|Datum|Date)\s*:\**\s/iu;

/** The lines of an article, from nought, that show that a mail was pasted into its body. */
export function mailLines(text: string): number[] {
  const head = FRONT_MATTER.exec(text)?.[0].split('\n').length ?? 1;
  const lines = text.split('\n').map((line, index) => (index < head - 1 ? '' : line));
  const has = (pattern: RegExp) => lines.some((line) => pattern.test(line));
  if (!has(SURE) && !(has(SENDER) && has(SUBJECT))) return [];
  return lines.flatMap((line, index) =>
    [SURE, SENDER, SUBJECT, REST].some((pattern) => pattern.test(line)) ? [index] : [],
  );
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
