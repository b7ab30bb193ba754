import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bag, textFile } from '../../../scripts/archive/bag.ts';
import { SITE_FORMAT } from '../../../scripts/archive/site-package.ts';
import { verify, type ArchiveVerdict } from '../../../scripts/archive/verify.ts';
import { zipFiles, type Files } from '../../../scripts/files/zip.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const METADATA = { 'metadata.json': textFile(JSON.stringify({ format: SITE_FORMAT })) };
const made = (more: Files = {}) => bag({ ...METADATA, 'brev.html': textFile('Brevet'), ...more }, {}, []);

function verified(zip: Uint8Array): Promise<ArchiveVerdict> {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'paket.zip'), zip);
  return verify(path.join(folder, 'paket.zip'), folder);
}

interface Odd {
  name: string;
  text?: string;
  /** As the header in between says it. */
  localName?: string;
  mode?: number;
  flags?: number;
  method?: number;
  size?: number;
  extra?: Buffer;
  before?: string;
}

/** A zip as no program of ours would make it: entry by entry, each as odd as it is asked to be. */
function oddZip(entries: Odd[], between = Buffer.alloc(0)): Uint8Array {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const {
    name,
    text = '',
    localName = name,
    mode = 0,
    flags = 0x800,
    method = 0,
    size,
    extra,
    before,
  } of entries) {
    const content = Buffer.from(text);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(size ?? content.length, 18);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared]);
    local.writeUInt16LE(Buffer.byteLength(localName), 26);
    const whole = Buffer.concat([Buffer.from(before ?? ''), local, Buffer.from(localName), content]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(at + Buffer.byteLength(before ?? ''), 10);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    shared.writeUInt16LE(extra?.length ?? 0, 24);
    list.push(Buffer.from('PK\x01\x02\x14\x03'), shared, tail, Buffer.from(name), extra ?? Buffer.alloc(0));
    parts.push(whole);
    at += whole.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(Buffer.concat(list).length, 8);
  end.writeUInt32LE(at + between.length, 12);
  return Buffer.concat([...parts, between, ...list, Buffer.from('PK\x05\x06'), end]);
}

const asEntries = (files: Files): Odd[] =>
  Object.entries(files).map(([name, bytes]) => ({ name, text: new TextDecoder().decode(bytes) }));
const withOdd = (...odd: Odd[]) => verified(oddZip([...odd, ...asEntries(made())]));

describe('a zip is verified whole', () => {
  test('when it is ours, and when it was packed again by hand, folders and all', async () => {
    expect(await verified(zipFiles(made({ 'bilagor/åtgärd 1.pdf': textFile('x') }), '2026-11-26'))).toMatchObject({
      faults: [],
    });
    expect(await withOdd({ name: 'data/' })).toEqual({ faults: [], facts: expect.any(Array) });
  });

  test.each(['__proto__', 'constructor', 'toString', 'data/__proto__', '__MACOSX/x', 'Thumbs.db'])(
    'a file called %s does not belong there',
    async (name) => {
      expect((await withOdd({ name, text: 'x' })).faults).toEqual([
        `${name} hör inte till paketet: den står inte i manifestet.`,
      ]);
    },
  );

  test.each(['../ut.txt', 'data/../ut.txt', '/etc/passwd', './x', 'data//x', '//server/x'])(
    'a name that leads out of the package, %s',
    async (name) => {
      expect((await withOdd({ name, text: 'x' })).faults).toContain(
        `${name} är en sökväg ut ur paketet, eller ingen sökväg alls.`,
      );
    },
  );

  test.each(['C:x', 'data\\x', 'brev.html:dolt', 'a\u0000b', 'a\nb', 'fdp.\u202egpj', 'a\u200bb'])(
    'a character that hides what %j is',
    async (name) => {
      const said = (await withOdd({ name, text: 'x' })).faults;
      expect(said.join()).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(said.join()).toContain('tecken i namnet som inte syns eller som byter plats');
    },
  );

  test.each(['NUL', 'data/con.txt', 'COM1', 'aux/x.txt', 'data/brev.html.', 'data/brev.html '])(
    'a name that Windows reads otherwise, %j',
    async (name) => {
      expect((await withOdd({ name, text: 'x' })).faults).toContain(
        `${name} kan inte heta så på Windows, och blir där en annan fil eller ingen.`,
      );
    },
  );

  test.each([
    ['data/brev.html', 'data/brev.html ligger 2 gånger i paketet.'],
    ['data/BREV.html', 'data/BREV.html och data/brev.html blir samma fil på en del datorer.'],
    ['data/brev.html/x', 'data/brev.html är både en fil och en mapp.'],
  ])('a name that is there already, %s', async (name, fault) => {
    expect((await withOdd({ name, text: 'Ett annat brev' })).faults).toContain(fault);
  });

  test('two names that differ only in how an å is written', async () => {
    const names = ['å', 'å'.normalize('NFD')];
    expect((await withOdd(...names.map((name) => ({ name })))).faults).toContain(
      `${names.join(' och ')} blir samma fil på en del datorer.`,
    );
  });

  test.each([
    ['a shortcut', { mode: 0o120777, text: '/etc/passwd' }, 'x är en genväg.'],
    ['a device', { mode: 0o020666 }, 'x är ingen vanlig fil.'],
    ['a locked file', { flags: 0x801 }, 'x är låst med lösenord.'],
    ['an unknown packing', { method: 99 }, 'x är packad på ett sätt som inte går att läsa här.'],
    ['another name between', { localName: 'y' }, 'Zip-filen har innehåll som inte står i dess förteckning.'],
    ['bytes before it', { before: 'dolt' }, 'Zip-filen har innehåll som inte står i dess förteckning.'],
    [
      'four gigabytes',
      { size: 0xfffffffe, method: 8 },
      'Zip-filen packas upp till mer än 2 GB: så stort är inget paket härifrån.',
    ],
    ['a size that is not true', { size: 3, text: 'x' }, 'x är skadad i zip-filen.'],
    ['packed bytes that are none', { method: 8, text: 'x' }, 'x är skadad i zip-filen.'],
    [
      'a second name',
      { extra: Buffer.from('up\x06\x00\x01\x00\x00\x00\x00y') },
      'x har ett annat namn för vissa program.',
    ],
  ] as const)('%s', async (_, odd, fault) => {
    expect((await withOdd({ name: 'x', ...odd })).faults).toContain(fault);
  });

  test('an entry that the list does not name', async () => {
    const files = asEntries(made());
    const hidden = Buffer.from(oddZip([{ name: 'dolt', text: 'x' }])).subarray(0, 35);
    expect((await verified(oddZip(files, hidden))).faults).toContain(
      'Zip-filen har innehåll som inte står i dess förteckning.',
    );
  });

  test.each([
    ['cut short', (zip: Buffer) => zip.subarray(0, zip.length - 10)],
    ['with something after it', (zip: Buffer) => Buffer.concat([zip, Buffer.from('x')])],
    ['two in one', (zip: Buffer) => Buffer.concat([zip, zip])],
    ['empty', () => Buffer.alloc(0)],
    [
      'with a name that is no text',
      (zip: Buffer) => Buffer.from(zip.toString('latin1').replaceAll('brev.html', 'bre\xff.html'), 'latin1'),
    ],
  ])('no half of a zip %s', async (_, broken) => {
    const zip = Buffer.from(zipFiles(made(), '2026-11-26'));
    const judged = await verified(broken(zip)).catch((error: unknown) => ({ faults: [String(error)] }));
    expect(judged.faults.join()).toMatch(
      /går inte att packa upp: filen är skadad eller ingen zip|inte står i dess förteckning/,
    );
  });
});

describe('a folder is verified whole', () => {
  test('a shortcut and what is no file are told, all at once', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'data'));
    symlinkSync('/etc/passwd', path.join(folder, 'data', 'genväg'));
    execFileSync('mkfifo', [path.join(folder, 'rör')]);
    await expect(verify(folder, folder)).rejects.toThrow(
      /genväg är en genväg[\s\S]*rör är ingen vanlig fil|rör är ingen vanlig fil[\s\S]*genväg är en genväg/,
    );
  });
});

test('a package that does not say what it is was never verified', async () => {
  const nameless = bag({ 'brev.html': textFile('x') }, {}, []);
  const fault = 'data/metadata.json säger inte vad det är för paket, så innehållet går inte att pröva.';
  expect((await verified(zipFiles(nameless, '2026-11-26'))).faults).toEqual([fault]);
  const halfLetter = { 'metadata.json': textFile('{"format":"kontaktnatet-informationsbrev/1"}') };
  expect((await verified(zipFiles(bag(halfLetter, {}, []), '2026-11-26'))).faults).toEqual([fault]);
});
