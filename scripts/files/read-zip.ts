import { crc32, inflateRawSync } from 'node:zlib';
import type { Files } from './zip.ts';

/** What a zip holds, and what is wrong with how it holds it, in Swedish. */
export interface ReadZip {
  files: Files;
  /** Every name of the list, also doubled ones and those of folders. */
  names: string[];
  faults: string[];
}

const MEGABYTE = 2 ** 20;

/** Larger than any package of ours; a small zip can say that it unpacks to more than there is memory. */
const MOST_BYTES = 2048 * MEGABYTE;

const inBytes = (most: number) => (most < 1024 * MEGABYTE ? `${most / MEGABYTE} MB` : `${most / MEGABYTE / 1024} GB`);

/**
 * Reads a zip so that nothing in it is passed over. Programs differ in what they read – the list at the end or the
 * headers in between, the first or the last of two entries of one name – so whatever they could differ on is a fault.
 * @param most how many bytes it may unpack to
 * @throws RangeError or Error when it is no zip, or damaged
 */
export function readZip(bytes: Uint8Array, most = MOST_BYTES): ReadZip {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { entries, start } = readList(zip);
  const faults = [...hidden(entries, start, zip), ...entries.flatMap(strange)];
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > most) faults.push(`Zip-filen packas upp till mer än ${inBytes(most)}: så stort är inget paket härifrån.`);
  const read =
    faults.length > 0 ? [] : entries.filter(({ name }) => !name.endsWith('/')).map((each) => unpack(each, zip));
  return {
    files: Object.fromEntries(read.map(({ name, content }) => [name, content ?? new Uint8Array()])),
    names: entries.map(({ name }) => name),
    faults: [...faults, ...read.filter(({ content }) => !content).map(({ name }) => `${name} är skadad i zip-filen.`)],
  };
}

interface Entry {
  name: string;
  nameBytes: Buffer;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** What Unix says it is; 0 when it says nothing. */
  type: number;
  extra: Buffer;
  offset: number;
}

const END = Buffer.from('PK\x05\x06');

function readList(zip: Buffer): { entries: Entry[]; start: number } {
  const end = zip.lastIndexOf(END);
  const count = zip.readUInt16LE(end + 10);
  const start = zip.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (zip.toString('latin1', at, at + 4) !== 'PK\x01\x02') throw new Error('no entry where the list has one');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const nameEnd = at + 46 + nameLength!;
    const nameBytes = zip.subarray(at + 46, nameEnd);
    entries.push({
      name: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(nameBytes),
      nameBytes,
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      type: (zip.readUInt32LE(at + 38) >>> 28) & 0xf,
      extra: zip.subarray(nameEnd, nameEnd + extraLength!),
      offset: zip.readUInt32LE(at + 42),
    });
    at = nameEnd + extraLength! + commentLength!;
  }
  if (at !== end || end + 22 + zip.readUInt16LE(end + 20) !== zip.length) throw new Error('the list is not whole');
  return { entries, start };
}

/** Entries lie side by side from the first byte to the list: what lies between is seen by some programs and not by others. */
function hidden(entries: Entry[], start: number, zip: Buffer): string[] {
  const fault = ['Zip-filen har innehåll som inte står i dess förteckning.'];
  let at = 0;
  for (const entry of entries.toSorted((one, other) => one.offset - other.offset)) {
    if (entry.offset !== at || zip.toString('latin1', at, at + 4) !== 'PK\x03\x04') return fault;
    const nameEnd = at + 30 + zip.readUInt16LE(at + 26);
    if (!zip.subarray(at + 30, nameEnd).equals(entry.nameBytes)) return fault;
    at = nameEnd + zip.readUInt16LE(at + 28) + entry.packed;
    if (entry.flags & 8) at += zip.toString('latin1', at, at + 4) === 'PK\x07\x08' ? 16 : 12;
  }
  return at === start ? [] : fault;
}

const [FOLDER, FILE] = [4, 8];

function strange({ name, nameBytes, flags, method, size, type, extra }: Entry): string[] {
  if (type === 10) return [`${name} är en genväg.`];
  if (type !== 0 && type !== (name.endsWith('/') ? FOLDER : FILE)) return [`${name} är ingen vanlig fil.`];
  if (name.endsWith('/') && size > 0) return [`${name} är en mapp med ett innehåll som inte syns.`];
  if (flags & 1) return [`${name} är låst med lösenord.`];
  if (method !== 0 && method !== 8) return [`${name} är packad på ett sätt som inte går att läsa här.`];
  const other = secondName(extra);
  return other && !other.equals(nameBytes) ? [`${name} har ett annat namn för vissa program.`] : [];
}

/** The name that Info-ZIP keeps beside the first one, and unpacks under. */
function secondName(extra: Buffer): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === 0x7075) return extra.subarray(at + 9, at + 4 + extra.readUInt16LE(at + 2));
  return undefined;
}

function unpack(
  { name, offset, method, packed, size, crc }: Entry,
  zip: Buffer,
): { name: string; content?: Uint8Array } {
  const at = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const content = method === 0 ? zip.subarray(at, at + packed) : inflated(zip.subarray(at, at + packed), size);
  return content?.length === size && crc32(content) === crc ? { name, content } : { name };
}

function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return undefined;
  }
}
