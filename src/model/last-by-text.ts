import type { RawFile } from './raw.ts';

/**
 * A pure function of a file that remembers its last answer for each path, and gives it again while the text is the same.
 * Nobody may change what it gives.
 * @param context what else the answer depends on, as a text
 */
export function lastByText<T, More extends unknown[]>(
  of: (file: RawFile, ...more: More) => T,
  context: (...more: More) => string = () => '',
): (file: RawFile, ...more: More) => T {
  const known = new Map<string, { text: string; context: string; answer: T }>();
  return (file, ...more) => {
    const last = known.get(file.path);
    const now = context(...more);
    if (last && last.text === file.text && last.context === now) return last.answer;
    const answer = of(file, ...more);
    known.set(file.path, { text: file.text, context: now, answer });
    return answer;
  };
}
