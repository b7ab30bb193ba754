/**
 * Personal identity numbers for tests, built here so that no real one stands in the code: birth numbers 980–999 are kept
 * by Skatteverket for made-up persons.
 * @param date `YYYYMMDD`; 60 added to the day makes a coordination number
 * @returns twelve digits with a right check digit
 */
export function madeUpNumber(date: string, serial = '980'): string {
  return date + serial + checkDigit(date.slice(2) + serial);
}

/** The digit that makes a number pass Luhn's test. */
export function checkDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, i) => total + luhn(Number(digit) * (i % 2 === 0 ? 2 : 1)), 0);
  return String((10 - (sum % 10)) % 10);
}

const luhn = (product: number) => (product > 9 ? product - 9 : product);
