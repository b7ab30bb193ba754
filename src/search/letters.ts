/** Numbers as a text of one letter each: none is a space, which parts words. A large one takes two. */
export function lettersOf(numbers: ArrayLike<number>): string {
  for (let at = 0; at < numbers.length; at++) addLetter(numbers[at]!);
  return takeLetters();
}

/** The same of a sorted list, each number as a step from the one before, the first from `from`. */
export function letteredSteps(numbers: ArrayLike<number>, from = 0): string {
  let before = from;
  for (let at = 0; at < numbers.length; at++) {
    addLetter(numbers[at]! - before);
    before = numbers[at]!;
  }
  return takeLetters();
}

/** Letters of the text that is being put together: an index has millions, and the same memory serves for all its texts. */
let letters = /* @__PURE__ */ new Uint16Array(4096);
let count = 0;

/** Puts a number at the end of the text that `takeLetters` gives. */
export function addLetter(number: number): void {
  if (number >= LARGE) addSign(FIRST_LETTER + LARGE + Math.floor(number / LARGE));
  addSign(FIRST_LETTER + (number % LARGE));
}

/** The same of a sign that is no number, by its code: one before the first letter. */
export function addSign(code: number): void {
  if (count === letters.length) {
    const larger = new Uint16Array(count * 2);
    larger.set(letters);
    letters = larger;
  }
  letters[count++] = code;
}

/** The text that was put together; the next one begins. */
export function takeLetters(): string {
  const length = count;
  count = 0;
  if (length > FEW) return new TextDecoder('utf-16le').decode(letters.subarray(0, length));
  let text = '';
  for (let at = 0; at < length; at++) text += String.fromCharCode(letters[at]!);
  return text;
}

/** Most words stand on few pages, and so short a text is put together faster than it is decoded. */
const FEW = 12;

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

/** What steps lead to, from 0. */
export function summed(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
