import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import type { IsoDate } from '../../src/model/dates.ts';

/** Files by their path in the package, with forward slashes. */
export type Files = Record<string, Uint8Array>;

/**
 * A zip that depends on nothing but its files and the day: same order, same times, in every time zone.
 *
 * The time of day of a file follows from what it says. nginx, Apache and IIS make their ETag of time and size, so two
 * versions of a page that are equally long must not bear the same time, or a browser would keep the old one.
 */
export function zipFiles(files: Files, day: IsoDate): Uint8Array {
  const parts = Object.keys(files)
    .sort()
    .map((name) => ({ name: Buffer.from(name), ...packedOf(files[name]!), moment: timeOf(files[name]!, day) }));
  const [before, list]: [Uint8Array[], Uint8Array[]] = [[], []];
  let at = 0;
  for (const part of parts) {
    const [facts, { name, packed }] = [factsOf(part), part];
    before.push(LOCAL, facts, name, packed);
    list.push(LISTED, facts, NO_COMMENT, ATTRIBUTES, number(at), name);
    at += LOCAL.length + facts.length + name.length + packed.length;
  }
  const whole = list.reduce((sum, { length }) => sum + length, 0);
  const count = number(parts.length | (parts.length << 16));
  return Buffer.concat([...before, ...list, END, count, number(whole), number(at), Buffer.alloc(2)]);
}

/** A file without its name: what several packages hold is packed once, which takes longer than all the rest. */
interface Packed {
  packed: Uint8Array;
  size: number;
  crc: number;
}

const known = new WeakMap<Uint8Array, Packed>();

function packedOf(bytes: Uint8Array): Packed {
  const found = known.get(bytes) ?? { packed: deflateSync(bytes, { level: 9 }), size: bytes.length, crc: crc32(bytes) };
  known.set(bytes, found);
  return found;
}

// What follows is the layout of APPNOTE 4.3: a head and the packed bytes of each file, the list of them all, and its end.

const number = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};

const LOCAL = number(0x04034b50);
/** Made by version 2.0 under Unix. */
const LISTED = Buffer.concat([number(0x02014b50), Buffer.from([20, 3])]);
const NO_COMMENT = Buffer.alloc(6);
const ATTRIBUTES = number(0o644 << 16);
const END = Buffer.concat([number(0x06054b50), Buffer.alloc(4)]);

/** What is said of a file both before it and in the list. */
function factsOf({ name, moment, packed, size, crc }: Packed & { name: Buffer; moment: Date }): Buffer {
  const [isAscii, years] = [name.every((byte) => byte < 128), moment.getUTCFullYear() - 1980];
  const day = (years << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate();
  const time = (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1);
  const facts = Buffer.alloc(26);
  [20, isAscii ? 0 : 0x800, 8, time, day].forEach((value, at) => facts.writeUInt16LE(value, 2 * at));
  [crc, packed.length, size].forEach((value, at) => facts.writeUInt32LE(value, 10 + 4 * at));
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

/**
 * The day before, so that no file is of a time to come. The format has no time zone: it says what a clock on a wall says. It
 * is counted in UTC, where no hour of the day is skipped or comes twice.
 */
function timeOf(bytes: Uint8Array, day: IsoDate): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const slot = createHash('sha256').update(bytes).digest().readUInt32BE() % 43_200;
  return new Date(Date.UTC(year, month - 1, date - 1, 0, 0, slot * 2));
}
