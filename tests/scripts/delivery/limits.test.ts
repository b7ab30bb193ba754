import { setMaxListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../../scripts/delivery/outcome.ts';
import { NoLine, type Transport } from '../../../scripts/delivery/transport.ts';
import { madeUpRecipients } from '../../support/made-up-mail.ts';
import { hostileServer } from './hostile-server.ts';
import { relay, runMailing } from './run.ts';
import { virtualClock } from './virtual-time.ts';

/** What a relay takes. A message takes a tenth of a second. */
interface Takes {
  connections?: number;
  perConnection?: number;
  /** Messages in as many milliseconds, counted from the first. */
  messages?: number;
  each?: number;
}

const NEVER = new AbortController().signal;
setMaxListeners(0, NEVER);
const MESSAGE = 100;

/** A relay with limits in a time of its own, and a run of 300 with the usual settings against it. */
async function against({ connections = 50, perConnection = 1e6, messages = 1e6, each = 60_000 }: Takes) {
  const clock = virtualClock();
  let [open, turnedAway, since, inWindow] = [0, 0, -Infinity, 0];
  const busy = (words: string): Attempt => ({ code: 421, words: `421 4.7.0 ${words}`, stage: 'sender' });
  const transport: Transport = {
    description: 'prov',
    open: async () => {
      await clock.wait(10, NEVER);
      if (open >= connections) {
        turnedAway += 1;
        throw new NoLine({ code: 421, words: '421 4.7.0 Too many connections', stage: 'connect' });
      }
      open += 1;
      let [carried, isOpen] = [0, true];
      const close = () => {
        if (isOpen) open -= 1;
        isOpen = false;
        return Promise.resolve();
      };
      return {
        isOpen: () => isOpen,
        close,
        send: async () => {
          await clock.wait(MESSAGE, NEVER);
          if (clock.elapsed() - since >= each) [since, inWindow] = [clock.elapsed(), 0];
          const words = carried >= perConnection ? 'Too many messages' : inWindow >= messages ? 'Slow down' : undefined;
          if (words) {
            void close();
            return busy(words);
          }
          carried += 1;
          inWindow += 1;
          return { code: 250, words: '250 OK', stage: 'dot' };
        },
      };
    },
  };
  const manner = { connections: 5, firstPause: 30_000, keepTrying: 7_200_000 };
  const run = await runMailing(transport, { clock, recipients: madeUpRecipients(300), manner });
  return { ...run, seconds: clock.elapsed() / 1000, turnedAway };
}

describe('300 letters to a relay that takes', () => {
  test.each<[string, Takes, number]>([
    ['what comes', {}, 6],
    ['three connections', { connections: 3 }, 10],
    ['one connection', { connections: 1 }, 30],
    ['ten messages on a connection', { perConnection: 10 }, 6.3],
    ['three connections of seven messages', { connections: 3, perConnection: 7 }, 10.5],
    ['thirty messages a minute', { messages: 30 }, 540],
    ['a hundred messages in ten minutes', { messages: 100, each: 600_000 }, 1200],
    ['thirty messages a minute over two connections', { connections: 2, messages: 30 }, 540],
  ])('%s are all there in one run, within twice the time that the limits allow', async (_, takes, allowed) => {
    const { counts, ending, seconds } = await against(takes);
    expect({ counts, ending }).toMatchObject({ counts: { sent: 300, deferred: 0, refused: 0 }, ending: {} });
    expect(seconds).toBeLessThan(2 * allowed);
  });

  test('three connections goes on with three, and says which setting says so beforehand', async () => {
    const { notes, turnedAway } = await against({ connections: 3 });
    expect(turnedAway).toBeLessThan(5);
    expect(notes.filter((note) => note.includes('SMTP_CONNECTIONS'))).toHaveLength(1);
    expect(notes.filter((note) => note.startsWith('Väntar'))).toEqual([]);
  });

  test('ten messages on a connection is learnt after two', async () => {
    const { notes, rows } = await against({ perConnection: 10 });
    expect(notes).toContain('Servern tar 10 brev per förbindelse. Förbindelsen byts efter så många.');
    expect(rows.filter(({ attempts }) => attempts > 1).length).toBeLessThanOrEqual(5);
  });
});

test('a real server with three connections of ten messages gets each of 300 once, without a pause for everybody', async () => {
  let open = 0;
  const server = await hostileServer({
    opened: () => (open += 1),
    closed: () => (open -= 1),
    get greeting() {
      return open > 3 ? '421 4.7.0 Too many connections' : undefined!;
    },
    answer: (line, { messages }) => (line.startsWith('MAIL') && messages >= 10 ? '421 4.7.0 Too many' : undefined),
  });
  const { counts, notes } = await runMailing(relay(server.port), {
    recipients: madeUpRecipients(300),
    manner: { connections: 5, firstPause: 30_000, keepTrying: 60_000 },
  });
  expect(counts).toMatchObject({ sent: 300, deferred: 0, uncertain: 0 });
  expect(server.taken).toHaveLength(300);
  expect(new Set(server.taken).size).toBe(300);
  expect(notes.filter((note) => note.startsWith('Väntar'))).toEqual([]);
});

test('a relay that answers EHLO with 421 is waited for, and SMTP_NAME is named', async () => {
  const server = await hostileServer({
    answer: (line) => (line.startsWith('EHLO [') ? '421 4.7.0 Try again later, closing connection. (EHLO)' : undefined),
  });
  const refused = await runMailing(relay(server.port, { name: '[127.0.0.1]' }), { manner: { keepTrying: 30 } });
  expect(refused.counts).toMatchObject({ sent: 0 });
  expect(refused.notes.join()).toContain('SMTP_NAME');
  const taken = await runMailing(relay(server.port, { name: 'utskick.exempelstad.example' }));
  expect(taken.counts.sent).toBe(3);
});
