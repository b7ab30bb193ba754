import { readFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../scripts/data/database.ts';
import { putSuppression } from '../../../scripts/data/suppressions.ts';
import { startMailServer } from '../../support/mail-server.ts';
import { imapServer } from '../inbox/imap-server.ts';
import { inCalendar, meetingPortal, MEETING, pressed, type InCalendar } from './meeting-portal.ts';

const [ANNA, BO, CAROLA, DAVID, EVA, FIA] = ['anna', 'bo', 'carola', 'david', 'eva', 'fia'].map((name) => `${name}@exempelstad.example`) as [string, string, string, string, string, string]; // prettier-ignore

const PEOPLE = [
  [ANNA, 'contact'],
  [BO, 'deputy'],
  [CAROLA, 'contact'],
  [DAVID, 'subscriber'],
] as const;

const MOVED = `date: 2027-02-18
start: "13:30"`;
const MOVE = `moved:
  - { changed: 2027-01-15, date: 2027-02-11, start: "13:30", end: "15:00", place: Digitalt, link: "https://mote.exempelstad.example/vintern", reason: Krockar med en utbildning. }
agenda:`;

/** A portal whose mail goes to a server in this process, and comes back by another. */
async function prepared(people: Parameters<typeof meetingPortal>[0] = PEOPLE) {
  const portal = meetingPortal(people);
  const server = await startMailServer();
  onTestFinished(() => server.close());
  const smtp = { SMTP_URL: `smtp://127.0.0.1:${server.port}` };
  const network = (...args: string[]) => portal.run('network', args, smtp);
  /** What has come since last time, by address. */
  async function came(): Promise<InCalendar[]> {
    const mails = await Promise.all(server.received.splice(0).map(inCalendar));
    return mails.sort((a, b) => a.to.localeCompare(b.to));
  }
  const send = async (...more: string[]) => {
    await network('invite', MEETING, '--approve', 'Anna A');
    return network('invite', MEETING, '--yes', '--as', 'Bo B', ...more);
  };
  /** Lets the inbox read some mails from a server. */
  async function read(mails: string[]) {
    const imap = await imapServer(mails, { user: 'brev', password: 'hemligt' });
    return portal.run('newsletter', ['inbox', '--yes'], { ...smtp, IMAP_URL: `imap://brev:hemligt@127.0.0.1:${imap.port}` }); // prettier-ignore
  }
  const answers = async () => JSON.parse((await network('answers', MEETING, '--json')).said) as { all: object; units: object[] }; // prettier-ignore
  return { ...portal, network, came, send, read, answers, server };
}

describe('a meeting from invitation to cancellation', () => {
  test('invites, counts, moves, reminds, lets go and cancels, and nobody gets anything twice', async () => {
    const { network, came, send, read, answers, edit, add, remove, data } = await prepared();

    // Two people, and a question.
    expect(await network('invite', MEETING, '--yes', '--as', 'Bo B')).toMatchObject({ code: 1, said: expect.stringContaining('--approve NAMN') }); // prettier-ignore
    const out = path.join(data, 'prov');
    expect((await network('invite', MEETING, '--out', out)).said).toContain('Kallelse: Vinterträffen (påhittad)');
    const sample = `inbjudan-${MEETING}-0`;
    expect(readFileSync(path.join(out, `${sample}.txt`), 'utf8')).toContain(
      '13:50 Frågor från enheterna (30\u00a0minuter)',
    );
    expect((await PostalMime.parse(readFileSync(path.join(out, `${sample}.eml`)))).attachments).toHaveLength(2);
    expect((await network('invite', MEETING, '--approve', 'Anna A')).said).toContain('inte en signatur');
    expect(await network('invite', MEETING, '--as', 'Bo B')).toMatchObject({ code: 1, said: expect.stringContaining('--yes') }); // prettier-ignore
    expect(await came()).toEqual([]);

    // Contact persons and deputies, each alone.
    expect(await network('invite', MEETING, '--yes', '--as', 'Bo B')).toMatchObject({ code: 0 });
    const first = await came();
    expect(
      first.map(({ to, attendee, method, sequence, start, status }) => ({
        to,
        attendee,
        method,
        sequence,
        start,
        status,
      })),
    ).toEqual(
      // prettier-ignore
      [ANNA, BO, CAROLA].map((to) => ({ to, attendee: `mailto:${to}`, method: 'REQUEST', sequence: 0, start: '2027-02-11T12:30', status: 'CONFIRMED' })), // prettier-ignore
    );
    expect(first[0]!.ics.replaceAll('\r\n ', '')).toMatch(/ORGANIZER;CN="Trygghetskontoret \(påhittad\)":mailto:/);
    expect(await network('invite', MEETING, '--yes', '--as', 'Bo B')).toMatchObject({ code: 0, said: expect.stringContaining('Alla 3') }); // prettier-ignore
    expect(await came()).toEqual([]);

    // Somebody comes late and gets only theirs; a changed word sends nothing.
    add(EVA, 'contact');
    edit('Lägesbild', 'Läget just nu');
    expect(await send()).toMatchObject({ code: 0, said: expect.stringContaining('--changed') });
    const late = await came();
    expect(late.map(({ to, sequence }) => [to, sequence])).toEqual([[EVA, 0]]);
    expect(late[0]!.text).toContain('Läget just nu');

    // Answers come back; one from a mail program without buttons, one that was passed on.
    const inWords = `From: <${CAROLA}>\nTo: x@exempelstad.example\nSubject: Sv: Kallelse\nMessage-ID: <ord@post.example>\nIn-Reply-To: ${first[2]!.messageId}\nDate: Wed, 13 Jan 2027 09:00:00 +0000\n\nJa tack, jag kommer.\n\n> Kan du komma?\n`;
    const stranger = pressed({ ...first[0]!, to: FIA }, 'ACCEPTED', '2027-01-13T08:00:00Z');
    const inbox = await read([
      pressed(first[0]!, 'ACCEPTED', '2027-01-13T08:00:00Z'),
      pressed(first[1]!, 'DECLINED', '2027-01-13T08:00:00Z'),
      inWords,
      stranger,
    ]);
    expect(inbox).toMatchObject({ code: 0, said: expect.stringContaining('Har svarat på kallelsen (3)') });
    expect(inbox.said).toContain('vidarebefordrad');
    expect((await answers()).all).toEqual({
      invited: 4,
      accepted: 2,
      declined: 1,
      tentative: 0,
      counter: 0,
      silent: 1,
    });
    const table = (await network('answers', MEETING)).said;
    expect(table).toMatch(/Alla +4 +2 +1 +0 +0 +1\n/);
    expect(table).not.toContain('@');
    expect(table).toContain('Skillnaden är 0: var och en är räknad en gång.');

    // Only the silent are reminded, once.
    expect(await network('remind', MEETING, '--yes')).toMatchObject({ code: 0 });
    const reminded = await came();
    expect(reminded.map(({ to, sequence, method }) => [to, sequence, method])).toEqual([[EVA, 0, 'REQUEST']]);
    expect(await network('remind', MEETING, '--yes')).toMatchObject({ code: 1, said: expect.stringContaining('har redan gått ut') }); // prettier-ignore
    expect(await came()).toEqual([]);

    // Another time in the file alone is refused; moved by the command it is told to all, and all are asked again.
    edit('date: 2027-02-11\nstart: "13:30"', MOVED);
    expect(await network('invite', MEETING, '--yes', '--as', 'Bo B')).toMatchObject({ code: 1, said: expect.stringContaining(`network -- move ${MEETING}`) }); // prettier-ignore
    edit(MOVED, 'date: 2027-02-11\nstart: "13:30"');
    expect(await network('move', MEETING, '--date', '2027-02-18', '--reason', 'Krockar med en utbildning.')).toMatchObject({ code: 0 }); // prettier-ignore
    expect(await send()).toMatchObject({ code: 0 });
    const second = await came();
    expect(second.map(({ to, sequence, start, uid }) => [to, sequence, start, uid])).toEqual(
      [ANNA, BO, CAROLA, EVA].map((to) => [to, 1, '2027-02-18T12:30', first[0]!.uid]),
    );
    expect(second[0]!.subject).toBe('Ny tid: Vinterträffen (påhittad)');
    expect(second[0]!.text).toMatch(/Krockar\s+med\s+en\s+utbildning\./);
    expect((await answers()).all).toMatchObject({ invited: 4, accepted: 0, silent: 4 });
    const old = await read([pressed(first[2]!, 'DECLINED', '2027-01-16T08:00:00Z')]);
    expect(old.said).toContain('Räknas inte för den nya tiden');
    await read([pressed(second[0]!, 'TENTATIVE', '2027-01-16T08:00:00Z')]);
    expect((await answers()).all).toMatchObject({ tentative: 1, silent: 3 });

    // Who leaves is told that it is off for them; the others hear nothing.
    remove(BO);
    expect(await send()).toMatchObject({ code: 0 });
    const gone = await came();
    expect(gone.map(({ to, method, attendee }) => [to, method, attendee])).toEqual([[BO, 'CANCEL', `mailto:${BO}`]]);
    expect(gone[0]!.subject).toContain('gäller inte dig längre');
    expect((await answers()).all).toMatchObject({ invited: 3 });
    // In the register, gone, late = sent, refused, stopped, uncertain, not yet; the difference.
    expect((await network('answers', MEETING)).said).toMatch(/Alla +3 +1 +0 +4 +0 +0 +0 +0 +0\n/);
    expect(await send()).toMatchObject({ code: 0, said: expect.stringContaining('redan fått den') });
    expect(await came()).toEqual([]);

    // And all who are invited are told that it is off.
    expect(await network('cancel', MEETING, '--reason', 'För få kan komma.')).toMatchObject({ code: 0 });
    expect(await send()).toMatchObject({ code: 0 });
    const off = await came();
    expect(off.map(({ to, method, sequence, status }) => [to, method, sequence, status])).toEqual(
      [ANNA, CAROLA, EVA].map((to) => [to, 'CANCEL', 2, 'CANCELLED']),
    );
    expect(off[0]!.text).toMatch(/För\s+få\s+kan\s+komma\./);
    expect(await send()).toMatchObject({ code: 0, said: expect.stringContaining('har fått veta') });
    // Who came after it was cancelled is not to be invited, and nobody says so.
    add(FIA, 'contact');
    const cancelled = (await network('answers', MEETING)).said;
    expect(cancelled).toMatch(/Alla +3 +1 +0 +4 +0 +0 +0 +0 +0\n/);
    expect(cancelled).not.toContain('Inte än');
    expect(cancelled).toContain('Alla som var kallade har fått veta att mötet är inställt.');
    expect(cancelled).not.toContain('Ingen är kallad.');
    expect(await network('remind', MEETING, '--yes')).toMatchObject({ code: 1 });
    expect(await came()).toEqual([]);
  });
});

describe('a meeting that is moved and whose new time nobody has been told', () => {
  test('has answers to another time from the first moment, and nobody to remind', async () => {
    const { network, came, send, read, answers } = await prepared();
    await send();
    const [anna, bo] = await came();
    await network('move', MEETING, '--date', '2027-02-18', '--reason', 'Krockar med en utbildning.');
    const inbox = await read([
      pressed(anna!, 'ACCEPTED', '2027-01-13T08:00:00Z'),
      `From: <${BO}>\nTo: x@exempelstad.example\nSubject: Sv: Kallelse\nMessage-ID: <ord@post.example>\nIn-Reply-To: ${bo!.messageId}\nDate: Wed, 13 Jan 2027 09:00:00 +0000\n\nJa tack, jag kommer.\n`,
    ]);
    expect(inbox.said).toContain('Har svarat på en tid som inte gäller längre. Räknas inte för den nya tiden (2)');
    expect(inbox.said).not.toContain('Har svarat på kallelsen');
    expect((await answers()).all).toMatchObject({ invited: 0, accepted: 0 });
    expect((await network('remind', MEETING, '--yes')).said).toContain(
      `Ingen är kallad till den tid som gäller än. Kör först: npm run network -- invite ${MEETING}`,
    );
    expect(await came()).toEqual([]);
  });

  test('of those who are silent, names who cannot be reminded', async () => {
    const portal = await prepared([
      [ANNA, 'contact'],
      [CAROLA, 'contact'],
    ]);
    await portal.send();
    const [anna] = await portal.came();
    await portal.read([pressed(anna!, 'ACCEPTED', '2027-01-13T08:00:00Z')]);
    const database = openDatabase(portal.data);
    putSuppression(database, CAROLA, { reason: 'bounced', since: '2026-12-01' });
    database.close();
    const { said } = await portal.network('remind', MEETING, '--yes');
    expect(said).toContain(`Har inte svarat och får ingen påminnelse: ${CAROLA}: adressen tar inte emot mejl`);
    expect(said).not.toContain('har svarat.');
  });
});

describe('an invitation', () => {
  test('that is interrupted goes on where it was, and is told of by its own command', async () => {
    const { network, send, came, server, run } = await prepared();
    const broken = await startMailServer({
      onRcptTo({ address }, _session, callback) {
        callback(address === BO ? Object.assign(new Error('450 4.2.0 Try later'), { responseCode: 450 }) : null);
      },
    });
    onTestFinished(() => broken.close());
    await network('invite', MEETING, '--approve', 'Anna A');
    const half = await run('network', ['invite', MEETING, '--yes', '--as', 'Bo B', '--keep-trying', '0s', '--first-pause', '1ms'], { SMTP_URL: `smtp://127.0.0.1:${broken.port}` }); // prettier-ignore
    expect(half).toMatchObject({ code: 3, said: expect.stringContaining(`npm run network -- invite ${MEETING}`) });
    expect(broken.received.map(({ to }) => to[0]).sort()).toEqual([ANNA, CAROLA]);
    expect(await send()).toMatchObject({ code: 0 });
    expect((await came()).map(({ to }) => to)).toEqual([BO]);
    expect(server.received).toEqual([]);
  });

  test('with a changed text goes to all when that is asked for, as the same version', async () => {
    const { send, came, edit, answers, read, network } = await prepared();
    await send();
    const [first] = await came();
    await read([pressed(first!, 'ACCEPTED', '2027-01-12T08:00:00Z')]);
    expect(await network('invite', MEETING, '--yes', '--as', 'Bo B', '--changed')).toMatchObject({ code: 1, said: expect.stringContaining('densamma') }); // prettier-ignore
    edit('Frågor från enheterna', 'Era frågor');
    expect(await send('--changed')).toMatchObject({ code: 0 });
    expect((await came()).map(({ to, sequence }) => [to, sequence])).toEqual([ANNA, BO, CAROLA].map((to) => [to, 0]));
    expect((await answers()).all).toMatchObject({ accepted: 1, silent: 2 });
  });

  test('answered in words that only a person understands is noted by hand, for who is invited', async () => {
    const { network, send, answers } = await prepared();
    await send();
    expect(await network('answers', MEETING, '--answer', 'Nej', '--of', BO.toUpperCase())).toMatchObject({ code: 0 });
    expect((await answers()).all).toMatchObject({ declined: 1, silent: 2 });
    for (const [args, words] of [
      [['--answer', 'nej', '--of', DAVID], 'är inte kallad'],
      [['--answer', 'kommer', '--of', ANNA], 'Skriv ja, nej eller kanske'],
      [['--answer', 'ja'], 'vems det är'],
    ] as const)
      expect(await network('answers', MEETING, ...args)).toMatchObject({ code: 1, said: expect.stringContaining(words) }); // prettier-ignore
    expect((await answers()).all).toMatchObject({ declined: 1, silent: 2 });
  });

  test('is not sent to the mailbox that invites, nor to who cannot be written to, and to who only ended the letter', async () => {
    const portal = await prepared([...PEOPLE, ['informationsbrev@exempelstad.example', 'contact']]);
    const database = openDatabase(portal.data);
    putSuppression(database, ANNA, { reason: 'unsubscribed', since: '2026-12-01' });
    putSuppression(database, CAROLA, { reason: 'bounced', since: '2026-12-01' });
    database.close();
    await portal.send();
    const to = (await portal.came()).map((each) => each.to);
    expect(to.filter((each) => [ANNA, BO, CAROLA, DAVID].includes(each))).toEqual([ANNA, BO]);
  });

  test.each([
    ['a draft', 'published: 2026-12-01', 'published: 2026-12-01\nstatus: draft', 'ett utkast kallar ingen'],
    ['without a time', 'start: "13:30"\nend: "15:00"\n', '', 'har ingen tid'],
    ['that has been', 'date: 2027-02-11', 'date: 2026-12-15', 'har redan varit'],
  ])('to a meeting %s is refused in a sentence, and sends nothing', async (_, from, to, words) => {
    const { network, edit, came } = await prepared();
    edit(from, to);
    const { code, said } = await network('invite', MEETING, '--yes');
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining(words) });
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(await came()).toEqual([]);
  });

  test('that was sent for a later version than the file has is refused', async () => {
    const { network, edit, send } = await prepared();
    edit('date: 2027-02-11\nstart: "13:30"', MOVED);
    edit('agenda:', MOVE);
    await send();
    edit(MOVE, 'agenda:');
    expect(await network('invite', MEETING, '--yes')).toMatchObject({ code: 1, said: expect.stringContaining('senare version') }); // prettier-ignore
  });

  test('of a meeting that is cancelled before anybody was invited tells nobody', async () => {
    const { network, edit, came } = await prepared();
    edit('agenda:', 'cancelled: { changed: 2027-01-10, reason: Påhittat. }\nagenda:');
    expect(await network('invite', MEETING, '--yes')).toMatchObject({ code: 0, said: expect.stringContaining('Ingen behöver få besked') }); // prettier-ignore
    expect(await came()).toEqual([]);
  });

  test('of a meeting that does not exist names those that do', async () => {
    const { network } = await prepared();
    expect(await network('invite', 'finns-inte')).toMatchObject({ code: 1, said: expect.stringContaining(MEETING) });
  });
});
