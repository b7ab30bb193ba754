import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Gathered } from '../../../../scripts/newsletter/scan/candidate.ts';
import { gatherMaterial } from '../../../../scripts/newsletter/scan/gather-material.ts';
import { msgFile } from '../../inbox/msg-file.ts';
import { READING } from './newsletter-readings.ts';

const FOLDER = fileURLToPath(new URL('../../../fixtures/scan', import.meta.url));
const read = async (name: string, bytes: Uint8Array) =>
  (await gatherMaterial({ name, bytes }, { today: '2026-11-26', publisherOf: () => '' })) as Gathered;
const found = ({ candidates }: Gathered) =>
  candidates.map(({ title, address, isOpaque }) => [title, isOpaque ? null : address]);

describe('a saved newsletter', () => {
  test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.eml')))(
    'gives what it has to read, and nothing of what stands around it: %s',
    async (name) => {
      const gathered = await read(name, readFileSync(path.join(FOLDER, name)));
      expect(found(gathered)).toEqual(READING[name]);
      expect(gathered.candidates.every(({ date }) => date?.startsWith('2026-11-'))).toBe(true);
    },
  );

  test('gives the same from a page, and when it was passed on as an attachment', async () => {
    const letter = readFileSync(path.join(FOLDER, 'skolmyndigheten.eml'), 'latin1');
    const passedOn = `From: a@stad.example\r\nSubject: Fw\r\nDate: Thu, 26 Nov 2026 08:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=ytter\r\n\r\n--ytter\r\nContent-Type: text/plain\r\n\r\nSe bifogat.\r\n--ytter\r\nContent-Type: message/rfc822\r\n\r\n${letter}\r\n--ytter--\r\n`;
    expect(found(await read('fw.eml', Buffer.from(passedOn, 'latin1')))).toEqual(READING['skolmyndigheten.eml']);
    const html = '<html><body><h2>En ny rapport om skolan</h2><a href="https://m.example/r">Läs mer</a></body></html>';
    expect(found(await read('sida.html', Buffer.from(html)))).toEqual([
      ['En ny rapport om skolan', 'https://m.example/r'],
    ]);
  });

  test('is read as Outlook saves it', async () => {
    const body =
      'Hej!\r\nRapport om föreningsstöd <https://eur05.safelinks.protection.outlook.com/?url=https%3A%2F%2Fm.example%2Fr&data=x>\r\n';
    const bytes = msgFile({ messageClass: 'IPM.Note', subject: 'Tips', body, senderName: 'Kim Ek' });
    expect(found(await read('tips.msg', bytes))).toEqual([['Rapport om föreningsstöd', 'https://m.example/r']]);
  });

  test('keeps nobody’s name, address or key', async () => {
    const all = await Promise.all(
      readdirSync(FOLDER)
        .filter((name) => name.endsWith('.eml'))
        .map((name) => read(name, readFileSync(path.join(FOLDER, name)))),
    );
    const kept = JSON.stringify(all.flatMap(({ candidates }) => candidates).filter(({ isOpaque }) => !isOpaque));
    expect(kept).not.toMatch(/kim|ek@|%40|emailkey|abc-123|utm_|070/i);
  });

  test('that is broken or hostile ends, and says so or gives what it has', async () => {
    const hostile: [string, Buffer][] = [
      ['a.eml', Buffer.from('From: a\n\n')],
      ['b.html', Buffer.from('<div>'.repeat(200_000))],
      [
        'c.html',
        Buffer.from(
          '<a href="javascript:alert(1)">Ny rapport om x</a><a href="data:text/html,x">Ny rapport om y</a><a href=" https://m.example/r ">En rapport\u202e\u0007 <b>om</b> z</a>',
        ),
      ],
      ['d.msg', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
      ['e.txt', Buffer.from(`${'a'.repeat(100_000)} https://m.example/r`)],
      ['f.html', Buffer.from('<'.repeat(300_000))],
    ];
    const read6 = await Promise.all(hostile.map(([name, bytes]) => read(name, bytes)));
    expect(
      read6.map(
        ({ fault, candidates }) => fault ?? candidates.map(({ title, address }) => `${title} ${address}`).join(),
      ),
    ).toEqual([
      '',
      'går inte att tolka',
      'En rapport om z https://m.example/r',
      'går inte att tolka',
      expect.stringContaining('https://m.example/r'),
      '',
    ]);
  });
});
