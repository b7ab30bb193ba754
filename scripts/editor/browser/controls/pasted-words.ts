/** What comes along from Word, PDF files and pages that nobody sees, and that the check would stop. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/** Line breaks as Word, PDF files and Windows write them. */
const BREAKS = /\r\n?|[\u000b\u2028\u2029]/g;

/** Words that are pasted in a field, as somebody would have typed them. @param isLine it is one line of words, however long */
export function pastedWords(text: string, isLine: boolean): string {
  const words = text.replace(UNSEEN, '').replace(BREAKS, '\n');
  const rows = isLine ? words.replace(/\s*\n\s*/g, ' ') : words.replace(/[ \t]+$/gm, '');
  return rows.replaceAll('\t', ' ');
}
