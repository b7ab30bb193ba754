import { STOP_CODE } from '../../src/newsletter/letter.ts';

/** The positions of every code, digit by digit: quoted-printable may break a line inside it. */
export function placesOfCode(body: Buffer): number[][] {
  const length = STOP_CODE.length;
  return [...body.toString('latin1').matchAll(/(?:0(?:=\r\n)?){15,}0/g)].flatMap(({ 0: run, index }) => {
    const digits = [...run.matchAll(/0/g)].map((digit) => index + digit.index);
    // A nought before it belongs to what stands before: `%20`.
    return digits.length < length ? [] : [digits.slice(-length)];
  });
}

/** Writes a code over every place. */
export function fillIn(bytes: Buffer, places: readonly number[][], code: string, offset = 0): void {
  for (const place of places)
    for (let at = 0; at < place.length; at++) bytes[offset + place[at]!] = code.charCodeAt(at);
}
