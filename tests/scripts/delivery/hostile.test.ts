import { describe, expect, test } from 'vitest';
import { madeUpMailing, madeUpRecipients } from '../../support/made-up-mail.ts';
import { against, FIRST, THREE } from './against.ts';
import { type Behaviour } from './hostile-server.ts';
import { relay, runMailing } from './run.ts';

describe('a server that says wait', () => {
  test('by greylisting gets the same message again after a pause, with the same Message-ID', async () => {
    const { counts, rows, taken } = await against({
      answer: (line, { named }) =>
        line.startsWith('RCPT') && named.get(/<(.*)>/.exec(line)![1]!) === 1 ? '450 4.7.1 Greylisted' : undefined,
    });
    expect(counts).toMatchObject({ sent: 3, deferred: 0 });
    expect(rows.map(({ attempts }) => attempts)).toEqual([2, 2, 2]);
    expect(taken).toEqual(THREE);
  });

  test('for longer than the run keeps trying leaves them deferred, for the next run', async () => {
    const { counts, rows } = await against({ answer: (line) => (line.startsWith('RCPT') ? '451 4.3.0 Later' : undefined) }, { manner: { keepTrying: 50 } }); // prettier-ignore
    expect(counts).toMatchObject({ sent: 0, deferred: 3 });
    expect(rows[0]).toMatchObject({ code: 451, words: '451 4.3.0 Later', next_try: expect.stringMatching(/Z$/) });
  });

  test('with 421 after two messages on a connection is not asked for a third, and loses nobody', async () => {
    const { counts, notes, taken } = await against({
      answer: (line, { messages }) => (line.startsWith('MAIL') && messages >= 2 ? '421 4.7.0 Too many' : undefined),
    }, { recipients: madeUpRecipients(9) }); // prettier-ignore
    expect(counts).toMatchObject({ sent: 9, deferred: 0 });
    expect(new Set(taken).size).toBe(9);
    expect(taken).toHaveLength(9);
    expect(notes.join()).toContain('Servern tar 2 brev per förbindelse');
  });

  test('with 421 as its greeting, and with 4xx after the final dot, is tried again', async () => {
    let greetings = 0;
    const { counts } = await against({
      get greeting() {
        greetings += 1;
        return greetings < 3 ? '421 Busy' : undefined!;
      },
      afterDot: (to, { named }) => (named.get(to) === 1 ? '452 4.3.1 Disk full' : undefined),
    });
    expect(counts).toMatchObject({ sent: 3, deferred: 0, uncertain: 0 });
  });
});

describe('a server that says no', () => {
  test('to a mailbox is believed and never asked again; the others get theirs', async () => {
    const { counts, rows, taken, seen } = await against({
      answer: (line) => (line.includes(`RCPT TO:<${FIRST}>`) ? `550 5.1.1 <${FIRST}> User unknown` : undefined),
    });
    expect(counts).toMatchObject({ sent: 2, refused: 1 });
    expect(rows[0]).toMatchObject({ status: 'refused', words: '550 5.1.1 <…> User unknown' });
    expect(taken).toEqual(THREE.slice(1));
    expect(seen.named.get(FIRST)).toBe(1);
  });

  test('to the sender has been told of nobody: all wait and the run stops', async () => {
    const { counts, ending, seen } = await against({
      answer: (line) => (line.startsWith('MAIL') ? '550 5.7.60 Not allowed to send as' : undefined),
    });
    expect(counts).toMatchObject({ sent: 0, refused: 0 });
    expect(ending.stopped).toContain('5.7.60');
    expect(seen.named.size).toBe(0);
  });

  test('to what we send stops the run after three, whoever the recipients are', async () => {
    const { counts, ending } = await against({ afterDot: () => '554 5.7.1 Spam message rejected' }, { recipients: madeUpRecipients(40), manner: { connections: 1 } }); // prettier-ignore
    // They are open again: it was no fault of theirs.
    expect(counts).toMatchObject({ refused: 0, deferred: 3, sent: 0 });
    expect(ending).toMatchObject({ stopped: expect.stringContaining('e-postdriften'), isMistake: true });
  });

  test('to half of the recipients stops the run while most have not been tried', async () => {
    const { counts, ending } = await against(
      { answer: (line) => (/RCPT.*person\d*[02468]@/.test(line) ? '550 5.1.1 Unknown' : undefined) },
      { recipients: madeUpRecipients(200) },
    );
    expect(ending.stopped).toContain('nekades');
    expect(counts.refused + counts.sent).toBeLessThan(40);
  });
});

describe('a connection that breaks', () => {
  test('before the message leaves everybody deferred until it holds', async () => {
    let drops = 3;
    const { counts, taken } = await against({
      answer: (line) => (line.startsWith('DATA') && drops-- > 0 ? 'drop' : undefined),
    });
    expect(counts).toMatchObject({ sent: 3, uncertain: 0 });
    expect(taken).toEqual(THREE);
  });

  test('in the middle of a large message is no doubt: the final dot was never written', async () => {
    let drops = 1;
    const { counts, taken } = await against(
      { dropDuringData: () => drops-- > 0 },
      { mailing: madeUpMailing('2026-6', 30_000), recipients: madeUpRecipients(1) },
    );
    expect(counts).toMatchObject({ sent: 1, uncertain: 0 });
    expect(taken).toEqual([FIRST]);
  });

  test('after the final dot leaves the recipient uncertain, and is never repeated by itself', async () => {
    const behaviour: Behaviour = { afterDot: (to) => (to === FIRST ? 'drop' : undefined) };
    const first = await against(behaviour);
    expect(first.counts).toMatchObject({ sent: 2, uncertain: 1 });
    const second = await runMailing(relay(first.port), { database: first.database });
    expect(second.counts).toMatchObject({ sent: 2, uncertain: 1 });
    expect(first.taken).toEqual(THREE);
  });

  test('after the server has said 250 is a message sent', async () => {
    const { counts, taken } = await against({ afterDot: () => 'sent-drop' });
    expect(counts).toMatchObject({ sent: 3, uncertain: 0, deferred: 0 });
    expect(taken).toEqual(THREE);
  });

  test('again and again after the final dot stops the run before more become uncertain', async () => {
    const { counts, ending } = await against({ afterDot: () => 'drop' }, { recipients: madeUpRecipients(50) });
    expect(ending.stopped).toContain('bröts');
    expect(counts.uncertain).toBeLessThanOrEqual(6);
  });

  test('or is refused at once defers those whose turn it was, and the run ends when it has kept trying', async () => {
    const { counts, ending } = await runMailing(relay(1), { recipients: madeUpRecipients(50), manner: { keepTrying: 60 } }); // prettier-ignore
    expect(counts.deferred).toBeGreaterThan(0);
    expect(counts).toMatchObject({ sent: 0, uncertain: 0, refused: 0, claimed: 0 });
    expect(ending.isMistake).toBeFalsy();
  });
});

describe('a server that is slow', () => {
  test('to answer the final dot leaves the recipient uncertain', async () => {
    const { counts } = await against({ afterDot: (to) => (to === FIRST ? null : undefined) }, {}, { timeout: 300 });
    expect(counts).toMatchObject({ sent: 2, uncertain: 1 });
  });

  test('to answer anything before it leaves them deferred', async () => {
    const { counts } = await against({ answer: (line) => (line.startsWith('RCPT') ? null : undefined) }, { manner: { keepTrying: 20 } }, { timeout: 300 }); // prettier-ignore
    expect(counts).toMatchObject({ sent: 0, uncertain: 0, refused: 0, deferred: 3 });
  });
});

describe('a server that lies', () => {
  test('about pipelining, and then hears one command only, gets nothing and settles nobody', async () => {
    const { counts, taken } = await against(
      { extensions: ['PIPELINING'], answer: (line) => (line.startsWith('RCPT') ? null : undefined) },
      { manner: { keepTrying: 20 } },
      { timeout: 300 },
    );
    expect(taken).toEqual([]);
    expect(counts).toMatchObject({ sent: 0, refused: 0, uncertain: 0, claimed: 0, deferred: 3 });
  });

  test('about the size it takes stops the run: nobody is refused for it', async () => {
    const { counts, ending, taken } = await against({ extensions: ['SIZE 100'] });
    expect(counts).toMatchObject({ sent: 0, refused: 0 });
    expect(ending.stopped).toBeDefined();
    expect(taken).toEqual([]);
  });

  test('about STARTTLS is not sent anything in the clear', async () => {
    const behaviour: Behaviour = {
      extensions: ['STARTTLS'],
      answer: (line) => (line.startsWith('STARTTLS') ? '454 4.7.0 TLS not available' : undefined),
    };
    const { counts, taken } = await against(behaviour, { manner: { keepTrying: 20 } }, { starttls: 'required' });
    expect(counts).toMatchObject({ sent: 0, refused: 0 });
    expect(taken).toEqual([]);
  });

  test('or offers no STARTTLS where it is required gets nothing, and the user is told what to do', async () => {
    const { ending, taken } = await against(
      { answer: (line) => (line.startsWith('STARTTLS') ? '502 5.5.1 What?' : undefined) },
      {},
      { starttls: 'required' },
    );
    expect(ending).toMatchObject({ isMistake: true, stopped: expect.stringContaining('SMTP_STARTTLS=optional') });
    expect(taken).toEqual([]);
  });

  test('with words before their time ends the connection, not the count', async () => {
    const { counts, taken } = await against({
      answer: (line) => (line.startsWith('MAIL') ? '250 OK\r\n250 And more' : undefined),
    }, { manner: { keepTrying: 20 } }, { timeout: 300 }); // prettier-ignore
    expect(counts.sent).toBeLessThanOrEqual(taken.length);
    expect(counts.refused).toBe(0);
  });
});
