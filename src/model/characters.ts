import type { Problem } from './problem.ts';

/** What XML 1.0 cannot carry at all: with one of these in a text the feeds and the mail cannot be read. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/; // oxlint-disable-line no-control-regex

/** Faults for invisible control characters, which come along when text is pasted from PDF files and old systems. */
export function checkCharacters(text: string, file: string): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    if (!FORBIDDEN.test(line)) return [];
    return [
      {
        file,
        line: index + 1,
        field: 'tecken',
        fault: 'ett osynligt styrtecken',
        remedy: 'skriv om raden för hand i stället för att klistra in den',
      },
    ];
  });
}
