import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { allStops } from '../../../scripts/data/suppressions.ts';
import { denials } from '../../../scripts/data/deliveries.ts';
import { countsOf, settledDate } from '../../../scripts/data/ledger.ts';
import { putRecipients } from '../../../scripts/data/recipients.ts';
import { deliver } from '../../../scripts/delivery/deliver.ts';
import { deliverySettings } from '../../../scripts/delivery/delivery-settings.ts';
import { madeUpMailing, madeUpRecipients, site } from '../../support/made-up-mail.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { hostileServer, type Behaviour } from './hostile-server.ts';
import { newsletterPortal } from './newsletter-portal.ts';
import { emptyDatabase } from './run.ts';

/** A register of contact persons and what is said while letters go to them. */
function desk(number: number) {
  const folder = temporaryFolder();
  const database = emptyDatabase(folder);
  const recipients = madeUpRecipients(number);
  const person = { role: 'contact', since: '2026-01-01', confirmed: null } as const;
  putRecipients(
    database,
    recipients.map((each) => ({ ...each, ...person })),
  );
  const said: string[] = [];
  for (const method of ['log', 'error'] as const) {
    const spy = vi.spyOn(console, method).mockImplementation((words) => void said.push(words));
    onTestFinished(() => spy.mockRestore());
  }
  async function send(behaviour: Behaviour, answer = false) {
    const server = await hostileServer(behaviour);
    const settings = deliverySettings({ SMTP_URL: `smtp://127.0.0.1:${server.port}` });
    const yes = () => Promise.resolve(true);
    const askPerson = (question: string) => (said.push(question), Promise.resolve(answer));
    const options = { folder, database, site, settings, firstPause: 10, keepTrying: 1000, confirm: yes, askPerson, again: 'kör igen' }; // prettier-ignore
    const code = await deliver(madeUpMailing('2026-6', 1), { recipients, left: [], whyNot: () => undefined }, options);
    return { code, taken: server.taken, counts: countsOf(database, '2026-6') };
  }
  return { database, send, said };
}

const toRecipient = (words: string): Behaviour => ({ answer: (line) => (line.startsWith('RCPT') ? words : undefined) });
const toLetter = (words: string): Behaviour => ({ afterDot: () => words });

/** What relays say when the fault is ours. */
const OUR_FAULT = [
  '554 5.7.1 Relay access denied',
  '550 5.1.0 <brev@stad.example>: Sender address rejected: User unknown in local recipient table',
  "550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients",
  '550 5.1.20 Multiple From addresses are not allowed without Sender',
  '550 5.2.121 RESOLVER.ADR.RecipientLimit; receive limit exceeded',
  '550 5.7.1 Ej tillåtet för avsändaren',
  '554 5.3.2 System is not accepting messages',
  '503 5.5.0 polite people say HELO first',
  '554 Blocked - see https://block.example/',
];

describe('refused for our own fault', () => {
  test.each(
    OUR_FAULT.flatMap(
      (words) =>
        [
          [words, toRecipient],
          [words, toLetter],
        ] as const,
    ),
  )('%s: the run says so and stops, nobody is stopped, and the next run reaches all', async (words, to) => {
    const { database, send, said } = desk(30);
    expect(await send(to(words))).toMatchObject({ code: 1, counts: { sent: 0, refused: 0 } });
    expect(said.join('\n')).toContain('Körningen stannade');
    expect(said.join('\n')).not.toContain('Klart');
    expect(allStops(database)).toEqual([]);
    expect(settledDate(database, '2026-6')).toBeUndefined();
    expect(denials(database, '2026-6')[0]).toMatchObject({ isOpen: true, words: expect.stringContaining(words.slice(0, 9)) }); // prettier-ignore
    const again = await send({});
    expect(again).toMatchObject({ code: 0, counts: { sent: 30, refused: 0, deferred: 0 } });
    expect(new Set(again.taken).size).toBe(30);
  });

  test('is told also where there are too few for the run to stop by itself', async () => {
    const { send } = desk(2);
    expect(await send(toLetter('554 5.7.1 Relay access denied'))).toMatchObject({ code: 1, counts: { sent: 0, deferred: 2 } }); // prettier-ignore
    expect(await send({})).toMatchObject({ code: 0, counts: { sent: 2 } });
  });

  test('in the middle of a run costs those nothing whom it met', async () => {
    const { send } = desk(60);
    let letters = 0;
    const first = await send({ afterDot: () => ((letters += 1) > 10 ? '550 5.1.90 daily limit reached' : undefined) });
    expect(first).toMatchObject({ code: 1, counts: { refused: 0 } });
    const second = await send({});
    expect(second).toMatchObject({ code: 0, counts: { sent: 60 } });
    expect(second.taken).toHaveLength(60 - first.counts.sent);
  });
});

describe('mailboxes that do not exist', () => {
  const unknown = (some: RegExp): Behaviour => ({
    answer: (line) => (line.startsWith('RCPT') && some.test(line) ? '550 5.1.1 User unknown' : undefined),
  });

  test('are told by unit, with how many of its contact persons they are; for a contact person the stop is proposed', async () => {
    const { database, send, said } = desk(30);
    expect(await send(unknown(/person7@/))).toMatchObject({ code: 0, counts: { sent: 29, refused: 1 } });
    expect(said.join('\n')).toContain(
      'grundskoleforvaltningen: 1 av 10 kontaktpersoner nås inte\n  Gör så här: npm run register -- suppressed',
    );
    expect(said.join('\n')).not.toContain('person7');
    expect(allStops(database)).toMatchObject([{ reason: 'bounced', source: '2026-6', isProposed: true }]);
  });

  test('that are many are asked about before anything is changed', async () => {
    const { database, send, said } = desk(30);
    expect(await send(unknown(/person[0-9]*[05]@/))).toMatchObject({ code: 0, counts: { sent: 24, refused: 6 } });
    expect(said.join('\n')).toMatch(/6 av 30 finns inte enligt servern, till exempel ”550 5\.1\.1 User unknown”/);
    expect(said.join('\n')).toContain('Registret är inte ändrat');
    expect(allStops(database)).toEqual([]);
  });

  test('that are many are stopped when a person says so', async () => {
    const { database, send } = desk(30);
    await send(unknown(/person[0-9]*[05]@/), true);
    expect(allStops(database)).toHaveLength(6);
  });

  test('that are all there are end the run: nobody got it, and nothing is changed', async () => {
    const { database, send } = desk(40);
    expect(await send(unknown(/@/))).toMatchObject({ code: 1, counts: { sent: 0, refused: 0 } });
    expect(allStops(database)).toEqual([]);
    expect(await send({})).toMatchObject({ code: 0, counts: { sent: 40 } });
  });
});

test('the issue gets its date when somebody got it; until then status says who was refused', async () => {
  const { newsletter, against, issue } = newsletterPortal();
  newsletter('approve', '2026-6', '--by', 'Anna');
  const closed = await hostileServer(toRecipient('554 5.7.1 Relay access denied'));
  const first = await against(closed.port, 'send', '2026-6', '--yes', '--as', 'Bo');
  expect(first).toMatchObject({ code: 1, said: expect.stringContaining('Relay access denied') });
  expect(readFileSync(issue, 'utf8')).not.toContain('sent:');
  const { said } = newsletter('status', '2026-6');
  expect(said).toMatch(/Nekade:\n {2}person0@exempelstad\.example: 554 5\.7\.1 Relay access denied \(prövas igen\)/);
  const open = await hostileServer({});
  expect(await against(open.port, 'send', '2026-6', '--yes', '--as', 'Bo')).toMatchObject({ code: 0 });
  expect(open.taken).toHaveLength(12);
  expect(readFileSync(issue, 'utf8')).toContain('sent: 2026-12-03');
}); // prettier-ignore
