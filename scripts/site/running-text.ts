const tokensOf = (text: string) => text.split(/\s+/).filter(Boolean);

/** Pagefind closes headings and cells with a full stop. */
const bare = (token: string | undefined) => token?.replace(/\.$/, '');

/**
 * What passages are taken from: the text of a page without its tables of facts, which it is found by but which read as
 * `Titel A Guide Utgivare Strong Cities År 2023`.
 * @param content the page's text as Pagefind writes it
 * @param tables the text of each table, in their order; one that does not stand so in the text is left where it is
 */
export function runningText(content: string, tables: readonly string[]): string {
  const tokens = tokensOf(content);
  for (const table of tables.map(tokensOf)) {
    const at = tokens.findIndex((_, from) => table.every((token, step) => bare(tokens[from + step]) === bare(token)));
    if (at >= 0) tokens.splice(at, table.length);
  }
  return tokens.join(' ');
}
