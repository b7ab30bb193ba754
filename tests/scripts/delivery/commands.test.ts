import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../scripts/data/database.ts';
import { alone } from '../../../scripts/data/run-lock.ts';
import { withSentDate } from '../../../scripts/newsletter/sent-date.ts';
import { newsletterPortal } from './newsletter-portal.ts';

describe('a contact person who is named in the letter', () => {
  function naming(words: string) {
    const portal = newsletterPortal();
    const database = openDatabase(portal.data);
    database.exec(
      `UPDATE recipients SET name = 'Åsa Åkergren' WHERE address = 'person3@exempelstad.example';
       UPDATE recipients SET name = 'Kim Ek', role = 'subscriber' WHERE address = 'person4@exempelstad.example'`,
    );
    database.close();
    writeFileSync(portal.issue, readFileSync(portal.issue, 'utf8').replace('inledningen', words));
    return portal;
  }

  test.each(['Fråga Åsa Åkergren om det', 'Fråga ÅKERGREN, ÅSA om det'])(
    'stops it until it is said that they have agreed: %s',
    (words) => {
      const { newsletter } = naming(words);
      const refused = newsletter('approve', '2026-6', '--by', 'Anna');
      expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('i registret: Åsa Åkergren.') });
      expect(refused.said).toContain('--names-agreed');
      expect(newsletter('approve', '2026-6', '--by', 'Anna', '--names-agreed')).toMatchObject({ code: 0 });
    },
  );

  test('stops it also where nobody has to approve it', () => {
    const { newsletter, env } = naming('Fråga Åsa Åkergren om det');
    env.NEWSLETTER_APPROVAL = 'off';
    const send = (...more: string[]) => newsletter('send', '2026-6', '--yes', ...more);
    expect(send()).toMatchObject({ code: 1, said: expect.stringContaining('i registret: Åsa Åkergren.') });
    expect(send('--names-agreed')).toMatchObject({ code: 0, said: expect.stringContaining('12 skickade') });
  });

  test('stops a draft for Outlook, and a tip, which is kept where all can read it', () => {
    const { newsletter, data, env } = naming('Fråga Åsa Åkergren om det');
    const refused = { code: 1, said: expect.stringContaining('i registret: Åsa Åkergren.') };
    const file = path.join(data, 'utkast.eml');
    expect(newsletter('outlook', '2026-6', '--out', file)).toMatchObject(refused);
    expect(existsSync(file)).toBe(false);
    expect(newsletter('outlook', '2026-6', '--out', file, '--names-agreed')).toMatchObject({ code: 0 });
    const tip = ['tip', 'https://myndighet.example/r', 'Åsa Åkergren tipsar om den.'] as const;
    expect(newsletter(...tip)).toMatchObject(refused);
    expect(newsletter('tip').said).toContain('Inga tips är samlade');
    expect(newsletter(...tip, '--names-agreed')).toMatchObject({ code: 0 });
    env.PORTAL_DATA = path.join(data, 'ny');
    expect(newsletter('tip', 'https://myndighet.example/annan', 'Kim Ek tipsar.')).toMatchObject({ code: 0 });
    expect(existsSync(env.PORTAL_DATA)).toBe(false);
  });

  test('does not stop it when they only subscribe: an author may be named', () => {
    expect(naming('Fråga Kim Ek om det').newsletter('approve', '2026-6', '--by', 'Anna')).toMatchObject({ code: 0 });
  });
});

describe('an issue from approval to report', () => {
  test('needs two people, is asked about, sent once, dated and reported', async () => {
    const { newsletter, issue, outbox, data } = newsletterPortal();
    const before = readFileSync(issue, 'utf8');
    expect(newsletter('send', '2026-6', '--yes', '--as', 'Bo')).toMatchObject({ code: 1, said: expect.stringContaining('approve') }); // prettier-ignore
    expect(newsletter('approve', '2026-6', '--by', 'Anna A').said).toContain('inte en signatur');
    expect(newsletter('send', '2026-6', '--yes', '--as', ' anna  a')).toMatchObject({ code: 1 });
    const unasked = newsletter('send', '2026-6', '--as', 'Bo');
    expect(unasked).toMatchObject({ code: 1, said: expect.stringContaining('--yes') });
    expect(unasked.said).toContain('Mottagare: 12');

    const meanwhile = async () => newsletter('send', '2026-6', '--yes', '--as', 'Bo').code;
    expect(await alone(data, 'utskick', meanwhile)).toBe(4);

    const sent = newsletter('send', '2026-6', '--yes', '--as', 'Bo');
    expect(sent).toMatchObject({ code: 0, said: expect.stringContaining('12 skickade') });
    expect(sent.said).not.toMatch(/person\d|Åsa/);
    expect(outbox()).toHaveLength(12);
    const mail = await PostalMime.parse(readFileSync(path.join(data, 'outbox', '2026-6', outbox()[0]!)));
    expect(mail.text).not.toContain('Förslag');
    expect(readFileSync(issue, 'utf8')).toBe(before.replace('\n---\n', '\nsent: 2026-12-03\n---\n'));

    expect(newsletter('send', '2026-6', '--yes', '--as', 'Bo')).toMatchObject({ code: 0, said: expect.stringContaining('redan skickat') }); // prettier-ignore
    const report = JSON.parse(newsletter('status', '2026-6', '--json').said);
    expect(report).toMatchObject({ counts: { sent: 12 }, units: [{ unit: 'intraservice', sent: 12 }], errors: [] });
    expect(JSON.stringify(report)).not.toContain('@');
    expect(report.balance.all).toMatchObject({ register: 12, sent: 12, difference: 0 });
    expect(newsletter('status', '2026-6').said).toContain('Skillnaden är 0: var och en är räknad en gång.');
    expect(newsletter('resolve', '2026-6').code).toBe(0);
  });

  test('in which check finds a fault cannot be approved, and so not be sent', () => {
    const { newsletter, issue } = newsletterPortal();
    writeFileSync(issue, `${readFileSync(issue, 'utf8')}\n\n[Delen om stöd](#finns-inte)\n`);
    const { code, said } = newsletter('approve', '2026-6', '--by', 'Anna');
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('kan inte godkännas') });
    expect(said).toContain('#finns-inte');
    expect(newsletter('send', '2026-6', '--yes', '--as', 'Bo').code).toBe(1);
  });

  test('whose text was changed after it was approved is not sent', () => {
    const { newsletter, issue } = newsletterPortal();
    newsletter('approve', '2026-6', '--by', 'Anna');
    writeFileSync(issue, readFileSync(issue, 'utf8').replace('inledningen', 'början'));
    const { code, said } = newsletter('send', '2026-6', '--yes', '--as', 'Bo');
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('har ändrats sedan') });
  });

  test('without the second person says so every time', () => {
    const { newsletter, data } = newsletterPortal();
    writeFileSync(path.join(data, 'utskick.env'), 'NEWSLETTER_APPROVAL=off\n', { mode: 0o600 });
    expect(newsletter('send', '2026-6', '--yes')).toMatchObject({ code: 0, said: expect.stringContaining('avstängd') });
    expect(newsletter('send', '2026-6', '--yes').said).toContain('avstängd');
  });

  test('in which check finds a fault is not sent without the second person either', () => {
    const { newsletter, issue, data, outbox } = newsletterPortal();
    writeFileSync(path.join(data, 'utskick.env'), 'NEWSLETTER_APPROVAL=off\n', { mode: 0o600 });
    writeFileSync(issue, `${readFileSync(issue, 'utf8')}\n\n[Delen om stöd](#finns-inte)\n`);
    const refused = newsletter('approve', '2026-6', '--by', 'Anna').said;
    const sent = newsletter('send', '2026-6', '--yes');
    expect(sent).toMatchObject({ code: 1, said: refused.replace('godkännas', 'skickas') });
    expect(outbox).toThrow('ENOENT');
  });

  test('that has begun goes to the rest as it is, also when a place that it links to has gone', () => {
    const { newsletter, issue, data } = newsletterPortal();
    const guidance = path.join(issue, '..', '..', 'guidance', 'forsta-steg.mdx');
    const text = readFileSync(guidance, 'utf8');
    writeFileSync(guidance, `${text}\n## Stöd\n\nOm stöd.\n`);
    writeFileSync(issue, `${readFileSync(issue, 'utf8')}\n\n[Delen om stöd](/vagledning/forsta-steg/#stöd)\n`);
    newsletter('approve', '2026-6', '--by', 'Anna');
    expect(newsletter('send', '2026-6', '--yes', '--as', 'Bo').code).toBe(0);
    const database = openDatabase(data);
    database.exec("UPDATE mailings SET settled = NULL; DELETE FROM deliveries WHERE address LIKE 'person0@%'");
    database.close();
    writeFileSync(guidance, text);
    expect(newsletter('check', '2026-6').said).toContain('stället #stöd finns inte');
    expect(newsletter('send', '2026-6', '--yes', '--as', 'Bo').said).toContain('12 skickade');
  });

  test('goes to one address as a test that the ledger knows nothing of', async () => {
    const { newsletter, data } = newsletterPortal();
    const test = newsletter('test', '2026-6', 'nagon@annan.example');
    expect(test.code).toBe(0);
    expect(test.said).toContain('Inget är skickat, för ingen SMTP_URL är angiven. Provet ligger som fil i ');
    const [file] = readdirSync(path.join(data, 'outbox', 'test'));
    const mail = await PostalMime.parse(readFileSync(path.join(data, 'outbox', 'test', file!)));
    expect([mail.subject?.slice(0, 6), mail.to?.[0]?.address]).toEqual(['[TEST]', 'nagon@annan.example']);
    expect(newsletter('status', '2026-6').said).toContain('har inte börjat');
    expect(newsletter('test', '2026-6', 'a@b@c').code).toBe(1);
  });

  test('to a server that is not there is told in Swedish, in whole sentences', async () => {
    const { against } = newsletterPortal();
    const { code, said } = await against(1, 'test', '2026-6', 'nagon@annan.example');
    expect(code).toBe(1);
    expect(said).toContain(
      'Ingen förbindelse med 127.0.0.1:1: ingen server svarar på den porten (ECONNREFUSED). Försök igen om en stund.',
    );
  });

  test('wrong settings stop it before anything is read or asked', () => {
    const { newsletter, data } = newsletterPortal();
    writeFileSync(path.join(data, 'utskick.env'), 'SMTP_PACE=snabbt\nSMTP_STARTTLS=ja\n', { mode: 0o600 });
    const { code, said } = newsletter('send', '2026-6', '--yes');
    expect(code).toBe(1);
    expect(said).toContain('SMTP_PACE');
    expect(said).toContain('SMTP_STARTTLS');
  });
});

describe('the date in an issue’s file', () => {
  test.each([
    ['---\ntitle: A\n---\n\nText\n', '---\ntitle: A\nsent: 2026-12-03\n---\n\nText\n'],
    ['---\r\ntitle: A\r\n---\r\nText', '---\r\ntitle: A\r\nsent: 2026-12-03\r\n---\r\nText'],
    ['\uFEFF---\ntitle: "---"\n---\n---\n', '\uFEFF---\ntitle: "---"\nsent: 2026-12-03\n---\n---\n'],
    ['---\nsent: 2026-01-01\n---\n', '---\nsent: 2026-01-01\n---\n'],
  ])('is added to %j and changes nothing else', (before, after) =>
    expect(withSentDate(before, '2026-12-03')).toBe(after),
  );
});
