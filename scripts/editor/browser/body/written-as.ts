/** `<Note title="…">…</Note>`, or without an inside `<Phone id="…" />`. A quotation mark would end the attribute. */
export function componentTag(
  name: string,
  attributes: readonly (readonly [string, string])[],
  inside?: string,
): string {
  const given = attributes
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ` ${key}="${value.replaceAll('"', '”')}"`);
  const begin = `<${name}${given.join('')}`;
  return inside ? `${begin}>${inside}</${name}>` : `${begin} />`;
}

/** Markdown. What would end the link within its words or address is written so that it does not. */
export const markdownLink = (words: string, address: string) =>
  `[${words.replace(/[[\]]/g, '\\$&')}](${address.replace(/[()\s]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'))})`;

/** A table with its headings and as many empty rows as are wished, at most fifty. */
export function emptyTable(heads: readonly string[], rows: number): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const empty = row(heads.map(() => ' '));
  const lines = Array.from({ length: Math.min(Math.max(1, Math.trunc(rows)), 50) }, () => empty);
  return [row(heads.map((head) => head.trim().replaceAll('|', '\\|'))), row(heads.map(() => '---')), ...lines].join(
    '\n',
  );
}
