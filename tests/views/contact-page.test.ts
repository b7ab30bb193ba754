import { expect, test } from 'vitest';
import type { Contact } from '../../src/model/contact.ts';
import { contactPage } from '../../src/views/contact-page.ts';

const contact = (id: string, over: Partial<Contact>): Contact => ({
  id,
  name: id,
  purpose: 'Påhittad.',
  verified: 'seen',
  source: 'exempel.se',
  checked: '2026-11-23',
  ...over,
});

const page = contactPage({
  contacts: [
    contact('larm', { phone: '112' }),
    contact('jour', { via: 'vaxel' }),
    contact('brev', { email: 'namnd@exempel.se' }),
    contact('vaxel', { phone: '031-365 00 00' }),
  ],
});

test('each number stands once, with all that one reaches by it, in the order of the list', () => {
  expect(page.numbers.map(({ number, ways }) => [number, ways.map(({ id }) => id)])).toEqual([
    ['112', ['larm']],
    ['031-365 00 00', ['jour', 'vaxel']],
  ]);
});

test('the alarm number says that it is one', () => {
  expect(page.numbers.map(({ isAlarm }) => isAlarm)).toEqual([true, false]);
});

test('who has no number comes after', () => {
  expect(page.others.map(({ id }) => id)).toEqual(['brev']);
});
