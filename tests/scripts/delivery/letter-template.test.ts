import { generateKeyPairSync } from 'node:crypto';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { madeUpMailing, site } from '../../support/made-up-mail.ts';
import { keyedBy } from '../../../scripts/data/person-key.ts';
import { letterTemplate, type Letterhead } from '../../../scripts/delivery/letter-template.ts';
import { letterhead, mailer } from '../../../scripts/delivery/letterhead.ts';
import { plainName } from '../../../scripts/delivery/writable.ts';
import { marked } from '../../../scripts/delivery/sample.ts';
import { STOP_CODE } from '../../../src/newsletter/letter.ts';
import { SENDER } from '../../newsletter/mailed.ts';
import { compiled } from '../../newsletter/words.ts';

const NOON = new Date('2026-12-03T12:00:00Z');
const CODE = 'abcdef0123456789';
const TO = { name: 'Åsa "Snabb" Öberg, enhet 3', address: 'asa@exempelstad.example' };
/** The code comes after a space in an address: `%20`. */
const withCode = (text: string) => text.replaceAll(`%20${STOP_CODE}`, `%20${CODE}`);
const letter = await compiled();
const head = letterhead(site, SENDER, NOON);
const copy = { to: TO, messageId: '<2026-6.a1@exempelstad.example>', code: CODE };
const copyOf = async (words = letter as Parameters<typeof letterTemplate>[0], more: Partial<Letterhead> = {}) =>
  Buffer.concat((await letterTemplate(words, { ...head, ...more }))(copy));

describe('a copy of the letter', () => {
  test('is to the person by name, from us, with the run’s date and the recipient’s own Message-ID', async () => {
    const mail = await PostalMime.parse(await copyOf());
    expect(mail.to).toEqual([TO]);
    expect(mail.from).toEqual({ name: site.sender.name, address: site.sender.email });
    expect(mail.date).toBe(NOON.toISOString());
    expect(mail.messageId).toBe(copy.messageId);
  });

  test('says exactly what was compiled but for the code, in HTML and in text', async () => {
    const mail = await PostalMime.parse(await copyOf());
    const same = (text: string | undefined) => text?.replaceAll('\r\n', '\n').trim();
    expect(same(mail.html)).toBe(withCode(letter.html).trim());
    expect(same(mail.text)).toBe(withCode(letter.text).trim());
    expect(letter.html).toContain(STOP_CODE);
  });

  test('has every header of a bulk mail once, and none that tracks', async () => {
    const { headers } = await PostalMime.parse(await copyOf());
    const names = headers.map(({ key }) => key).toSorted();
    expect(names).toEqual(['content-language', 'content-type', 'date', 'from', 'list-id', 'list-unsubscribe', 'message-id', 'mime-version', 'precedence', 'subject', 'to', 'x-auto-response-suppress']); // prettier-ignore
    const value = (key: string) => headers.find((header) => header.key === key)?.value;
    expect(value('list-unsubscribe')).toBe(`<mailto:${site.sender.email}?subject=Avsluta%20informationsbrevet%20${CODE}>`); // prettier-ignore
    expect([value('precedence'), value('x-auto-response-suppress')]).toEqual(['bulk', 'OOF']);
  });

  test('offers one click only where an https address is configured', async () => {
    const raw = (
      await copyOf(letter, { oneClick: (code) => `https://brev.exempelstad.example/sluta/${code}` })
    ).toString();
    expect(raw).toContain(`<https://brev.exempelstad.example/sluta/${CODE}>`);
    expect(raw).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
    expect((await copyOf()).toString()).not.toContain('One-Click');
  });

  test('gets the code wherever quoted-printable breaks the line', async () => {
    for (let shift = 0; shift < 80; shift++) {
      const words = madeUpMailing().message;
      const text = `${'x'.repeat(shift)} mailto:a@b.example?subject=Sluta%20${STOP_CODE} slut`;
      const mail = await PostalMime.parse(await copyOf({ ...words, text, html: `<p>${text}</p>` }));
      expect(mail.text?.trim()).toBe(withCode(text).trim());
      expect(mail.html?.trim()).toBe(`<p>${withCode(text)}</p>`);
    }
  });

  test('takes nothing with it from the one before', async () => {
    const fill = await letterTemplate(letter, head);
    const first = Buffer.concat(fill(copy));
    fill({ to: { name: 'Bo', address: 'bo@exempelstad.example' }, messageId: '<b@x.example>', code: '1'.repeat(16) });
    expect(Buffer.concat(fill(copy)).equals(first)).toBe(true);
  });

  test('refuses a code that would need more than its place', async () => {
    const fill = await letterTemplate(letter, head);
    expect(() => fill({ ...copy, code: 'abc\r\nBcc: x@y.z1' })).toThrow('16 letters');
  });

  test.each([
    'A\r\nBcc: tjuv@x.example',
    'A\u2028\u0000\u0007Bcc: tjuv@x.example',
    '"A" <tjuv@x.example>, B',
    'x'.repeat(1_000_000),
    'Åsa'.repeat(200),
    '=?utf-8?q?=0d=0aBcc:_tjuv?=',
  ])('makes no header and no second recipient of a name such as %.40j', async (name) => {
    const fill = await letterTemplate(letter, head);
    const bytes = Buffer.concat(fill({ ...copy, to: { name: plainName(name), address: TO.address } }));
    const mail = await PostalMime.parse(bytes);
    expect(mail.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(mail.to?.map(({ address }) => address)).toEqual([TO.address]);
    const lines = bytes.toString('latin1').split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(998);
    expect(lines.slice(0, 20).join('')).not.toContain('=0D');
  });
});

describe('who a mailing comes from', () => {
  const key = keyedBy('prov');
  const claim = { ...TO, unit: 'intraservice', messageId: `<2026-6.${'a1'.repeat(12)}@exempelstad.example>` };

  test('a Message-ID is a function of mailing and recipient that shows neither name nor address', async () => {
    const one = await mailer(madeUpMailing('2026-6'), site, SENDER, key, NOON);
    const again = await mailer(madeUpMailing('2026-6'), site, SENDER, key, new Date());
    const other = await mailer(madeUpMailing('2027-1'), site, SENDER, key, NOON);
    expect(one.messageId(TO.address)).toBe(again.messageId(TO.address));
    expect(one.messageId(TO.address)).not.toBe(other.messageId(TO.address));
    expect(one.messageId(TO.address)).not.toContain('asa');
  });

  test('an envelope sender of its own for every recipient, as a setting', async () => {
    const plain = await mailer(madeUpMailing(), site, SENDER, key, NOON);
    const verp = await mailer(madeUpMailing(), site, { ...SENDER, verp: true }, key, NOON);
    expect(plain.parcel(claim).from).toBe(site.sender.email);
    await expect(mailer(madeUpMailing(), site, { ...SENDER, from: `${'brev-'.repeat(5)}ab@x.example`, verp: true }, key, NOON)).rejects.toThrow('högst 26 tecken före @, och ”brev-brev-brev-brev-brev-ab” har 27'); // prettier-ignore
    expect(verp.parcel(claim).from).toMatch(/^informationsbrev\+[0-9a-f]{24}\.[0-9a-f]{12}@kontaktnatet\.example$/);
  });

  test('SMTP_FROM sends from another address, and answers still come to us', async () => {
    const { parcel } = await mailer(
      madeUpMailing(),
      site,
      { ...SENDER, from: 'utskick@exempelstad.example' },
      key,
      NOON,
    );
    const { from, pieces } = parcel(claim);
    const mail = await PostalMime.parse(Buffer.concat(pieces));
    expect([from, mail.from?.address, mail.replyTo?.[0]?.address]).toEqual(['utskick@exempelstad.example', 'utskick@exempelstad.example', site.sender.email]); // prettier-ignore
  });
});

describe('a DKIM signature', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const edwards = generateKeyPairSync('ed25519');

  test.each([
    ['rsa', rsa],
    ['ed25519', edwards],
  ])('with %s holds over the body with its code and all list headers', async (type, { privateKey, publicKey }) => {
    const raw = publicKey.export({ type: 'spki', format: 'der' });
    const p = (type === 'rsa' ? raw : raw.subarray(-32)).toString('base64');
    const resolver = async () => [[`v=DKIM1; k=${type}; p=${p}`]];
    const dkim = { domain: 'exempelstad.example', selector: 'brev', key: privateKey };
    const signed = await copyOf(letter, { dkim, oneClick: (code) => `https://brev.exempelstad.example/${code}` });
    const [verdict] = (await dkimVerify(signed, { resolver })).results;
    expect(verdict?.status.result).toBe('pass');
    for (const name of ['list-id', 'list-unsubscribe', 'list-unsubscribe-post', 'to', 'from', 'subject', 'message-id'])
      expect(verdict?.signingHeaders?.keys.toLowerCase()).toContain(name);
    const altered = Buffer.from(signed.toString('latin1').replace(CODE, '9'.repeat(16)), 'latin1');
    expect((await dkimVerify(altered, { resolver })).results[0]?.status.result).not.toBe('pass');
  });
});

describe('a test letter', () => {
  test('says so in the subject and first in the body, and its code is nobody’s', async () => {
    const mail = await PostalMime.parse(
      Buffer.concat((await letterTemplate(marked(letter), head))({ ...copy, code: STOP_CODE })),
    );
    expect(mail.subject).toMatch(/^\[TEST\] /);
    expect(mail.text).toMatch(/^\[TEST\] /);
    expect(mail.html).toMatch(/<body[^>]*><p style="[^"]*">\[TEST\]/);
    expect(mail.html).toContain(STOP_CODE);
    // The dark letter sets every word light, by rules that no plain inline colour withstands.
    expect(mail.html).toMatch(/<p style="[^"]*;background:#ffe15a;[^"]*;color:#000000 !important;[^"]*">\[TEST\]/);
  });
});
