import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { site } from '../../newsletter/made-up.ts';
import { mailed } from '../../newsletter/mailed.ts';
import { compiled } from '../../newsletter/words.ts';

const TO = { name: 'Påhittad Mottagare', address: 'nagon@exempelstad.example' };
const message = await compiled(undefined, { subject: 'Läs före jul – fråga unga om nätet' });
const eml = await mailed(message, site, TO);
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
    expect((await mailed(message, site, TO)).equals(eml)).toBe(true);
  });
});

test('line breaks in a name or a subject make no header of their own', async () => {
  const trick = await mailed({ ...message, subject: 'Hej\r\nBcc: tjuv@x.example' }, site, {
    name: 'A\r\nBcc: tjuv@x.example',
    address: TO.address,
  });
  const { headers } = await PostalMime.parse(trick);
  expect(headers.map((header) => header.key)).not.toContain('bcc');
});

test('letters that come in parts are put together, in subject, name and text: ä is one letter for every mail program', async () => {
  const decomposed = { subject: 'Läs', text: 'Åsa', html: '<p>ö</p>' };
  const parts = Object.fromEntries(Object.entries(decomposed).map(([key, words]) => [key, words.normalize('NFD')]));
  const mail = await PostalMime.parse(await mailed({ ...message, ...parts }, site, { name: 'Åsa'.normalize('NFD'), address: TO.address })); // prettier-ignore
  expect([mail.subject, mail.text?.trim(), mail.html?.trim(), mail.to?.[0]?.name]).toEqual(['Läs', 'Åsa', '<p>ö</p>', 'Åsa']); // prettier-ignore
});

test('a lone line break in the words is a whole one in the mail', async () => {
  const words = { ...message, text: 'a\rb\nc\r\nd\r', html: '<p>a\r.\rb</p>' };
  const bytes = (await mailed(words, site, TO)).toString('latin1');
  expect(bytes).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
});
