/** What a spreadsheet would run instead of show (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A cell that a spreadsheet shows as it is: an apostrophe goes before what it would run. */
export const guarded = (cell: string) => (FORMULA.test(cell) || cell.startsWith("'") ? `'${cell}` : cell);

/** Takes away the apostrophe that `guarded` put there. */
export const unguarded = (cell: string) =>
  cell.startsWith("'") && (FORMULA.test(cell.slice(1)) || cell.startsWith("''")) ? cell.slice(1) : cell;
