/** Numbers as a text of one letter each: none is a space, which parts words. A large one takes two. */
export function lettersOf(numbers: Iterable<number>): string {
  const letters: number[] = [];
  for (const number of numbers)
    if (number < LARGE) letters.push(FIRST_LETTER + number);
    else letters.push(FIRST_LETTER + LARGE + Math.floor(number / LARGE), FIRST_LETTER + (number % LARGE));
  let text = '';
  for (let from = 0; from < letters.length; from += AT_ONCE)
    text += String.fromCharCode(...letters.slice(from, from + AT_ONCE));
  return text;
}

/** More than some ten thousand are too many for one call. */
const AT_ONCE = 4096;

export function numbersOf(letters: string): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < letters.length; at++) {
    const number = letters.charCodeAt(at) - FIRST_LETTER;
    numbers.push(number < LARGE ? number : (number - LARGE) * LARGE + letters.charCodeAt(++at) - FIRST_LETTER);
  }
  return numbers;
}

/** After the space and what JSON must mark. */
const FIRST_LETTER = 35;
/** Before the letters that stand for no character alone. */
const LARGE = 0x5000;

/** Each number of a sorted list as a step from the one before, and back. */
export const stepsOf = (numbers: ArrayLike<number>): number[] =>
  Array.from(numbers, (number, at) => number - (numbers[at - 1] ?? 0));

export function summed(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
