import type { Problem } from './problem.ts';

/** The fields of a text without those that its faults stand in, whose names are `left`; lines are where they were. */
export interface Rest {
  text: string;
  left: ReadonlySet<string>;
}

const FIELD = /^([\p{L}\p{N}_-]+):/u;
const NAMED = /^[ \t]*(?:- +)?([\p{L}\p{N}_-]+):/u;

/**
 * What can be read of fields that cannot be read as a whole: a slip in one of them hides nothing of the others.
 * @param firstLine the line of the file on which the text begins
 * @returns undefined where a fault stands in no field
 */
export function restOf(text: string, problems: readonly Problem[], firstLine: number): Rest | undefined {
  const lines = text.split('\n');
  const left = new Set<string>();
  for (const { line } of problems) {
    const begin = lines.findLastIndex((each, index) => index <= line - firstLine && (each === '' || FIELD.test(each)));
    if (begin < 0) return undefined;
    const next = lines.findIndex((each, index) => index > begin && FIELD.test(each));
    for (let at = begin; at < (next < 0 ? lines.length : next); at++) {
      const [, name] = NAMED.exec(lines[at]!) ?? [];
      if (name) left.add(name);
      lines[at] = '';
    }
  }
  return left.size > 0 ? { text: lines.join('\n'), left } : undefined;
}
