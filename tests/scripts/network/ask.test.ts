import { rmSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../../src/load-catalog.ts';
import { startMailServer, type Received } from '../../support/mail-server.ts';
import { imapServer } from '../inbox/imap-server.ts';
import { putSuppression } from '../../../scripts/data/suppressions.ts';
import { POLL, pollOffice } from './poll-office.ts';

const US = 'informationsbrev@kontaktnatet.example';
const SENDER = ['--as', 'Avsändaren', '--yes'];

/** A server that takes all mail, and the setting that leads to it. */
async function mailServer(options: Parameters<typeof startMailServer>[0] = {}) {
  const server = await startMailServer(options);
  return { ...server, env: { SMTP_URL: `smtp://127.0.0.1:${server.port}` } };
}

/** What a person writes back, on what they got. */
const reply = ({ to: [from], messageId }: Received, text: string, { day = '2 Dec 2026', more = '' } = {}): string =>
  `From: Någon <${from}>\nTo: ${US}\nSubject: Sv: Vilken dag\nMessage-ID: <${from}.${day.replaceAll(' ', '')}@post.example>\nDate: ${day} 09:00:00 +0100\nIn-Reply-To: ${messageId}\n${more}Content-Type: text/plain; charset=utf-8\n\n${text}\n`;

async function approved(poll?: string) {
  const office = pollOffice(poll);
  await office.ask(['dag', '--approve', 'Granskaren']);
  return office;
}

describe('npm run network -- ask', () => {
  test('asks, counts what comes back, reminds the silent once, closes and erases, against real servers', async () => {
    const office = pollOffice();
    const smtp = await mailServer();
    // Nobody has approved it.
    expect(await office.ask(['dag', ...SENDER], smtp.env)).toMatchObject({
      code: 1,
      said: expect.stringContaining('Frågan dag är inte godkänd av någon annan än Avsändaren.'),
    });
    expect((await office.ask(['dag', '--approve', 'Granskaren'])).said).toContain(
      'Nu kan någon annan skicka: npm run network -- ask dag',
    );
    // It goes to everybody once, and the file says so.
    const sent = await office.ask(['dag', ...SENDER], smtp.env);
    expect(sent).toMatchObject({
      code: 0,
      said: expect.stringContaining('network/polls/dag.yaml har fått sent: 2026-12-01'),
    });
    expect(office.read()).toBe(`${POLL}sent: 2026-12-01\n`);
    const asked = smtp.received.splice(0);
    expect(asked).toHaveLength(21);
    expect(new Set(asked.map(({ to }) => to[0])).size).toBe(21);
    expect(asked.flatMap(({ to }) => to)).toContain('ensam@exempelstad.example');
    expect(asked.flatMap(({ to }) => to)).not.toContain('ersattare@exempelstad.example');
    const mail = await PostalMime.parse(asked[0]!.raw);
    expect(mail.subject).toBe('Vilken dag passar vintermötet?');
    expect(mail.text).toContain('2. Torsdag 14 januari');
    expect(mail.text?.replace(/\s+/g, ' ')).toContain('Svara bara med 1, 2 eller 3.');
    expect(`${mail.text}${mail.html}`).not.toMatch(/person\d+@|Person \d/);
    // Again: nothing is sent, and how it stands is told.
    expect(await office.ask(['dag', ...SENDER], smtp.env)).toMatchObject({
      code: 0,
      said: expect.stringContaining('Frågan gick till 21. Färre än fem har svarat.'),
    });
    expect(smtp.received).toEqual([]);
    // What comes back.
    office.setToday('2026-12-03');
    const of = (address: string) => asked.find(({ to }) => to[0] === `${address}@exempelstad.example`)!;
    const quote = `\n\nDen 1 dec. 2026 skrev X <${US}>:\n> 1. Tisdag 12 januari\n> 2. Torsdag 14 januari\n`;
    const mails = [
      ...Array.from({ length: 7 }, (_, index) => reply(of(`person${index}`), `1${quote}`)),
      ...Array.from({ length: 5 }, (_, index) =>
        reply(of(`person${index + 12}`), `Hej!\n\nSvar: 1\n\nMvh Anna\n031-365 00 02${quote}`),
      ),
      reply(of('person7'), 'tvåan'),
      reply(of('person8'), '1 eller 2'),
      reply(of('person9'), '3', { more: 'Auto-Submitted: auto-replied\n' }),
      reply({ ...of('person10'), to: ['okand@annan.example'] }, '2'),
      // Kim changes their mind.
      reply(of('person0'), '2', { day: '3 Dec 2026' }),
    ];
    const imap = await imapServer(mails, { user: 'brev', password: 'hemligt' });
    const inbox = await office.command('newsletter', ['inbox', '--yes'], {
      ...smtp.env,
      IMAP_URL: `imap://brev:hemligt@127.0.0.1:${imap.port}`,
    });
    expect(inbox.said).toContain('Har svarat på en fråga till nätverket, och svaret är räknat (14)');
    expect(inbox.said).toContain('Svarar på en fråga till nätverket utan att ha fått den. Inte räknat (1)');
    expect(inbox.said).toContain('men inte med bara en siffra');
    expect(inbox.said).toContain('npm run network -- ask dag --answer SVAR --of ADRESS');
    expect(imap.folders.get('INBOX')?.size).toBe(2);
    expect(imap.folders.get('Hanterat')?.size).toBe(15);
    // A person reads what was not surely an answer.
    expect((await office.ask(['dag', '--answer', '2', '--of', 'Person8@Exempelstad.example'])).said).toContain(
      'person8@exempelstad.example svarar 2',
    );
    expect((await office.ask(['dag'])).said).toContain(
      '14 av 21 har svarat. Vad de har svarat visas när frågan är stängd.',
    );
    // The silent are reminded, and nobody else; once.
    const reminded = await office.ask(['dag', '--remind', ...SENDER], smtp.env);
    expect(reminded).toMatchObject({ code: 0, said: expect.stringContaining('Mottagare: 7, varav') });
    const reminders = smtp.received.splice(0);
    expect(reminders.map(({ to }) => to[0]).toSorted()).toEqual(
      ['ensam', 'person10', 'person11', 'person17', 'person18', 'person19', 'person9'].map(
        (name) => `${name}@exempelstad.example`,
      ),
    );
    expect((await PostalMime.parse(reminders[0]!.raw)).subject).toBe('Påminnelse: Vilken dag passar vintermötet?');
    expect(await office.ask(['dag', '--remind', ...SENDER], smtp.env)).toMatchObject({
      code: 0,
      said: expect.stringContaining('Ingenting mer skickas'),
    });
    expect(smtp.received).toEqual([]);
    // An answer to the reminder, and one too late.
    const late = await imapServer(
      [reply(reminders[0]!, '2', { day: '10 Dec 2026' }), reply(reminders[1]!, '2', { day: '12 Dec 2026' })],
      { user: 'brev', password: 'hemligt' },
    );
    office.setToday('2026-12-12');
    const second = await office.command('newsletter', ['inbox', '--yes'], {
      ...smtp.env,
      IMAP_URL: `imap://brev:hemligt@127.0.0.1:${late.port}`,
    });
    expect(second.said).toContain('Har svarat på en fråga efter sista dagen, och svaret är inte räknat (1)');
    // Closing writes sums that tell of nobody.
    const closed = await office.ask(['dag', '--close', '--yes']);
    expect(closed).toMatchObject({
      code: 0,
      said: expect.stringContaining('1. Tisdag 12 januari: 11 (förvaltningar 6, bolag 5)'),
    });
    expect(closed.said).toContain('2. Torsdag 14 januari: färre än fem, eller inget');
    expect(office.read().slice(POLL.length)).toBe(
      'sent: 2026-12-01\n# Skrivet av npm run network -- ask --close. Ett antal under fem står inte, och inte det som avslöjar det.\noutcome:\n  closed: 2026-12-12\n  asked: 21\n  answers:\n    - { answer: 1, total: 11, forvaltning: 6, bolag: 5 }\n    - { answer: 2 }\n    - { answer: 3 }\n',
    );
    const { problems } = await loadCatalog({ content: office.content, edition: 'network', today: '2026-12-12' });
    expect(problems).toEqual([]);
    const [protocol = ''] = office.protocols();
    expect(protocol).toContain('gallras från och med 12 mars 2027');
    expect(protocol).toMatch(/Påminnelse: \d/);
    expect(protocol).not.toMatch(/person\d|@/);
    // What each answered goes when the time is out.
    const rows = () =>
      office.database((opened) => opened.prepare('SELECT count(*) AS rows FROM poll_answers').get()?.rows);
    expect(rows()).toBe(15);
    office.setToday('2027-03-13');
    expect(
      await office.command('register', ['due', '--yes', '--reason', 'Informationshanteringsplan, svar på frågor']),
    ).toMatchObject({ code: 0, said: expect.stringContaining('Svar på frågor: 15 rader') });
    expect(rows()).toBe(0);
    await smtp.close();
  });

  test('goes on where a run was cut off, and writes to nobody twice', async () => {
    const office = await approved();
    let refuses = true;
    const smtp = await mailServer({
      onRcptTo: ({ address }, _, done) =>
        done(
          refuses && /person[3-6]@/.test(address)
            ? Object.assign(new Error('try later'), { responseCode: 451 })
            : undefined,
        ),
    });
    const first = await office.ask(['dag', ...SENDER, '--keep-trying', '0s'], smtp.env);
    expect(first).toMatchObject({
      code: 3,
      said: expect.stringContaining('Kör igen för dem som är kvar: npm run network -- ask dag.'),
    });
    expect(office.read()).toBe(POLL);
    refuses = false;
    expect(await office.ask(['dag', ...SENDER, '--first-pause', '1s'], smtp.env)).toMatchObject({ code: 0 });
    const all = smtp.received.map(({ to }) => to[0]);
    expect([all.length, new Set(all).size]).toEqual([21, 21]);
    await smtp.close();
  });

  test('asks and reminds who has ended the letter, names who cannot be written to, and says no more of who has answered than is so', async () => {
    const office = await approved();
    const smtp = await mailServer();
    const stop = (name: string, reason: 'unsubscribed' | 'bounced') =>
      office.database((opened) =>
        putSuppression(opened, `${name}@exempelstad.example`, { reason, since: '2026-11-01' }),
      );
    for (const name of ['person0', 'ensam', 'prenumerant']) stop(name, 'unsubscribed');
    for (const name of ['person1', 'ersattare']) stop(name, 'bounced');
    const { said } = await office.ask(['dag', ...SENDER], smtp.env);
    const to = smtp.received.splice(0).flatMap((each) => each.to);
    expect(to).toHaveLength(20);
    expect(to).toEqual(expect.arrayContaining(['person0@exempelstad.example', 'ensam@exempelstad.example']));
    expect(said).toContain(
      'på annat sätt:\n  person1@exempelstad.example · trygghetskontoret: adressen tar inte emot mejl\n',
    );
    expect(said).not.toContain('ersattare@');
    // All but three answer; one of them has a dead mailbox since, and one has left.
    for (const address of to.filter((each) => !/^(?:person[02]|ensam)@/.test(each)))
      expect((await office.ask(['dag', '--answer', '1', '--of', address])).code).toBe(0);
    expect((await office.ask(['dag'])).said).toContain('17 av 20 har svarat.');
    stop('person2', 'bounced');
    await office.command('register', ['remove', 'ensam@exempelstad.example']);
    const reminded = await office.ask(['dag', '--remind', ...SENDER], smtp.env);
    expect(reminded.code).toBe(0);
    expect(reminded.said).toContain('person2@exempelstad.example · trygghetskontoret: adressen tar inte emot mejl');
    expect(reminded.said).toContain('inte är kontaktpersoner eller ersättare längre: 1.');
    expect(smtp.received.splice(0).flatMap((each) => each.to)).toEqual(['person0@exempelstad.example']);
    await office.ask(['dag', '--answer', '1', '--of', 'person0@exempelstad.example']);
    expect((await office.ask(['dag', '--remind', ...SENDER], smtp.env)).said).not.toContain('Alla som fick frågan');
    await smtp.close();
  });

  test('asks every deputy when the question says so', async () => {
    const office = await approved(`${POLL}deputies: true\n`);
    const smtp = await mailServer();
    await office.ask(['dag', ...SENDER], smtp.env);
    expect(smtp.received.flatMap(({ to }) => to)).toContain('ersattare@exempelstad.example');
    expect(smtp.received).toHaveLength(22);
    await smtp.close();
  });

  test('sums numbers', async () => {
    const office = await approved(
      'question: Hur många?\nwhy: Summan står i berättelsen.\nkind: number\ncloses: 2026-12-11\n',
    );
    const smtp = await mailServer();
    await office.ask(['dag', ...SENDER], smtp.env);
    expect((await PostalMime.parse(smtp.received[0]!.raw)).text).toContain('Svara bara med ett tal');
    for (let index = 0; index < 13; index++)
      await office.ask(['dag', '--answer', `${index * 100}`, '--of', `person${index}@exempelstad.example`]);
    office.setToday('2026-12-14');
    await office.ask(['dag', '--close', '--yes']);
    expect(office.read()).toContain(
      'outcome:\n  closed: 2026-12-14\n  asked: 21\n  answered: 13\n  sum: { total: 7800 }\n',
    );
    await smtp.close();
    // Killed after the sums were written and before the protocol was: run again, it writes what is missing, once.
    const [sums, [protocol = '']] = [office.read(), office.protocols()];
    rmSync(path.join(office.data, 'protocols'), { recursive: true });
    office.setToday('2026-12-16');
    expect(await office.ask(['dag', '--close', '--yes'])).toMatchObject({ code: 0 });
    expect([office.read(), office.protocols()]).toEqual([sums, [protocol]]);
    expect((await office.ask(['dag', '--close', '--yes'])).said).toContain('stängdes 14 december 2026');
  });
});

describe('npm run network -- ask refuses', () => {
  test.each<[string, string, string[], string]>([
    [
      'a question that is not there',
      POLL,
      ['natt', ...SENDER],
      'Frågan ”natt” finns inte i network/polls. De som finns är:',
    ],
    ['one with faults', POLL.replace('closes: 2026-12-11', 'closes: i morgon'), ['dag', ...SENDER], 'är inget datum'],
    [
      'one whose answers are the same',
      POLL.replace('Torsdag 14', 'Tisdag 12'),
      ['dag', ...SENDER],
      'svaret är detsamma som svar 1',
    ],
    [
      'one that nobody can answer in time',
      POLL.replace('2026-12-11', '2026-12-01'),
      ['dag', ...SENDER],
      'så ingen hinner svara',
    ],
    ['a reminder of what was never sent', POLL, ['dag', '--remind', ...SENDER], 'är inte skickad till alla än'],
    ['to close what was never sent', POLL, ['dag', '--close', '--yes'], 'är inte skickad till alla härifrån'],
    [
      'to send anew what another computer sent',
      `${POLL}sent: 2026-11-30\n`,
      ['dag', '--close', '--yes'],
      'är inte skickad till alla härifrån',
    ],
    ['two things at once', POLL, ['dag', '--remind', '--close'], 'Välj en sak i taget'],
    ['an answer of nobody', POLL, ['dag', '--answer', '2'], 'Skriv både svaret och vems det är'],
    [
      'an answer of somebody who was not asked',
      POLL,
      ['dag', '--answer', '2', '--of', 'person1@exempelstad.example'],
      'har inte fått frågan dag',
    ],
    ['a deed without a question', POLL, ['--close'], 'Skriv vilken fråga det gäller'],
  ])('%s', async (_, poll, args, words) => {
    const office = pollOffice(poll);
    const { code, said } = await office.ask(args);
    expect(said).toContain(words);
    expect(code).toBe(1);
    expect(office.read()).toBe(poll);
  });

  test('to close before the last day while somebody may still answer, and words that were changed after they were sent', async () => {
    const office = await approved();
    await office.ask(['dag', ...SENDER]);
    expect((await office.ask(['dag', '--close', '--yes'])).said).toContain(
      'får besvaras till och med 11 december 2026',
    );
    office.write(office.read().replace('Tisdag 12', 'Onsdag 13'));
    expect((await office.ask(['dag', '--remind', ...SENDER])).said).toContain(
      'har en annan text nu än när den skickades',
    );
    office.setToday('2026-12-12');
    expect((await office.ask(['dag', '--close', '--yes'])).said).toContain('har en annan text nu än när den skickades');
  });

  test('to write in a file that cannot be added to, and says what to write', async () => {
    const flow = `{ question: Vilken dag?, why: Vi väljer., answers: [Ja, Nej], closes: 2026-12-11 }\n`;
    const office = await approved(flow);
    const { code, said } = await office.ask(['dag', ...SENDER]);
    expect([code, said]).toEqual([1, expect.stringContaining('skriva sist i network/polls/dag.yaml')]);
    expect(said).toContain('sent: 2026-12-01');
    expect(office.read()).toBe(flow);
  });
});

test('without a question all are listed, with how far they have come', async () => {
  const office = pollOffice();
  const { said } = await office.ask([]);
  expect(said).toContain('dag  ”Vilken dag passar vintermötet?”: inte skickad');
  expect(said).toContain('material-pa-natet  ”Hur vill du ha materialet från mötena?”: stängd 12 oktober 2026');
});
