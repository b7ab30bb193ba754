import { readFileSync, writeFileSync } from 'node:fs';
import type { SMTPServerOptions } from 'smtp-server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../scripts/data/database.ts';
import { deleteRecipient } from '../../../scripts/data/recipients.ts';
import { alone } from '../../../scripts/data/run-lock.ts';
import { unsubscribe } from '../../../scripts/data/subscriptions.ts';
import { runScript } from '../../support/run-script.ts';
import { startMailServer } from '../../support/mail-server.ts';
import { newsletterPortal } from './newsletter-portal.ts';

test('an issue changed while it is sent goes to all in the words that were approved, and gets its date when they are back', async () => {
  const { newsletter, against, issue } = newsletterPortal();
  const approved = readFileSync(issue, 'utf8');
  const changed = approved.replace('inledningen', 'omskrivningen');
  expect(changed).not.toBe(approved);
  newsletter('approve', '2026-6', '--by', 'Anna');
  const server = await startMailServer({}, { delay: () => 10, taken: () => writeFileSync(issue, changed) });
  onTestFinished(() => server.close());
  const send = () => against(server.port, 'send', '2026-6', '--yes', '--as', 'Bo');

  const { code, said } = await send();
  expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('ändrades under tiden. Återställ') });
  expect(said).toContain('12 skickade');
  expect(readFileSync(issue, 'utf8')).toBe(changed);
  expect(server.received).toHaveLength(12);
  for (const { raw } of server.received) {
    expect(raw.toString('latin1')).toContain('inledningen');
    expect(raw.toString('latin1')).not.toContain('omskrivningen');
  }

  // Still changed: nobody gets a second letter with other words.
  expect(await send()).toMatchObject({ code: 1, said: expect.stringContaining('inte godkänt') });
  writeFileSync(issue, approved);
  expect(await send()).toMatchObject({ code: 0, said: expect.stringContaining('redan skickat') });
  expect(readFileSync(issue, 'utf8')).toBe(approved.replace('\n---\n', '\nsent: 2026-12-03\n---\n'));
  expect(server.received).toHaveLength(12);
});

describe('whoever says no while a letter is being sent', () => {
  const [WAITING, LATER, LAST] = [0, 3, 9].map((number) => `person${number}@exempelstad.example`) as [
    string,
    string,
    string,
  ];

  /** A run of an approved issue; `when` is done when one of the first has got it, by another program than the one that sends. */
  async function sending(
    when: (database: ReturnType<typeof openDatabase>) => void,
    answer: (to: string) => Error | null,
  ) {
    const portal = newsletterPortal();
    portal.newsletter('approve', '2026-6', '--by', 'Anna');
    const other = openDatabase(portal.data);
    onTestFinished(() => other.close());
    const taken = (to: string) => to === LATER && when(other);
    const options: SMTPServerOptions = { onRcptTo: ({ address }, _, done) => done(answer(address)) };
    const server = await startMailServer(options, { taken });
    onTestFinished(() => server.close());
    const send = () => portal.against(server.port, 'send', '2026-6', '--yes', '--as', 'Bo', '--first-pause', '1s');
    return { ...portal, send, got: () => server.received.map(({ to }) => to[0]), rows: () => other.prepare('SELECT address, status, words FROM deliveries').all() }; // prettier-ignore
  }
  const later = Object.assign(new Error('Try again later'), { responseCode: 450 });

  test('gets nothing more of it, and the letter counts as sent to all', async () => {
    const { send, got, rows } = await sending(
      (other) => unsubscribe(other, LAST, '2026-12-03'),
      () => null,
    );
    expect(await send()).toMatchObject({ code: 0, said: expect.stringContaining('11 skickade, 0 nekade') });
    expect(got()).not.toContain(LAST);
    expect(rows().map(({ address }) => address)).not.toContain(LAST);
  });

  test.each<[string, (database: ReturnType<typeof openDatabase>) => void]>([
    ['ended the letter', (other) => unsubscribe(other, WAITING, '2026-12-03')],
    ['left the register', (other) => deleteRecipient(other, WAITING)],
  ])('is not tried again, having %s', async (_, leave) => {
    let asked = 0;
    const { send, got, rows } = await sending(leave, (to) => (to === WAITING && (asked += 1) === 1 ? later : null));
    expect(await send()).toMatchObject({ code: 0, said: expect.stringContaining('11 skickade, 1 nekade') });
    expect(got()).not.toContain(WAITING);
    expect(asked).toBe(1);
    expect(rows().find(({ address }) => address === WAITING)).toMatchObject({ status: 'refused' });
  });

  test('cannot be erased while a run is at work on it: it is said, and nothing is done', async () => {
    const { data, env, rows } = await sending(
      () => {},
      () => null,
    );
    const erase = () => runScript('register.ts', ['forget', LAST, '--yes', '--reason', 'På egen begäran'], env);
    const during = await alone(data, 'utskick', async () => erase());
    expect(during).toMatchObject({ code: 4, said: expect.stringContaining('En annan körning skickar just nu.') });
    expect(erase()).toMatchObject({ code: 0 });
    expect(rows()).toEqual([]);
  });
});
