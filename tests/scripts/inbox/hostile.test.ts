import { describe, expect, test } from 'vitest';
import { classify } from '../../../scripts/inbox/classify.ts';
import { readWaiting } from '../../../scripts/inbox/read-waiting.ts';
import { msgFile } from './msg-file.ts';
import { ANNA, madeUpOffice, personsMail, trueReport, US } from './office.ts';

const read = (mail: string | Uint8Array) =>
  readWaiting({ name: 'x.eml', format: 'eml', read: async () => Buffer.from(mail) }, [US]);
const BOUNCE = 'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nSubject: failure notice\n';

describe('a mail that means harm', () => {
  test.each([
    [
      'parts in parts in parts',
      Array.from(
        { length: 500 },
        (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n`,
      ).join(''),
    ],
    ['headers that never end', `${'X-A: b\n'.repeat(200_000)}\n`],
    ['one header of a megabyte', `Subject: ${'a'.repeat(1_000_000)}\n\n`],
  ])('with %s ends as not understood', async (_, mail) => {
    expect((await read(mail)).verdict.kind).toBe('other');
  });

  test.each([
    ['at-signs', '@'],
    ['letters without an end', 'a'],
    ['angle brackets', '<'],
    ['dots', 'a.'],
    ['tags', '<p'],
    ['open comments', '<!--'],
    ['empty lines', ' \n'],
    ['short lines', 'a\n'],
    ['boundaries', '--b\n\n'],
    ['blanks', ' '],
    ['tabs', '\t'],
    ['broken lines', '\r'],
    ['words of wishes', 'jag vill '],
    ['figures', '5.1.1 '],
    ['quotes', '"('],
    ['an address', `${ANNA} `],
  ])('of a megabyte of %s is judged before anybody gets tired of waiting', async (_, piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    for (const type of ['text/plain', 'text/html'])
      for (const head of [BOUNCE, personsMail(ANNA, 'Hej').replace(/Content-Type.*\n\n/, '')])
        expect(['bounce', 'auto-reply', 'other', 'unsubscribe']).toContain(
          (await read(`${head}Content-Type: ${type}\n\nYour message wasn't delivered to\n${text}`)).verdict.kind,
        );
  });

  test('with a subject of a megabyte costs no more than reading it', async () => {
    for (const piece of ['Re: ', '[EXTERN] ', 'avsluta ', 'vill du avsluta '])
      expect((await read(`From: ${ANNA}\nSubject: ${piece.repeat(20_000)}x\n\n`)).verdict.kind).not.toBe('subscribe');
  });

  test('whose attachment has a path for a name writes nothing and is read as ever', async () => {
    const mail = `From: ${ANNA}\nSubject: Avsluta\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nhej\n--b\nContent-Type: application/octet-stream; name="../../../etc/passwd"\nContent-Disposition: attachment; filename="..\\..\\x.exe"\n\nx\n--b--\n`;
    expect((await read(mail)).verdict.kind).toBe('unsubscribe');
  });

  test('with a broken encoding is read as far as it goes', async () => {
    const mail = `From: ${ANNA}\nSubject: =?utf-9?Q?Avsluta?= =?utf-8?B?///?=\nContent-Type: text/plain; charset=klingon\nContent-Transfer-Encoding: base64\n\n!!!!\n`;
    expect((await read(mail)).verdict.kind).toBe('other');
  });

  test('whose subject breaks into lines of its own gives no header to an answer', async () => {
    const mail = `From: "A\\r\\nBcc: x@y.example" <${ANNA}>\nSubject: =?utf-8?Q?Avsluta=0D=0ABcc:_x@y.example?=\nMessage-ID: <a@b.example>\n\n`;
    const { verdict, messageId } = await read(mail);
    expect(verdict.kind).toBe('other');
    expect(messageId).toBe('<a@b.example>');
  });
});

describe('a mail of which there is too much', () => {
  const many = (number: number, one: (hex: string) => string) =>
    Array.from({ length: number }, (_, index) => one(index.toString(16).padStart(24, '0'))).join('\n ');

  test.each([
    ['Message-IDs', `References: ${many(8000, (hex) => `<2026-1.${hex}@exempelstad.example>`)}`],
    ['envelopes', `To: ${many(8000, (hex) => `a+${hex}@exempelstad.example,`)}`],
  ])('asks the ledger about a few of its %s alone', async (_, field) => {
    const { refersTo } = (await read(`${BOUNCE}${field}\n\n550 5.1.1 User unknown\n`)).verdict;
    expect(refersTo.messageIds.length + refersTo.tokens.length).toBeLessThanOrEqual(40);
  });

  test('holds on to nothing of it when it has been read', async () => {
    const { subject, references, fromName } = await read(
      `From: "${'N'.repeat(5000)}" <${ANNA}>\nSubject: ${'s'.repeat(50_000)}\nReferences: ${'<a@b> '.repeat(5000)}\n\nx`,
    );
    expect([subject, references, fromName].map(({ length }) => length).every((length) => length <= 2000)).toBe(true);
    expect(references).toMatch(/^<a@b>/);
  });
});

/** The same numbers each time, so that what failed can be tried again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % below;
  };
}

function broken(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  // The head of a compound file, and of a mail, is where most can go wrong.
  for (let left = 1 + next(8); left > 0; left -= 1) copy[next(3) === 0 ? next(512) : next(copy.length)] = next(256);
  return copy;
}

describe('a damaged mail is read as far as it goes, or told', () => {
  const REPORT = {
    messageClass: 'REPORT.IPM.Note.NDR',
    subject: 'Olevererat',
    body: `#550 5.1.1 User unknown ${'x'.repeat(5000)}`,
    recipients: [ANNA],
    embedded: `To: ${ANNA}\n`,
  };

  test('300 kinds of damage to a mail', async () => {
    const [next, good] = [numbers(1), Buffer.from(trueReport(madeUpOffice(), '2026-6', ANNA))];
    for (let number = 0; number < 300; number += 1)
      expect(typeof (await read(broken(good, next))).verdict.kind).toBe('string');
  });

  test('40 kinds of damage to a mail as Outlook saves it', async () => {
    const [next, good] = [numbers(2), msgFile(REPORT)];
    for (let number = 0; number < 40; number += 1)
      expect(typeof (await readMsg(broken(good, next))).verdict.kind).toBe('string');
  });

  test('a ring of sectors takes neither the time nor the memory of the others', async () => {
    expect(await readMsg(ringOf(msgFile(REPORT)))).toMatchObject({
      fault: 'är inget mejl som går att tolka',
      verdict: { kind: 'other' },
    });
    expect((await readMsg(msgFile(REPORT))).verdict.kind).toBe('bounce');
  });
});

const readMsg = (bytes: Uint8Array) => readWaiting({ name: 'x.msg', format: 'msg', read: async () => bytes }, [US]);

/** Every sector that another follows is followed by itself, [MS-CFB] 2.3. */
function ringOf(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(file);
  const table = (bytes.readUInt32LE(76) + 1) * 512;
  for (let sector = 0; sector < 128; sector += 1)
    if (bytes.readUInt32LE(table + 4 * sector) < 0xff_ff_ff_fa) bytes.writeUInt32LE(sector, table + 4 * sector);
  return bytes;
}

test('a report that only names us is about nobody', () => {
  const verdict = classify(
    {
      fields: new Map([['return-path', ['<>']]]),
      from: 'mailer-daemon@mx.example',
      fromName: '',
      subject: 'failure notice',
      text: `I wasn't able to deliver your message\n<${US}>:\n550 5.1.1 User unknown`,
      parts: [],
    },
    [US],
  );
  expect(verdict).toMatchObject({ kind: 'bounce', recipients: [] });
});
