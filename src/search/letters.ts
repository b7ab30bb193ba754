/** Numbers as a text of one letter each: none is a space, which parts words. A large one takes two. */
export function lettersOf(numbers: ArrayLike<number>): string {
  let text = '';
  for (let from = 0; from < numbers.length; from += AT_ONCE) {
    const letters: number[] = [];
    for (let at = from; at < Math.min(numbers.length, from + AT_ONCE); at++) {
      const number = numbers[at]!;
      if (number >= LARGE) letters.push(FIRST_LETTER + LARGE + Math.floor(number / LARGE));
      letters.push(FIRST_LETTER + (number % LARGE));
    }
    text += String.fromCharCode(...letters);
  }
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
export function stepsOf(numbers: ArrayLike<number>): number[] {
  const steps: number[] = [];
  let before = 0;
  for (let at = 0; at < numbers.length; at++) {
    steps.push(numbers[at]! - before);
    before = numbers[at]!;
  }
  return steps;
}

export function summed(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
