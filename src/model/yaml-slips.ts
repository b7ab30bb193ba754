import type { Problem } from './problem.ts';

export type Words = Pick<Problem, 'fault' | 'remedy'>;
/** What is wrong at a place of the text. */
export type Fault = [offset: number, words: Words];

/** As the parser tells it too. */
export const TAB: Words = { fault: 'raden är indragen med tabb', remedy: 'dra in med mellanslag, två för varje steg' };
const CURLY: Words = {
  fault: 'citattecknen ” runt texten är Words tecken, som inte räknas här',
  remedy: 'byt det första och det sista mot raka: "så här"',
};
const COMMA: Words = { fault: 'listan har ett kommatecken för mycket', remedy: 'ta bort det ena kommatecknet' };
const SPACE: Words = { fault: 'mellanslaget efter kolonet saknas', remedy: 'skriv `nyckel: värde`' };

/** Slips of the hand that make a text no YAML at all, each with the place of the sign that is wrong. */
const SLIPS: readonly [RegExp, Words][] = [
  [/^ *\t[ \t]*(?=\S)/gm, TAB],
  [/^[ \t]*(?:- +)?[\w-]+: +(?=[”“„][^\n]*[”“„][ \t]*$)/gm, CURLY],
  [/\[(?=[ \t]*,)|,(?=[ \t]*,[^\n]*\])/gm, COMMA],
  [/^ *(?:- +)?[a-z]\w*:(?=[^\s:/][^\n]*$)(?![^\n]*: )/gm, SPACE],
];

/**
 * What the writer did, where the parser only sees what follows from it: one tab gives three faults in as many words. Only
 * the lines at the parser's faults are looked at (it may see the fault a line or two later), for elsewhere the same signs are text.
 * @returns undefined where nothing of the sort is seen
 */
export function slips(text: string, faults: readonly Fault[]): Fault[] | undefined {
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const told = faults.map(([offset]) => lineAt(offset));
  const isNear = (line: number) => told.some((each) => Math.abs(each - line) <= 2);
  for (const [pattern, words] of SLIPS) {
    const found = [...text.matchAll(pattern)].filter(({ index }) => isNear(lineAt(index)));
    if (found.length > 0) return found.map(({ index }): Fault => [index, words]);
  }
  return undefined;
}
