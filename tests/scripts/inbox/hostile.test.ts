import { describe, expect, test } from 'vitest';
import { classify } from '../../../scripts/inbox/classify.ts';
import { readWaiting } from '../../../scripts/inbox/read-waiting.ts';
import { ANNA, personsMail, US } from './office.ts';

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
