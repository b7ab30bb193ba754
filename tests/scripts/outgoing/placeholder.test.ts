import { expect, test } from 'vitest';
import { deliverySettings } from '../../../scripts/delivery/delivery-settings.ts';
import { refusePlaceholder } from '../../../scripts/outgoing/placeholder.ts';
import { parseSite } from '../../../src/site.ts';

const told = (env: Record<string, string>, site = parseSite()) => {
  try {
    refusePlaceholder(site, deliverySettings(env));
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

const ours = {
  ...parseSite(undefined, 'https://kontaktnatet.goteborg.se/'),
  sender: { name: 'Redaktionen', email: 'informationsbrev@stadshuset.goteborg.se' },
};

test('a letter from the address that only holds the place leaves no house', () => {
  expect(told({ SMTP_URL: 'smtp://relay.goteborg.se:587' })).toBe(
    'Inget är skickat: avsändaren är informationsbrev@kontaktnatet.example, länkarna leder till https://kontaktnatet.example/, och det är en platshållare. Skriv er egen i src/site.ts (sender och address).',
  );
  expect(told({ SMTP_URL: 'smtp://relay.goteborg.se:587', SMTP_FROM: 'brev@goteborg.se' })).toContain(
    'svar går till informationsbrev@kontaktnatet.example',
  );
});

test('it may be tried on this computer, into files, and with an address of one’s own', () => {
  expect(told({ SMTP_URL: 'smtp://127.0.0.1:2525' })).toBe('');
  expect(told({})).toBe('');
  expect(told({ SMTP_URL: 'smtp://relay.goteborg.se:587' }, ours)).toBe('');
});
