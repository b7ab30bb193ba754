/** What ends with a full stop that belongs to the word: it stays. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}{1,3}\.)+\p{L}{1,3}\.$|(?:^|[\s(])(?:etc|osv|mm|dvs|resp|nr|ca|tel|kap|avs)\.$/iu;

/** Somebody's words without the full stop that ends them, to go on in a sentence of ours: `Pröva rutinen., senast` would read badly. */
export function withoutFullStop(words: string): string {
  const text = words.trimEnd();
  return /[^.]\.$/.test(text) && !ABBREVIATION.test(text) ? text.slice(0, -1) : text;
}
