/** A piece of a text beside another: the same in both, or in one of them alone. */
export interface Piece {
  text: string;
  isOther: boolean;
}

/**
 * Two texts, each in pieces, with what differs told apart: words within the lines that differ. Of long texts that are
 * very unlike the lines are enough.
 */
export function tellApart(mine: string, theirs: string): { mine: Piece[]; theirs: Piece[] } {
  const [a, b] = [wholeLinesOf(mine), wholeLinesOf(theirs)];
  const found = { mine: [] as Piece[], theirs: [] as Piece[] };
  for (const { left, right, isSame } of align(a, b)) {
    const [x, y] = [left.join(''), right.join('')];
    const words = isSame || x === '' || y === '' ? undefined : align(wordsOf(x), wordsOf(y));
    for (const each of words ?? [{ left, right, isSame }]) {
      add(found.mine, each.left.join(''), !each.isSame);
      add(found.theirs, each.right.join(''), !each.isSame);
    }
  }
  return found;
}

function add(pieces: Piece[], text: string, isOther: boolean): void {
  const last = pieces.at(-1);
  if (text === '') return;
  if (last?.isOther === isOther) last.text += text;
  else pieces.push({ text, isOther });
}

/** Each with its own end; together they are the text. */
export const wholeLinesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const wordsOf = (text: string) => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** Parts that both have, or what one has where the other has something else. */
export interface Run {
  left: string[];
  right: string[];
  isSame: boolean;
}

/** More comparisons than this would be felt; then all in between counts as other. */
const MOST = 4_000_000;

/** The longest run of parts that both have in the same order, and what lies between. */
export function align(a: readonly string[], b: readonly string[]): Run[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const middle = x.length * y.length > MOST ? [{ left: x, right: y, isSame: false }] : between(x, y);
  const same = (parts: readonly string[]): Run => ({ left: [...parts], right: [...parts], isSame: true });
  return [same(a.slice(0, start)), ...middle, same(a.slice(a.length - end))].filter(
    ({ left, right }) => left.length + right.length > 0,
  );
}

function between(a: readonly string[], b: readonly string[]): Run[] {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const runs: Run[] = [];
  const put = (isSame: boolean, left: string[], right: string[]) => {
    const last = runs.at(-1);
    if (last?.isSame !== isSame) return void runs.push({ left, right, isSame });
    last.left.push(...left);
    last.right.push(...right);
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) put(true, [a[i++]!], [b[j++]!]);
    else if (j >= b.length || (i < a.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!))
      put(false, [a[i++]!], []);
    else put(false, [], [b[j++]!]);
  }
  return runs;
}
