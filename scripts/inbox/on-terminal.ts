/**
 * What somebody else has written – a server, a sender, whoever named a file – as it may be shown: one line without
 * characters that a terminal would obey or that turn the direction of the text.
 */
export function onTerminal(words: string, longest = 120): string {
  const line = words
    .slice(0, 10 * longest)
    .replace(/[\p{Z}\p{Cc}]+/gu, ' ')
    .replace(/\p{C}/gu, '')
    .trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
