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

/** A space where something is put in against a word: ”Ring <Phone …>”. */
export const spaceBefore = (before: string) => (before === '' || /[\s([”"/–-]$/u.test(before) ? '' : ' ');

/** An address of the web as it is to be written; `www.` and a bare name get their https. Undefined for what is none. */
export function wholeAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (/^mailto:\S+@\S+$/.test(text)) return text;
  const whole = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[/?#:]|$)/u.test(text) ? `https://${text}` : text;
  return /^https?:\/\/[^\s/.]+\.[^\s]/.test(whole) ? whole : undefined;
}
