import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXEMPELSTAD, TODAY } from '../../fixtures/exempelstad.ts';
import { runScript } from '../../support/run-script.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function network() {
  const folder = temporaryFolder();
  const content = path.join(folder, 'innehåll');
  cpSync(EXEMPELSTAD, content, { recursive: true });
  const env = { PORTAL_CONTENT: content, PORTAL_NOW: TODAY, PORTAL_DATA: path.join(folder, 'privat') };
  const place = (file: string) => path.join(content, 'network', file);
  return {
    run: (...args: string[]) => runScript('network.ts', args, env),
    check: () => runScript('check.ts', [], env),
    read: (file: string) => readFileSync(place(file), 'utf8'),
    write: (file: string, text: string) => writeFileSync(place(file), text),
    exists: (file: string) => existsSync(place(file)),
    files: () => readdirSync(place('meetings')).length,
  };
}

const WINTER = 'meetings/2026-12-08-vintermotet.mdx';
const SPRING = 'meetings/2026-05-19-varmotet.mdx';
const AUTUMN = 'meetings/2026-09-15-hostmotet.mdx';

describe('the next meeting', () => {
  test('comes from the template of its series, never from the last agenda, and is a draft that the check accepts', () => {
    const portal = network();
    const made = portal.run(
      'meeting',
      '2027-02-09',
      '--start',
      '13:00',
      '--end',
      '15:00',
      '--with',
      'lampor-i-trappan',
    );
    expect(made).toMatchObject({ code: 0, said: expect.stringContaining('ingen har fått veta något') });
    expect(made.said).toContain('3 öppna uppgifter följer med av sig själva');
    const text = portal.read('meetings/2027-02-09.mdx');
    expect(text).toContain('status: draft');
    expect(text).toContain('number: 6');
    expect([...text.matchAll(/^ {2}- id: (\S+)/gm)].map(([, id]) => id)).toEqual([
      'lagesbild',
      'erfarenheter',
      'nasta-traff',
      'lampor-i-trappan',
    ]);
    expect(text).not.toMatch(/^ +(outcome|tasks):/m);
    expect(portal.check()).toMatchObject({ code: 0 });
    expect(portal.run('backlog').said).toContain(
      'Lampor i trappan (påhittad) (föreslagen 12 oktober 2026, på dagordningen 2027-02-09)',
    );
  });

  test('is not written while anything is wrong, and all of it is told', () => {
    const portal = network();
    const files = portal.files();
    const said = portal.run('meeting', '2027-03-28', '--start', '02:30', '--end', '01:00');
    expect(said.code).toBe(1);
    expect(said.said).toContain('klockan 02:30 finns inte den dagen');
    expect(said.said).toContain('mötet slutar 01:00 men börjar 02:30');
    expect(portal.run('meeting', '2027-02-30').said).toContain('är ett datum som inte finns');
    expect(portal.run('meeting', '2027-02-09', '--with', 'finns-inte,inte-heller').said).toContain(
      '”finns-inte”, ”inte-heller”',
    );
    expect(portal.run('meeting', '2027-02-09', '--series', 'annan').said).toContain('Serien ”annan” finns inte');
    expect(portal.run('meeting').said).toContain('Det saknas:\n  DAG');
    expect(portal.files()).toBe(files);
  });

  test('does not overwrite one of the same day', () => {
    const portal = network();
    portal.run('meeting', '2027-02-09');
    const before = portal.read('meetings/2027-02-09.mdx');
    expect(portal.run('meeting', '2027-02-09', '--place', 'Annanstans').code).toBe(1);
    expect(portal.read('meetings/2027-02-09.mdx')).toBe(before);
  });
});

describe('a meeting that is moved', () => {
  test('has what stood before and why, and all else as it was', () => {
    const portal = network();
    const before = portal.read(WINTER);
    const moved = portal.run(
      'move',
      '2026-12-08-vintermotet',
      '--date',
      '2026-12-10',
      '--reason',
      'Krockar: ”två” möten.',
    );
    expect(moved).toMatchObject({ code: 0 });
    const text = portal.read(WINTER);
    expect(text).toContain(`moved:
  - changed: 2026-11-23
    date: 2026-12-08
    start: "09:00"
    end: "11:30"
    place: "Digitalt"
    link: "https://mote.exempelstad.example/motesuggla"
    reason: "Krockar: ”två” möten."
`);
    expect(text.replace(/moved:\n(?: .*\n)+/, '').replace('2026-12-10', '2026-12-08')).toBe(before);
    expect(portal.check()).toMatchObject({ code: 0 });
    portal.run('move', '2026-12-08-vintermotet', '--place', 'Rummet', '--reason', 'Fler kommer.');
    expect([...portal.read(WINTER).matchAll(/^ {2}- changed:/gm)]).toHaveLength(2);
  });

  test('is not moved to where it is, without a reason, or to a time that cannot be', () => {
    const portal = network();
    const before = portal.read(WINTER);
    const move = (...args: string[]) => portal.run('move', '2026-12-08-vintermotet', ...args);
    expect(move('--date', '2026-12-08', '--reason', 'Nej.').said).toContain('samma tid och plats som förut');
    expect(move('--date', '2026-12-10').said).toContain('--reason SKÄL');
    expect(move('--start', '12:00', '--reason', 'Nej.').said).toContain('mötet slutar 11:30 men börjar 12:00');
    expect(move('--date', 'i morgon', '--reason', 'Nej.').said).toContain('är inget datum');
    expect(portal.run('move', '2026-12-8', '--reason', 'Nej.').said).toContain('2026-12-08-vintermotet  Vintermötet');
    expect(portal.read(WINTER)).toBe(before);
  });
});

test('a cancelled meeting says why, is neither moved nor cancelled again, and passes its tasks on', () => {
  const portal = network();
  expect(portal.run('cancel', '2026-12-08-vintermotet').said).toContain('--reason SKÄL');
  expect(portal.run('cancel', '2026-12-08-vintermotet', '--reason', 'För få kan.').code).toBe(0);
  expect(portal.read(WINTER)).toContain('cancelled:\n  changed: 2026-11-23\n  reason: "För få kan."\n');
  for (const again of [['cancel'], ['move', '--date', '2026-12-11']])
    expect(portal.run(again[0]!, '2026-12-08-vintermotet', ...again.slice(1), '--reason', 'Igen.').said).toContain(
      'är inställt sedan 2026-11-23',
    );
  expect(portal.check().code).toBe(0);
});

test('another meeting like one has its items, and nothing of what happened', () => {
  const portal = network();
  expect(portal.run('another', '2026-05-19-varmotet', '2027-05-18').code).toBe(0);
  const text = portal.read('meetings/2027-05-18.mdx');
  expect(text).toContain('title: "Lampornas läge (påhittad)"');
  expect(text).toContain('number: 6');
  expect(text).not.toMatch(/^(attendance|justerat|moved|link):|^ +(outcome|tasks):/m);
  expect(portal.check().code).toBe(0);
});

describe('tasks', () => {
  test('are listed by function, the oldest first, until they are done or dropped with a reason', () => {
    const portal = network();
    expect(portal.run('tasks').said).toMatch(
      /3 öppna uppgifter\.\n\nExempelbostäder AB[^]*Övningsförvaltningen[^]*Beställa lampor[^]*försenad[^]*Fråga leverantören/,
    );
    // A task's own full stop does not stand before what we add.
    expect(portal.run('tasks').said).not.toMatch(/\. \(sedan/);
    expect(portal.run('close', '2026-05-19-varmotet', 'prova-rutinen').said).toContain('Klar: Pröva rutinen');
    portal.run(
      'close',
      '2026-09-15-hostmotet',
      'fraga-leverantoren',
      '--drop',
      'Lamporna kom.',
      '--date',
      '2026-11-20',
    );
    expect(portal.read(AUTUMN)).toContain(
      'state: dropped\n        closed: 2026-11-20\n        reason: "Lamporna kom."',
    );
    expect(portal.run('tasks').said).toMatch(/^1 öppen uppgift\.\n\nÖvningsförvaltningen[^]*Beställa lampor/);
    expect(portal.check().code).toBe(0);
  });

  test('that are not there or closed already are told with those that are open', () => {
    const portal = network();
    expect(portal.run('close', '2026-05-19-varmotet', 'prova').said).toMatch(/”prova” finns inte[^]*prova-rutinen/);
    expect(portal.run('close', '2026-02-10-vinterstarten', 'vattna').said).toContain('är redan avslutad');
    expect(portal.run('close', '2026-09-15-hostmotet', 'fraga-leverantoren', '--date', '2026-09-01').said).toContain(
      'ligger före mötet',
    );
  });
});

describe('the proposed items', () => {
  test('have titles alone: a name, a number or an address of a person is refused', () => {
    const portal = network();
    const before = portal.read('backlog.yaml');
    for (const [title, said] of [
      ['Samtal med Anna Karlsson', 'nämna en person'],
      ['Ärendet 811218-9876', 'personnummer'],
      ['Skriv till kim.ek@gmail.com', 'e-postadress'],
    ] as const)
      expect(portal.run('backlog', '--add', title)).toMatchObject({ code: 1, said: expect.stringContaining(said) });
    expect(portal.read('backlog.yaml')).toBe(before);
  });

  test('are added and taken away one by one, the first and the last too', () => {
    const portal = network();
    portal.run('backlog', '--add', 'Nytt: skyltar & "ljus"');
    expect(portal.run('backlog').said).toContain(
      'Nytt: skyltar & "ljus" (föreslagen 23 november 2026) – nytt-skyltar-ljus',
    );
    for (const id of ['lampor-i-trappan', 'nytt-skyltar-ljus', 'skyltar-vid-ingangen'])
      expect(portal.run('backlog', '--drop', id).code).toBe(0);
    expect(portal.run('backlog').said).toContain('Inga föreslagna punkter väntar');
    expect(portal.check().code).toBe(0);
    expect(portal.run('backlog', '--drop', 'borta').said).toContain('Ingen föreslagen punkt heter ”borta”');
  });
});

describe('a record', () => {
  const approve = (portal: ReturnType<typeof network>, id: string, ...more: string[]) =>
    portal.run('approve', id, '--by', 'Kim Ek', '--function', 'Exempelbostäder AB', ...more);

  test('is approved as it stands, by a function in the file and a name in the private database alone', () => {
    const portal = network();
    expect(approve(portal, '2026-09-15-hostmotet')).toMatchObject({
      code: 0,
      said: expect.stringContaining('har justerat'),
    });
    const text = portal.read(AUTUMN);
    expect(text).toMatch(/justerat:\n {2}by: "Exempelbostäder AB"\n {2}date: 2026-11-23\n {2}hash: "[0-9a-f]{64}"/);
    expect(text).not.toContain('Kim');
    expect(portal.check().said).not.toContain('hostmotet');
    expect(approve(portal, '2026-09-15-hostmotet').said).toContain('ingenting är ändrat sedan dess');
  });

  test('that was changed afterwards becomes a new version that says what, and why', () => {
    const portal = network();
    expect(portal.check().said).toContain(
      'anteckningarna är ändrade efter justeringen 2026-06-02: närvaron, punkten ”Rutin för lampbyten (påhittad)”',
    );
    expect(approve(portal, '2026-05-19-varmotet').said).toContain('Säg varför med --reason');
    expect(approve(portal, '2026-05-19-varmotet', '--reason', 'Ett fel rättades.').said).toContain('version 2');
    expect(portal.read(SPRING)).toContain('changed: ["närvaron", "punkten ”Rutin för lampbyten (påhittad)”"]');
    expect(portal.check().said).not.toContain('varmotet');
  });

  test('stands though a task in it is done, and falls with a single word', () => {
    const portal = network();
    approve(portal, '2026-09-15-hostmotet');
    portal.run('close', '2026-09-15-hostmotet', 'fraga-leverantoren');
    expect(portal.check().said).not.toContain('hostmotet');
    portal.write(AUTUMN, portal.read(AUTUMN).replace('hämtat sig', 'repat sig'));
    expect(portal.check().said).toContain('ändrade efter justeringen 2026-11-23: punkten ”Blommor (påhittad)”');
  });

  test('is not approved before the meeting, by the one who answers for it, or when there was none', () => {
    const portal = network();
    expect(approve(portal, '2026-12-08-vintermotet').said).toContain('är inte förrän 2026-12-08');
    expect(approve(portal, '2026-10-20-hostlovsmotet').said).toContain('är inställt');
    expect(
      portal.run('approve', '2026-09-15-hostmotet', '--by', 'Kim Ek', '--function', 'Trygghetskontoret (påhittad)')
        .said,
    ).toContain('någon annan än');
    expect(approve(portal, '2026-09-15-hostmotet', '--function', 'Kim Ek').code).toBe(1);
  });
});

describe('what colleagues propose by mail', () => {
  const mail = (subject: string, body: string, from = 'anna.ek@exempelstad.example') =>
    `From: Anna Ek <${from}>\nTo: informationsbrev@kontaktnatet.example\nSubject: ${subject}\nDate: Mon, 23 Nov 2026 09:00:00 +0100\nMessage-ID: <${encodeURIComponent(subject + body)}@post.example>\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`;
  const SUBJECT = 'Förslag till punkt: Vintermötet (påhittad)';

  function box(mails: Record<string, string>) {
    const portal = network();
    const folder = temporaryFolder();
    for (const [name, text] of Object.entries(mails)) writeFileSync(path.join(folder, name), text);
    return {
      portal,
      folder,
      gather: (...args: string[]) => portal.run('backlog', '--mail', '--from', folder, ...args),
    };
  }

  test('is shown by title alone, and taken in when the network lead picks it', () => {
    const { portal, folder, gather } = box({
      '1.eml': mail(
        `Sv: ${SUBJECT}`,
        'Hej!\n\nSkyltar på tre språk. Vi har provat.\n\nMvh\nAnna Ek\n\nFrån: Någon\nCitat',
      ),
      '2.eml': mail(SUBJECT, 'Lampor: vem byter dem?'),
      '3.eml': mail(SUBJECT, 'Skyltar på tre språk.', 'bo.ek@exempelstad.example'),
    });
    const shown = gather();
    expect(shown.said).toContain('  1  Skyltar på tre språk\n  2  Lampor: vem byter dem?\n');
    expect(shown.said).not.toMatch(/anna|bo\.ek|exempelstad\.example/i);
    expect(portal.exists('backlog.yaml') && portal.read('backlog.yaml')).not.toContain('tre språk');
    expect(gather('--take', '2,1').code).toBe(0);
    expect(portal.read('backlog.yaml')).toMatch(
      /title: "Lampor: vem byter dem\?"\n {2}proposed: 2026-11-23\n- id: skyltar-pa-tre-sprak\n/,
    );
    expect(readdirSync(folder)).toEqual(['1.eml', '2.eml', '3.eml']);
    expect(gather().said).toContain('Inga nya förslag');
    expect(portal.check().code).toBe(0);
  });

  test('is left for a person to read when it names somebody, is long, automatic, or comes from outside work', () => {
    const { gather } = box({
      '1.eml': mail(SUBJECT, 'Ta upp det som Karin Karlsson gjorde.'),
      '2.eml': mail(SUBJECT, 'Ring 070-123 45 67.'),
      '3.eml': mail(SUBJECT, 'Ett '.repeat(60)),
      '4.eml': mail(SUBJECT, 'Nya skyltar.', 'nagon@annanstans.example'),
      '5.eml': mail(SUBJECT, 'Jag är på semester.').replace('Message-ID', 'Auto-Submitted: auto-replied\nMessage-ID'),
      '6.eml': mail('En fråga', 'Nya skyltar.'),
      '7.eml': mail(SUBJECT, ''),
    });
    expect(gather().said).toContain('Inga nya förslag till punkter i brevlådan.');
  });

  test('is told as such by the inbox, where the mail stays', () => {
    const { folder } = box({ '1.eml': mail(SUBJECT, 'Nya skyltar.') });
    const env = { PORTAL_CONTENT: EXEMPELSTAD, PORTAL_NOW: TODAY, PORTAL_DATA: temporaryFolder() };
    const inbox = runScript('newsletter.ts', ['inbox', '--from', folder, '--yes'], env);
    expect(inbox.said).toContain('Föreslår en punkt till ett möte. Ta in den: npm run network -- backlog --mail');
    expect(readdirSync(folder)).toEqual(['1.eml']);
  });

  test('cannot be taken in by a number that is not there', () => {
    const { gather } = box({ '1.eml': mail(SUBJECT, 'Nya skyltar.') });
    expect(gather('--take', '2').said).toContain('Det finns förslag 1–1. Inget är ändrat.');
  });
});
