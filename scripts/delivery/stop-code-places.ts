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
export function fillIn(bytes: Buffer, places: readonly number[][], code: string): void {
  for (const place of places) for (let at = 0; at < place.length; at++) bytes[place[at]!] = code.charCodeAt(at);
}

/** A body in pieces: what stands around the places, which all copies share, and between them the code, which is one's own. */
export function withCode(body: Buffer, places: readonly number[][]): (code: string) => Buffer[] {
  const pieces: (Buffer | readonly [from: number, to: number])[] = [];
  let end = 0;
  for (const place of places)
    for (let from = 0, to = 1; from < place.length; from = to, to += 1) {
      while (to < place.length && place[to] === place[to - 1]! + 1) to += 1;
      pieces.push(body.subarray(end, place[from]), [from, to]);
      end = place[to - 1]! + 1;
    }
  pieces.push(body.subarray(end));
  return (code) =>
    pieces.map((piece) => (Buffer.isBuffer(piece) ? piece : Buffer.from(code.slice(...piece), 'latin1')));
}
