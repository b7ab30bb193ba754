/** Where a quoted letter or a signature begins. */
const QUOTE =
  /^(?:>|-{2,} ?$|_{5,}|-{3,} ?(?:original|ursprungligt|vidarebefordrat|forwarded|begin forwarded)|(?:från|from|avsändare): |(?:den|on|le) .{3,120}(?:skrev|wrote).{0,120}:?$|.{1,80}\b(?:skrev|wrote): ?$|skickat från |sent from |hämta outlook|get outlook|begin forwarded message|vidarebefordrat meddelande)/i;
const GREETING = /^(?:hej(?:san)?|hallå|god(?:dag| morgon| middag)?|tjena|hi|hello|dear .{0,40})[\s!,.]*$/i;

/** What the writer of a mail says first, in at most three lines: nothing quoted, no greeting, no signature. */
export function ownWords(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const end = lines.findIndex((line) => QUOTE.test(line));
  return lines
    .slice(0, end < 0 ? undefined : end)
    .filter((line) => line !== '' && !GREETING.test(line))
    .slice(0, 3)
    .filter((line) => line.length <= 160);
}

/** A subject without what mail programs put before it: `Sv:`, `VB:`, `[EXTERN]`. */
export function ownSubject(subject: string): string {
  return subject
    .replace(/^(?:\s{0,5}(?:(?:re|sv|fw|fwd|vb|vs|aw|wg|ang|svar)\s{0,3}(?:\[\d{1,3}\])?:|\[[\p{L} -]{1,20}\]))+/iu, '')
    .trim();
}
