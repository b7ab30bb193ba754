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
    contact('stod', { phone: '08-527 44 290' }),
    contact('vaxel', { phone: '031-365 00 00' }),
  ],
  entries: [],
});

test('whoever is reached by the number of another has it too, beside the other, else in the order of the list', () => {
  expect(page.toRing.map(({ id, phone }) => `${id} ${phone.number}`)).toEqual([
    'larm 112',
    'jour 031-365 00 00',
    'vaxel 031-365 00 00',
    'stod 08-527 44 290',
  ]);
});

test('who has no number comes after', () => {
  expect(page.others.map(({ id }) => id)).toEqual(['brev']);
});
