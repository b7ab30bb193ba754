import { describe, expect, test } from 'vitest';
import type { Contact } from '../../src/model/contact.ts';
import { compileFarewell, compileWelcome, type Handover } from '../../src/newsletter/handover-letter.ts';
import { parseSite } from '../../src/site.ts';
import { portal } from './made-up.ts';
import { lacks, unlisted } from './template/client-support.ts';
import { parseMail } from './template/mail-tree.ts';

const site = parseSite(undefined, 'https://portal.exempelstad.example/vbe/');
const contact = (more: Partial<Contact>): Contact => ({
  id: 'vaxel',
  name: 'Växeln',
  purpose: 'Ring när du söker någon.',
  phone: '08-465 004 10',
  verified: 'known',
  source: 'Påhittad',
  checked: '2026-11-23',
  ...more,
});
const brevladan = contact({
  id: 'kontoret',
  name: 'Kontoret',
  purpose: 'Skriv.',
  phone: undefined,
  email: 'trygghet.samhalle@exempelstad.example',
});
const about: Handover = {
  unit: { id: 'trygghetskontoret', name: 'Trygghetskontoret' },
  meeting: {
    id: '2026-12-08-vintermotet',
    title: 'Vintermötet',
    date: '2026-12-08',
    start: '09:00',
    end: '11:30',
    place: 'På distans.',
  },
  tasks: [{ what: 'Ta fram en lista över lokaler.', due: '2027-01-15' }, { what: 'Fråga skolorna' }],
  letters: [{ ...portal().issue, id: '2026-5', title: 'Informationsbrev 5, 2026', sent: '2026-10-08' }],
  contacts: [contact({}), brevladan],
  allContacts: [contact({}), brevladan],
};
const empty: Handover = { ...about, meeting: undefined, tasks: [], letters: [] };
const flat = ({ text }: { text: string }) => text.replace(/\s+/g, ' ');

describe.each([
  ['the one who comes', compileWelcome, 'borjar-trygghetskontoret.'],
  ['the one who leaves', compileFarewell, 'slutar-trygghetskontoret.'],
] as const)('the mail to %s', (_, compile, name) => {
  test('has the next meeting, what is open, the last letters and whom to turn to', async () => {
    const message = await compile('contact', about, site);
    expect(message.id.startsWith(name)).toBe(true);
    for (const words of [
      'Vintermötet',
      ', 8 december 2026 kl. 09:00–11:30, på distans.',
      'Ta fram en lista över lokaler, senast 15 januari 2027',
      'Fråga skolorna',
      'Informationsbrev 5, 2026',
      '8 oktober 2026',
      '*Växeln*, 08-465 004 10. Ring när du söker någon.',
      '*Kontoret*, trygghet.samhalle@exempelstad.example.',
    ])
      expect(flat(message)).toContain(words);
    for (const address of [
      'natverket/ny/',
      'natverket/moten/2026-12-08-vintermotet/',
      'informationsbrev/2026-5/',
      'kontakt/',
    ])
      expect(message.html).toContain(`https://portal.exempelstad.example/vbe/${address}`);
    for (const way of ['tel:0846500410', 'mailto:trygghet.samhalle@exempelstad.example'])
      expect(message.html).toContain(`<a href="${way}"`);
  });

  test('says so where there is no meeting and nothing open, and leaves out letters that there are none of', async () => {
    const message = await compile('contact', empty, site);
    expect(flat(message)).toContain('Ingen träff är bestämd än.');
    expect(flat(message)).toContain('Det finns inga öppna uppgifter från träffarna för Trygghetskontoret.');
    expect(flat(message)).not.toMatch(/Läs i kapp|De senaste breven/);
  });

  test('is the same mail for the same facts, and another when they have changed', async () => {
    expect((await compile('contact', about, site)).id).toBe((await compile('contact', about, site)).id);
    expect((await compile('contact', about, site)).id).not.toBe((await compile('contact', empty, site)).id);
  });

  test('fits into the ledger whatever the unit is called, and uses nothing that a mail program lacks', async () => {
    const { id, html } = await compile('contact', { ...about, unit: { id: 'a'.repeat(60), name: 'A' } }, site);
    expect(id.length).toBeLessThanOrEqual(64);
    expect(unlisted(lacks(html, parseMail(html)))).toEqual([]);
  });
});

test('who is a deputy is welcomed and thanked as one', async () => {
  const [welcome, farewell] = [
    await compileWelcome('deputy', about, site),
    await compileFarewell('deputy', about, site),
  ];
  expect(welcome.subject).toBe('Välkommen som ersättare för Trygghetskontoret');
  expect(flat(welcome)).toContain('När kontaktpersonen inte kan är det du som är nätverkets väg in');
  expect(farewell.subject).toBe('Lämna över uppdraget som ersättare för Trygghetskontoret');
  expect(flat(farewell)).toContain('tar vi bort dig som ersättare ur registret');
});

test('who leaves is told that the letter ends with the role, and to ask for it only when that has happened', async () => {
  const words = flat(await compileFarewell('contact', about, site));
  expect(words).toContain('ur registret, och då slutar också informationsbrevet att komma.');
  expect(words).toContain('Vänta tills du har börjat där.');
});

test('a number that is written for calls from abroad is told once in the plain text', async () => {
  const message = await compileWelcome(
    'contact',
    { ...about, contacts: [contact({ phone: '+46 (0)31-365 00 00' })] },
    site,
  );
  expect(flat(message)).toContain('*Växeln*, +46 (0)31-365 00 00. Ring');
  expect(message.html).toContain('href="tel:+46313650000"');
});
