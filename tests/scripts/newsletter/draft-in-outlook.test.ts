import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { outlookDraft } from '../../../scripts/delivery/outlook-draft.ts';
import { STOP_CODE } from '../../../src/newsletter/letter.ts';
import { EXEMPELSTAD, TODAY } from '../../fixtures/exempelstad.ts';
import { site } from '../../newsletter/made-up.ts';
import { compiled } from '../../newsletter/words.ts';
import { runScript } from '../../support/run-script.ts';
import { newsletterPortal } from '../delivery/newsletter-portal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const message = await compiled(undefined, { subject: 'Läs före jul – fråga unga om nätet' });
const draft = await outlookDraft(message, site);
const raw = draft.toString('latin1');
const mail = await PostalMime.parse(draft);

describe('a draft for Outlook', () => {
  test('opens ready to send: Outlook fills in sender, moment and identity', () => {
    expect(mail.headers.map(({ key }) => key)).toEqual([
      'x-unsent', 'to', 'reply-to', 'subject', 'mime-version', 'content-type',
    ]); // prettier-ignore
    expect(mail.headers[0]?.value).toBe('1');
  });

  test('goes to the sender’s own mailbox and is answered there; nobody else is in it', () => {
    const box = { name: site.sender.name, address: site.sender.email };
    expect([mail.to, mail.replyTo]).toEqual([[box], [box]]);
    expect([mail.from, mail.cc, mail.bcc]).toEqual([undefined, undefined, undefined]);
    expect(mail.subject).toBe('Läs före jul – fråga unga om nätet');
  });

  test('says what was compiled, in HTML and in text, but for the code, which is nobody’s', () => {
    const lines = (words: string | undefined) => words?.replaceAll('\r\n', '\n').trim();
    const without = (words: string) => words.replaceAll(`%20${STOP_CODE}`, '').trim();
    expect(message.html).toContain(STOP_CODE);
    expect(lines(mail.html)).toBe(without(message.html));
    expect(lines(mail.text)).toBe(without(message.text));
    expect([mail.html, mail.text].join()).not.toContain(STOP_CODE);
    expect(mail.html).toContain(`"mailto:${site.sender.email}?subject=Avsluta%20informationsbrevet"`);
    expect(mail.text?.replace(/\s+/g, ' ')).toContain(`${site.sender.email} med ämnet ”Avsluta informationsbrevet”.`);
  });

  test('is written as mail is: CRLF, ASCII, quoted-printable, no line too long', () => {
    expect(raw).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
    expect(raw).toMatch(/^[\r\n\x20-\x7e]*$/);
    expect(raw.match(/^Content-Transfer-Encoding: [^\r]*/gm)).toEqual(
      Array(2).fill('Content-Transfer-Encoding: quoted-printable'),
    );
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  test('is the same every time', async () => {
    expect(draft.equals(await outlookDraft(message, site))).toBe(true);
  });
});

describe('outlook', () => {
  const run = (args: string[]) =>
    runScript('newsletter.ts', ['outlook', ...args], { PORTAL_CONTENT: EXEMPELSTAD, PORTAL_NOW: TODAY });

  test('writes the draft and says how it is sent, to whom and what the hash is worth', async () => {
    const file = path.join(temporaryFolder(), 'under', 'utkast.eml');
    const { code, said } = run(['2026-2', '--out', file]);
    expect(code).toBe(0);
    expect(readdirSync(path.dirname(file))).toEqual(['utkast.eml']);
    for (const words of [`Utkastet är klart: ${file}`, 'npm run register -- export --bcc', 'sent: 2026-11-23', 'Mejlet ur Outlook har inte samma hash'])
      expect(said).toContain(words);
    const { text, html } = await PostalMime.parse(readFileSync(file));
    expect(text).toContain('tecken: < > ”citat” å ä ö 🌼.');
    expect(html).not.toContain('Förslag');
  }); // prettier-ignore

  test('never writes over another file, and says nothing bad of its own', () => {
    const file = path.join(temporaryFolder(), 'utkast.eml');
    expect([run(['2026-2', '--out', file]).code, run(['2026-2', '--out', file]).code]).toEqual([0, 0]);
    writeFileSync(file, 'någon annans');
    const { code, said } = run(['2026-2', '--out', file]);
    expect(code).toBe(1);
    expect(said).toContain(`Det finns redan något annat på platsen, och det är orört: ${file}`);
    expect(readFileSync(file, 'utf8')).toBe('någon annans');
  });

  test('makes none of a letter with faults, or that is withdrawn', () => {
    const { newsletter, issue, data } = newsletterPortal();
    const whole = readFileSync(issue, 'utf8');
    const file = path.join(data, 'utkast.eml');
    for (const [text, fault] of [
      [`${whole}\n## En tom del\n`, 'har fel och kan inte skickas'],
      [
        whole.replace('---\n', '---\nstatus: withdrawn\nwithdrawn: { date: 2026-11-20, reason: Fel. }\n'),
        'tillbakadraget',
      ],
    ] as const) {
      writeFileSync(issue, text);
      expect(newsletter('outlook', '2026-6', '--out', file)).toMatchObject({ code: 1, said: expect.stringContaining(fault) }); // prettier-ignore
      expect(existsSync(file)).toBe(false);
    }
  });

  test.each([
    [['2026-2', '--out', 'brev.txt'], 'Utkastet ska heta något på .eml'],
    [['2026-1'], 'Brevet 2026-1 är redan skickat, 30 september 2026. Skicka inte samma brev igen.'],
  ])('answers %j with one clear sentence', (args, sentence) => {
    const { code, said } = run(args);
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining(sentence) });
    expect(said).not.toMatch(/^\s+at /m);
  });
});
