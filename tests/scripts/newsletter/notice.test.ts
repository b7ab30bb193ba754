import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, onTestFinished, test } from 'vitest';
import { suppress } from '../../../scripts/data/subscriptions.ts';
import { servePreview } from '../../../scripts/newsletter/preview/serve-preview.ts';
import { seeded } from '../../bench/random.ts';
import { article } from '../../model/small-portal.ts';
import { startMailServer } from '../../support/mail-server.ts';
import { hostileServer } from '../delivery/hostile-server.ts';
import { pollOffice } from '../network/poll-office.ts';

const CHANGE =
  '  - date: 2026-11-30 # i går\n    what: Numret till jouren är nytt.\n    action: Byt ut lappen vid telefonen.\n';
const text = (more: Record<string, string> = {}, changes = CHANGE) =>
  article({ title: 'När någon hotas', topics: '[natet]', ...more, contacts: `[larm]\nchanges:\n${changes.trimEnd()}` });
const NOW = ['--as', 'Avsändaren', '--yes'];
const STOPPED = 'person3@exempelstad.example';

/** An office with a text to tell of, somebody who gets no mail, and a server that takes all. */
async function office(options: Parameters<typeof startMailServer>[0] = {}) {
  const { content, data, database, command, setToday } = pollOffice();
  const write = (id: string, words: string) => writeFileSync(path.join(content, 'guidance', `${id}.mdx`), words);
  write('hot', text());
  database((opened) => suppress(opened, STOPPED, 'unsubscribed', '2026-11-01'));
  const server = await startMailServer(options);
  onTestFinished(() => server.close());
  const notice = (...args: string[]) =>
    command('newsletter', ['notice', ...args], { SMTP_URL: `smtp://127.0.0.1:${server.port}` });
  const read = (id = 'hot') => readFileSync(path.join(content, 'guidance', `${id}.mdx`), 'utf8');
  return { content, data, database, command, notice, read, write, server, setToday };
}

/** The ledger as it would be had all been sent the day before. */
const aDayPasses = ({ database }: Awaited<ReturnType<typeof office>>) =>
  database((opened) =>
    opened.exec(
      "UPDATE mailings SET started = '2020-01-01T10:00:00Z'; UPDATE deliveries SET claimed = '2020-01-01T10:00:00Z'",
    ),
  );

describe('newsletter -- notice', () => {
  test('is looked at, tried, approved by another, sent once to all who get the letter, noted in the text and archived', async () => {
    const desk = await office();
    const { notice, server, read } = desk;
    expect((await notice('hot', '--test', 'kollega@exempelstad.example')).code).toBe(0);
    const [proof] = server.received.splice(0);
    expect((await PostalMime.parse(proof!.raw)).subject).toBe('[TEST] Ändrad: När någon hotas');
    expect(await notice('hot', ...NOW)).toMatchObject({ code: 1, said: expect.stringContaining('är inte godkänt') });
    expect((await notice('hot', '--approve', 'Granskaren')).said).toContain('npm run newsletter -- notice hot');
    const before = read();
    const { code, said } = await notice('hot', ...NOW);
    expect({ code, said }).toMatchObject({
      code: 0,
      said: expect.stringContaining('guidance/hot.mdx har fått noticed'),
    });
    const to = server.received.flatMap((mail) => mail.to);
    expect(to.length).toBeGreaterThan(20);
    expect(new Set(to).size).toBe(to.length);
    expect(to).not.toContain(STOPPED);
    expect(read()).toBe(before.replace('telefonen.\n', 'telefonen.\n    noticed: 2026-12-01\n'));
    // Run again nobody gets it twice, and it may be archived.
    expect(await notice('hot', ...NOW)).toMatchObject({ code: 0, said: expect.stringContaining('redan skickat') });
    expect(server.received).toHaveLength(to.length);
    const out = path.join(desk.data, '..', 'arkiv');
    expect(await notice('hot', '--archive', out, '--no-pdf')).toMatchObject({ code: 0 });
    const kept = path.join(out, 'meddelande-notis-2026-11-30.hot');
    expect(readFileSync(path.join(kept, 'data/innehall/guidance/hot.mdx'), 'utf8')).toBe(read());
    const verified = await desk.command('newsletter', ['archive', '--verify', kept]);
    expect(verified).toMatchObject({ code: 0, said: expect.stringContaining('det är brevet som skickades') });
    // It is counted as an equation of its own.
    const status = await desk.command('newsletter', ['status', 'notis-2026-11-30.hot']);
    expect(status.said).toContain('Skillnaden är 0');
    expect((await notice()).said).toContain(
      `Ändrad: När någon hotas (notis-2026-11-30.hot): skickat till ${to.length}`,
    );
  });

  test('says what, since when, what to do and where, in a mail of the list that can be ended', async () => {
    const { notice, write, server } = await office();
    write('ny', article({ title: 'Den nya texten', topics: '[natet]', contacts: '[larm]' }));
    write(
      'hot',
      text({ status: 'withdrawn', withdrawn: '{ date: 2026-11-30, reason: Rådet var fel. }', replacedBy: 'ny' }),
    );
    await notice('hot', '--approve', 'Granskaren');
    await notice('hot', ...NOW);
    const { raw } = server.received[0]!;
    const mail = await PostalMime.parse(raw);
    expect(mail.subject).toBe('Tillbakadragen: När någon hotas');
    const words = mail.text!.replace(/\s+/g, ' ');
    for (const part of [
      'Numret till jouren är nytt.',
      'Texten drogs tillbaka 30 november 2026. Rådet var fel.',
      'Byt ut lappen vid telefonen.',
      'Använd i stället: Den nya texten',
      'Vill du inte ha fler brev?',
    ])
      expect(words).toContain(part);
    expect(mail.headers.map(({ key }) => key)).toEqual(expect.arrayContaining(['list-id', 'list-unsubscribe']));
    expect(raw.toString()).not.toMatch(/0{16}/);
  });

  test('is noted at its own change, also when somebody writes another above it while it is sent', async () => {
    const earlier = '  - date: 2026-11-20\n    what: Ett stavfel är rättat.\n    minor: true\n';
    const desk = await office({
      onRcptTo: (_address, _session, done) => {
        desk.write('hot', text({}, earlier + CHANGE));
        done();
      },
    });
    await desk.notice('hot', '--approve', 'Granskaren');
    expect((await desk.notice('hot', ...NOW)).code).toBe(0);
    expect(desk.read()).toBe(text({}, `${earlier}${CHANGE}    noticed: 2026-12-01\n`));
  });

  test('of a change that somebody has rewritten meanwhile is sent, and it is said what to write by hand', async () => {
    const rewritten = text({}, CHANGE.replace('är nytt', 'är ett annat'));
    const desk = await office({
      onRcptTo: (_address, _session, done) => {
        desk.write('hot', rewritten);
        done();
      },
    });
    await desk.notice('hot', '--approve', 'Granskaren');
    const { code, said } = await desk.notice('hot', ...NOW);
    expect({ code, said }).toMatchObject({
      code: 1,
      said: expect.stringContaining('Skriv själv raden noticed: 2026-'),
    });
    expect(desk.read()).toBe(rewritten);
  });

  test('goes once a day: a second is refused with the name of the first, and may go the day after', async () => {
    const desk = await office();
    const { notice, write, server } = desk;
    write('bidrag', text({ title: 'När ett bidrag ges' }));
    for (const id of ['hot', 'bidrag']) await notice(id, '--approve', 'Granskaren');
    await notice('hot', ...NOW);
    const sent = server.received.length;
    const second = await notice('bidrag', ...NOW);
    expect(second.code).toBe(1);
    expect(second.said).toContain('I dag har redan ett meddelande gått ut: ”Ändrad: När någon hotas” (notis-2026-11-30.hot). Inget är skickat.'); // prettier-ignore
    expect(server.received).toHaveLength(sent);
    aDayPasses(desk);
    expect(await notice('bidrag', ...NOW)).toMatchObject({ code: 0 });
    expect(server.received).toHaveLength(2 * sent);
  });

  test.each([
    ['there is none', 'hott', undefined, 'Menade du hot?'],
    [
      'nothing is changed',
      'hot',
      article({ topics: '[natet]', contacts: '[larm]' }),
      'har ingen ändring att berätta om',
    ],
    ['it is small', 'hot', text({}, '  - { date: 2026-11-30, what: Stavfel., minor: true }'), 'har ingen ändring'],
    [
      'it does not say what to do',
      'hot',
      text({}, '  - { date: 2026-11-30, what: Nytt nummer. }'),
      'Skriv det i raden action',
    ],
    ['it is not open', 'hot', text({ sensitivity: 'internal' }), 'kan inte meddelas: den är inte öppen'],
    ['it is made up', 'oro-for-en-elev', undefined, 'den är ett påhittat exempel'],
    ['it has faults', 'hot', text({ topics: '[finns-inte]' }), 'guidance/hot.mdx'],
    [
      'it was told from another computer',
      'hot',
      text({}, `${CHANGE}    noticed: 2026-11-30\n`),
      'är redan skickat, 30 november 2026',
    ],
  ])('sends nothing of a text when %s', async (_, id, words, told) => {
    const { notice, write, server } = await office();
    if (words) write('hot', words);
    await notice(id, '--approve', 'Granskaren');
    expect(await notice(id, ...NOW)).toMatchObject({ code: 1, said: expect.stringContaining(told) });
    expect(server.received).toEqual([]);
  });

  test('is refused with a placeholder for sender as soon as another computer’s relay would get it', async () => {
    const { command, notice } = await office();
    await notice('hot', '--approve', 'Granskaren');
    const { code, said } = await command('newsletter', ['notice', 'hot', ...NOW], {
      SMTP_URL: 'smtp://relay.goteborg.se',
    });
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('platshållare') });
  });

  test('is seen in the browser as it will be', async () => {
    const { notice } = await office();
    await notice('hot', '--approve', 'Granskaren');
    const running = await servePreview('hot');
    const page = await (await fetch(running.address)).text();
    const frame = await (await fetch(`${running.address}brev.html`)).text();
    await running.close();
    expect(page).toContain('Förhandsvisning av meddelandet om hot');
    expect(page).toContain('samma ord i samma ordning');
    expect(frame).toContain('Byt ut lappen vid telefonen.');
  });
});

test.each([1, 2, 3])(
  'whatever the server does, nobody gets a notice twice, and nobody who is to get no mail gets one (%i)',
  async (seed) => {
    const random = seeded(seed);
    const { port, taken } = await hostileServer({
      answer: (command) => {
        const luck = command.startsWith('RCPT') ? random.between(0, 9) : 9;
        return luck < 2 ? '451 4.2.1 Vänta' : luck < 3 ? '550 5.7.1 Nej' : luck < 4 ? 'drop' : undefined;
      },
      // Taken, and the answer is lost on the way.
      afterDot: () => (random.chance(0.1) ? 'drop' : undefined),
    });
    const { command, notice } = await office();
    await notice('hot', '--approve', 'Granskaren');
    for (let turn = 0; turn < 3; turn++)
      await command('newsletter', ['notice', 'hot', ...NOW, '--first-pause', '1s', '--keep-trying', '1s'], {
        SMTP_URL: `smtp://127.0.0.1:${port}`,
      });
    expect(taken.length).toBeGreaterThan(5);
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken).not.toContain(STOPPED);
  },
);
