import { describe, expect, test } from 'vitest';
import { putRecipients } from '../../../scripts/data/recipients.ts';
import { person } from './made-up.ts';
import { LIST, office } from './office.ts';

const [KIM, LO, NOA] = ['kim.ek@exempelstad.example', 'lo@ovning.exempelstad.example', 'noa@exempelstad.example'];

/** An office that took a list in, and what has been done since. */
async function later(done: readonly (readonly string[])[]) {
  const place = office();
  const list = place.file('lista.csv', LIST);
  await place.register('import', list, '--yes');
  place.database((opened) => opened.exec(SENT));
  for (const args of done) await place.register(...args);
  return { ...place, list };
}

/** An issue that Kim and Lo had. */
const SENT = `
  INSERT INTO mailings (id, kind, hash, subject, preheader, html, text, started, settled)
    VALUES ('2026-6', 'issue', 'h', 'Brev 6', 'p', '<p>', 't', '2026-11-01T08:00:00.000Z', '2026-11-01T09:00:00.000Z');
  INSERT INTO deliveries (mailing, address, unit, status, message_id, attempts, claimed, settled, next_try, code, words)
    VALUES ('2026-6', '${KIM}', 'trygghetskontoret', 'sent', '<k@x>', 1, '2026-11-01T08:00:00.000Z', '2026-11-01T08:00:00.000Z', NULL, 250, 'OK');`;

const add = (address: string, unit: string, role: string) =>
  ['add', address, '--name', 'Någon', '--unit', unit, '--role', role] as const;

describe('an import tells of each change before the question', () => {
  test('first of roles that are lost or others, from and to', async () => {
    const { register, list, people } = await later([
      add(NOA, 'trk', 'kontaktperson'),
      add(LO, 'trk', 'kontaktperson'),
      add(KIM, 'trk', 'kontaktperson'),
    ]);
    const before = people();
    const asked = await register('import', list);
    expect(asked.said).toContain(
      [
        '0 nya, 3 ändrade, 0 oförändrade.',
        'Roller som försvinner eller byts:',
        `  Rad 4: ${NOA} · kontaktperson för trygghetskontoret → prenumerant för trygghetskontoret · Namn: Någon → Noa`,
        `  Rad 3: ${LO} · kontaktperson för trygghetskontoret → ersättare för ovningsforvaltningen · Namn: Någon → Lo Ström`,
        'Övriga ändringar:',
        `  Rad 2: ${KIM} · Namn: Någon → Ek, Kim`,
      ].join('\n'),
    );
    expect(asked.said).toContain('frågan: Läsa in listan? Roller som försvinner eller byts: 2.');
    expect(people()).toEqual(before);
    expect((await register('import', list, '--yes')).said).toContain('Roller som försvinner eller byts:\n  Rad 4');
  });

  test('and of those who come back, as far as that is known', async () => {
    const { register, list } = await later([
      ['remove', KIM],
      ['stop', LO],
      ['remove', LO],
      ['remove', NOA],
    ]);
    const { said } = await register('import', list, '--dry-run');
    expect(said).toContain(
      [
        '3 nya, 0 ändrade, 0 oförändrade.',
        'Kommer tillbaka, fast de har lämnat registret:',
        `  Rad 2: ${KIM} · ny: kontaktperson för trygghetskontoret · fick sitt senaste brev 2026-11-01`,
        'Kan vara någon som har lämnat uppdraget (det sparas inte vem som hade det):',
        `  Rad 3: ${LO} · ny: ersättare för ovningsforvaltningen · får inga brev: har avslutat informationsbrevet · ett sådant uppdrag avslutades 2026-11-23`,
        'Övriga ändringar:',
        `  Rad 4: ${NOA} · ny: prenumerant för trygghetskontoret`,
      ].join('\n'),
    );
  });

  test('all roles, and of other changes twenty', async () => {
    const { file, register, database } = office();
    const rows = (role: string, from: number) =>
      Array.from({ length: 30 }, (_, index) => `p${from + index}@exempelstad.example;P;trk;${role}`);
    const list = file(
      'lang.csv',
      ['epost;namn;enhet;roll', ...rows('ersättare', 0), ...rows('prenumerant', 30), ''].join('\n'),
    );
    database((opened) =>
      putRecipients(
        opened,
        Array.from({ length: 30 }, (_, index) => person({ address: `p${index}@exempelstad.example` })),
      ),
    );
    const { said } = await register('import', list, '--dry-run');
    expect(said.match(/kontaktperson för trygghetskontoret → ersättare/g)).toHaveLength(30);
    expect(said.match(/ny: prenumerant/g)).toHaveLength(20);
    expect(said).toContain('  … och 10 till\n');
  });
});
