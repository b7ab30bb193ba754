import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { posting, toEml } from '../../../scripts/delivery/mime.ts';
import { site } from '../../newsletter/made-up.ts';
import { compiled } from '../../newsletter/words.ts';

const TO = { name: 'Påhittad Mottagare', address: 'nagon@exempelstad.example' };
const NOON = new Date('2026-12-03T12:00:00Z');
const message = await compiled(undefined, { subject: 'Läs före jul – fråga unga om nätet' });
const post = posting(message, site, TO, NOON);
const eml = await toEml(message, post);
const raw = eml.toString('latin1');

describe('a letter in somebody’s inbox', () => {
  test('bears sender, recipient, subject and date, with å ä ö', async () => {
    const mail = await PostalMime.parse(eml);
    expect(mail.from).toEqual({ name: site.sender.name, address: site.sender.email });
    expect(mail.to).toEqual([TO]);
    expect(mail.subject).toBe('Läs före jul – fråga unga om nätet');
    expect(mail.date).toBe('2026-12-03T12:00:00.000Z');
  });

  test('holds exactly the HTML and the text that were compiled', async () => {
    const mail = await PostalMime.parse(eml);
    const lines = (text: string | undefined) => text?.replaceAll('\r\n', '\n').trim();
    expect(lines(mail.html)).toBe(message.html.trim());
    expect(lines(mail.text)).toBe(message.text.trim());
    expect(mail.attachments).toEqual([]);
  });

  test('ends every line as RFC 5322 wants it', () => {
    expect(raw).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
  });

  test('tells mail programs what list it is, how to leave it, and not to answer with an absence', async () => {
    const { headers } = await PostalMime.parse(eml);
    const value = (key: string) => headers.filter((header) => header.key === key).map((header) => header.value);
    expect(value('list-id')).toEqual(['Informationsbrev <informationsbrev.portal.exempelstad.example>']);
    expect(value('list-unsubscribe')).toEqual([
      `<mailto:${site.sender.email}?subject=Avsluta%20informationsbrevet%200000000000000000>`,
    ]);
    expect(value('precedence')).toEqual(['bulk']);
    expect(value('x-auto-response-suppress')).toEqual(['OOF']);
    expect(value('content-language')).toEqual(['sv']);
  });

  test('comes with the text first and the HTML after it, quoted-printable, in lines that any server carries', () => {
    expect(raw).toMatch(/^Content-Type: multipart\/alternative;/m);
    expect(raw.indexOf('text/plain; charset=utf-8')).toBeLessThan(raw.indexOf('text/html; charset=utf-8'));
    expect(raw.match(/^Content-Transfer-Encoding: quoted-printable\r$/gm)).toHaveLength(2);
    expect(raw).not.toMatch(/[^\r\n\t\x20-\x7e]/);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  test('is the same bytes every time', async () => {
    expect((await toEml(message, post)).equals(eml)).toBe(true);
  });
});

describe('the Message-ID', () => {
  const idOf = (id: string, address: string) => posting({ id }, site, { name: '', address }, NOON).messageId;

  test('is the same for the same mailing and recipient, and another for any other', () => {
    expect(idOf('2026-6', 'A@exempelstad.example')).toBe(idOf('2026-6', 'a@exempelstad.example'));
    expect(
      new Set([idOf('2026-6', 'a@x.example'), idOf('2026-6', 'b@x.example'), idOf('2026-5', 'a@x.example')]).size,
    ).toBe(3);
  });

  test('does not show the recipient', () => {
    expect(idOf('2026-6', 'nagon@exempelstad.example')).not.toContain('nagon');
  });
});

test('line breaks in a name or a subject make no header of their own', async () => {
  const trick = await toEml(
    { ...message, subject: 'Hej\r\nBcc: tjuv@x.example' },
    { ...post, to: { name: 'A\r\nBcc: tjuv@x.example', address: TO.address } },
  );
  const { headers } = await PostalMime.parse(trick);
  expect(headers.map((header) => header.key)).not.toContain('bcc');
});
