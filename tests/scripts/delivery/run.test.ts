import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startMailServer } from '../../support/mail-server.ts';
import { madeUpMailing, madeUpRecipients } from '../../support/made-up-mail.ts';
import { systemClock } from '../../../scripts/delivery/clock.ts';
import { uncertain } from '../../../scripts/data/deliveries.ts';
import { countsOf, openLedger } from '../../../scripts/data/ledger.ts';
import { alone } from '../../../scripts/data/run-lock.ts';
import { resolveUncertain } from '../../../scripts/delivery/resolve-uncertain.ts';
import type { Transport } from '../../../scripts/delivery/transport.ts';
import { UserError } from '../../../scripts/user-error.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { emptyDatabase, relay, rowsOf, runMailing } from './run.ts';

async function mailServer(...args: Parameters<typeof startMailServer>) {
  const server = await startMailServer(...args);
  onTestFinished(() => server.close());
  return server;
}

/** A way that takes everything and remembers it, to watch a run from. */
function watched(taken: (to: string) => void | Promise<void>): Transport {
  return {
    description: 'prov',
    open: async () => ({
      isOpen: () => true,
      send: async ({ to }) => {
        await taken(to);
        return { code: 250, words: '250 OK', stage: 'dot' };
      },
      close: () => Promise.resolve(),
    }),
  };
}

describe('a run against a real mail server', () => {
  test('gives everybody one message of their own, by an envelope of their own', async () => {
    const server = await mailServer();
    const recipients = madeUpRecipients(57);
    const { counts, rows } = await runMailing(relay(server.port), { recipients });
    expect(counts).toMatchObject({ sent: 57, deferred: 0, refused: 0, uncertain: 0, claimed: 0 });
    expect(server.received.map(({ to }) => to).flat().toSorted()).toEqual(recipients.map(({ address }) => address).toSorted()); // prettier-ignore
    for (const { to, raw, messageId } of server.received) {
      expect(raw.toString('latin1')).toContain(`<${to[0]}>`);
      expect(rows.find(({ address }) => address === to[0])?.message_id).toBe(messageId);
    }
  });

  test('over STARTTLS with a login, and again when nothing is left, sends nothing more', async () => {
    const server = await mailServer({
      disabledCommands: [],
      authOptional: false,
      onAuth: ({ username, password }, _session, done) =>
        done(password === 'rätt' ? null : new Error('Fel'), { user: username }),
    });
    const to = relay(server.port, { login: { user: 'brev', password: 'rätt' } });
    const first = await runMailing(to);
    expect(first.counts.sent).toBe(3);
    const second = await runMailing(to, { database: first.database });
    expect(second.counts.sent).toBe(3);
    expect(server.received).toHaveLength(3);
  });

  test('never has more claimed than there are connections, nor a message under way that is not claimed', async () => {
    const database = emptyDatabase();
    const worst: number[] = [];
    const missing: string[] = [];
    const transport = watched(async (to) => {
      worst.push(countsOf(database, '2026-6').claimed);
      const row = database.prepare("SELECT 1 FROM deliveries WHERE address = ? AND status = 'claimed'").get(to);
      if (!row) missing.push(to);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
    });
    await runMailing(transport, { database, recipients: madeUpRecipients(200), manner: { connections: 7 } });
    expect(missing).toEqual([]);
    expect(Math.max(...worst)).toBeLessThanOrEqual(7);
  });
});

describe('an interrupted run', () => {
  test('by Ctrl-C finishes what is in flight, begins nothing, and goes on where it was', async () => {
    const stop = new AbortController();
    const got: string[] = [];
    const transport = watched(async (to) => {
      got.push(to);
      if (got.length === 10) stop.abort('Avbruten med Ctrl-C.');
      await new Promise((resolve) => setTimeout(resolve, 5));
    });
    const recipients = madeUpRecipients(40);
    const first = await runMailing(transport, { recipients, stop: stop.signal, manner: { connections: 4 } });
    expect(first.ending.stopped).toContain('Ctrl-C');
    expect(first.counts).toMatchObject({ claimed: 0, uncertain: 0, sent: got.length });
    expect(got.length).toBeLessThan(15);
    const second = await runMailing(transport, { recipients, database: first.database });
    expect(second.counts.sent).toBe(40);
    expect(new Set(got).size).toBe(got.length);
  });

  test('leaves what it had claimed uncertain, until somebody decides', async () => {
    const database = emptyDatabase();
    const mailing = madeUpMailing('2026-6', 4);
    const [first, second] = madeUpRecipients(2).map((each) => ({ ...each, messageId: `<${each.address}>` }));
    openLedger(
      database,
      mailing,
      () => undefined,
      () => new Date(),
    ).commit([], [first!, second!]);
    const got: string[] = [];
    const run = () =>
      runMailing(
        watched((to) => void got.push(to)),
        { database },
      );
    expect((await run()).counts).toMatchObject({ sent: 1, uncertain: 2, claimed: 0 });
    expect(uncertain(database, '2026-6').map(({ address }) => address)).toEqual([first!.address, second!.address]);
    resolveUncertain(database, '2026-6', 'sent', [first!.address], new Date());
    resolveUncertain(database, '2026-6', 'again', 'all', new Date());
    expect((await run()).counts).toMatchObject({ sent: 3, uncertain: 0 });
    expect(got).toEqual(['person2@exempelstad.example', second!.address]);
    expect(rowsOf(database)[1]!.message_id).toBe(second!.messageId);
  });

  test('cannot be resolved for somebody who is not uncertain: all or none', async () => {
    const { database } = await runMailing(watched(() => {}));
    const resolve = () => resolveUncertain(database, '2026-6', 'again', ['person0@exempelstad.example'], new Date());
    expect(resolve).toThrow(UserError);
    expect(countsOf(database, '2026-6').sent).toBe(3);
  });

  test('with other words afterwards is refused, and the difference is shown', async () => {
    const { database } = await runMailing(watched(() => {}));
    const { message, ...rest } = madeUpMailing('2026-6', 4);
    const changed = { ...message, hash: 'x', text: message.text.replace('påhittat', 'ändrat') };
    const again = runMailing(
      watched(() => {}),
      { database, mailing: { ...rest, message: changed } },
    );
    await expect(again).rejects.toThrow(/då ”påhittat”, nu ”ändrat”/);
  });
});

describe('the pace', () => {
  /** A clock that moves only when somebody waits. */
  function madeUpClock(start = Date.parse('2026-12-03T09:00:00Z')) {
    let elapsed = 0;
    return {
      now: () => new Date(start + elapsed),
      elapsed: () => elapsed,
      wait: async (milliseconds: number, signal: AbortSignal) => {
        await new Promise(setImmediate);
        // A wait for what others have in flight ends when they are done.
        if (!signal.aborted && milliseconds < 3_600_000) elapsed += milliseconds;
      },
    };
  }

  test('spreads the messages evenly over the minute', async () => {
    const clock = madeUpClock();
    const at: number[] = [];
    await runMailing(watched(() => void at.push(clock.elapsed())), { clock, recipients: madeUpRecipients(31), manner: { pace: 60, connections: 1 } }); // prettier-ignore
    expect(at.at(-1)! - at[0]!).toBeGreaterThanOrEqual(30_000);
    expect(Math.min(...at.slice(1).map((moment, index) => moment - at[index]!))).toBeGreaterThanOrEqual(999);
  });

  test('is taken up where the run before left it', async () => {
    const clock = madeUpClock();
    const at: number[] = [];
    await runMailing(
      watched(() => void at.push(clock.elapsed())),
      { clock, manner: { pace: 2, sinceLast: 10_000 } },
    );
    expect(at[0]).toBeGreaterThanOrEqual(20_000);
  });

  test('and the pauses do no harm when the clock is set back a year between runs', async () => {
    const late = madeUpClock(Date.parse('2027-12-03T09:00:00Z'));
    const busy: Transport = { ...watched(() => {}), open: async () => ({ isOpen: () => true, close: () => Promise.resolve(), send: async () => ({ code: 451, words: '451 later', stage: 'recipient' as const }) }) }; // prettier-ignore
    const { database, counts } = await runMailing(busy, { clock: late, manner: { keepTrying: 0, firstPause: 1000 } });
    expect(counts.deferred).toBe(3);
    const early = madeUpClock(Date.parse('2026-12-03T09:00:00Z'));
    const second = await runMailing(
      watched(() => {}),
      { database, clock: early, manner: { firstPause: 1000, keepTrying: 60_000 } },
    );
    expect(second.counts.sent).toBe(3);
    expect(early.elapsed()).toBeLessThanOrEqual(60_000);
  });
});

test('two runs in the same data folder: the second is told that another is at work, until the first has ended', async () => {
  const folder = temporaryFolder();
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => told.mockRestore());
  const run = (during: () => Promise<unknown>) => alone(folder, 'utskick', async () => await during());
  expect(await run(() => run(() => Promise.resolve('sent')))).toBe(4);
  expect(told).toHaveBeenCalledWith('En annan körning skickar just nu. Vänta tills den är klar.');
  await expect(run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await run(() => alone(folder, 'inkorg', () => Promise.resolve('read'))), 'the inbox is another work').toBe(
    'read',
  );
});

test('a recipient who has left the register is not tried again', async () => {
  const database = emptyDatabase();
  const ledger = openLedger(database, madeUpMailing('2026-6', 4), () => undefined, systemClock().now);
  const [person] = madeUpRecipients(1).map((each) => ({ ...each, messageId: '<a@x.example>' }));
  ledger.defer(person!, { address: person!.address, outcome: { status: 'deferred', words: '451 later' } });
  ledger.drop(person!.address, 'Inte längre mottagare.');
  const { counts } = await runMailing(
    watched(() => {}),
    { database, recipients: madeUpRecipients(2).slice(1) },
  );
  expect(counts).toMatchObject({ refused: 1, sent: 1, deferred: 0 });
});
