import { align } from '../told-apart.ts';

/** A piece of what two have made of one: the same for both or of one of them alone, else what each wrote there. */
export type JoinedPiece = { lines: string[] } | { from: string[]; mine: string[]; theirs: string[] };

/** Lines of `from`, from one to another, that are something else now. */
interface Replaced {
  start: number;
  end: number;
  lines: string[];
}

/**
 * Puts together what two have made of the same lines (or other parts that are held against each other whole). Where only
 * one has changed something that is taken; where both have, and not alike, both are given.
 */
export function joinLines(from: readonly string[], mine: readonly string[], theirs: readonly string[]): JoinedPiece[] {
  const [own, others] = [replacedIn(from, mine), replacedIn(from, theirs)];
  const pieces: JoinedPiece[] = [];
  let at = 0;
  for (;;) {
    const [first, other] = [own[0], others[0]];
    if (!first && !other) break;
    const group =
      first && other && isSamePlace(first, other)
        ? together(own, others)
        : isBefore(first, other)
          ? { mine: [own.shift()!], theirs: [] }
          : { mine: [], theirs: [others.shift()!] };
    const all = [...group.mine, ...group.theirs];
    const start = Math.min(...all.map((each) => each.start));
    const end = Math.max(...all.map((each) => each.end));
    put(pieces, { lines: from.slice(at, start) });
    put(pieces, pieceOf(from, group, start, end));
    at = end;
  }
  put(pieces, { lines: from.slice(at) });
  return pieces;
}

function replacedIn(from: readonly string[], now: readonly string[]): Replaced[] {
  const found: Replaced[] = [];
  let at = 0;
  for (const { left, right, isSame } of align(from, now)) {
    if (!isSame) found.push({ start: at, end: at + left.length, lines: right });
    at += left.length;
  }
  return found;
}

const isInsertion = ({ start, end }: Replaced) => start === end;

/** Lines side by side are two places; two insertions at one point are one. */
const isSamePlace = (a: Replaced, b: Replaced) =>
  isInsertion(a) && isInsertion(b) ? a.start === b.start : a.start < b.end && b.start < a.end;

function isBefore(a: Replaced | undefined, b: Replaced | undefined): boolean {
  if (!a || !b) return a !== undefined;
  return a.start === b.start ? isInsertion(a) : a.start < b.start;
}

interface Group {
  mine: Replaced[];
  theirs: Replaced[];
}

/** All that meets, one after the other: what I changed may reach over several of theirs. */
function together(own: Replaced[], others: Replaced[]): Group {
  const group: Group = { mine: [own.shift()!], theirs: [others.shift()!] };
  for (;;) {
    if (own[0] && group.theirs.some((each) => isSamePlace(each, own[0]!))) group.mine.push(own.shift()!);
    else if (others[0] && group.mine.some((each) => isSamePlace(each, others[0]!))) group.theirs.push(others.shift()!);
    else return group;
  }
}

function pieceOf(from: readonly string[], { mine, theirs }: Group, start: number, end: number): JoinedPiece {
  const [own, others] = [mine, theirs].map((each) => rewritten(from, each, start, end)) as [string[], string[]];
  if (theirs.length === 0 || isAlikeText(own, others)) return { lines: own };
  return mine.length === 0 ? { lines: others } : { from: from.slice(start, end), mine: own, theirs: others };
}

function rewritten(from: readonly string[], changes: readonly Replaced[], start: number, end: number): string[] {
  let at = start;
  const lines = changes.flatMap((each) => {
    const kept = from.slice(at, each.start);
    at = each.end;
    return [...kept, ...each.lines];
  });
  return [...lines, ...from.slice(at, end)];
}

const isAlikeText = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((line, index) => line === b[index]);

function put(pieces: JoinedPiece[], piece: JoinedPiece): void {
  const last = pieces.at(-1);
  if (!('lines' in piece)) pieces.push(piece);
  else if (last && 'lines' in last) last.lines.push(...piece.lines);
  else if (piece.lines.length > 0) pieces.push({ lines: [...piece.lines] });
}
