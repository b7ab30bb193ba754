import { describe, expect, test } from 'vitest';
import { erase } from '../../../scripts/data/erase.ts';
import { mailable } from '../../../scripts/data/mailable.ts';
import { findRecipient, subscribe, suppress, unsubscribe } from '../../../scripts/data/subscriptions.ts';
import { emptyRegister, person } from '../register/made-up.ts';
import { putRecipients } from '../../../scripts/data/recipients.ts';
import { roleMail } from '../../../scripts/data/role-mail.ts';
import { unreachedContacts } from '../../../scripts/data/unreached-contacts.ts';
import { allStops, confirmStop } from '../../../scripts/data/suppressions.ts';

const DAY = '2026-11-23';

function register() {
  const database = emptyRegister();
  putRecipients(database, [
    person({ address: 'kim@exempelstad.example', role: 'contact' }),
    person({ address: 'lo@exempelstad.example', role: 'deputy' }),
    person({ address: 'noa@exempelstad.example', role: 'subscriber' }),
  ]);
  return database;
}

const addresses = (people: Iterable<{ address: string }>) => Array.from(people, ({ address }) => address);

test('everybody gets the letter but those who are stopped, each with the reason', () => {
  const database = register();
  suppress(database, 'Noa@Exempelstad.EXAMPLE', 'bounced', DAY);
  suppress(database, 'lo@exempelstad.example', 'complained', DAY);
  expect(addresses(mailable(database).recipients)).toEqual(['kim@exempelstad.example']);
  expect(mailable(database).left).toEqual([
    { address: 'lo@exempelstad.example', reason: 'har anmält brevet som skräppost' },
    { address: 'noa@exempelstad.example', reason: 'adressen tar inte emot mejl' },
  ]);
});

test('what is kept of the server’s words has neither address nor person: it lies under a key', () => {
  const database = register();
  putRecipients(database, [person({ address: 'lo.strom@exempelstad.example', name: 'Ström, Lo', role: 'subscriber' })]);
  const words = '550 5.1.1 User LO.STROM (Lo Ström) <lo.strom@exempelstad.example> unknown, Ström, Lo has left';
  suppress(database, 'lo.strom@exempelstad.example', 'bounced', DAY, { words });
  expect(allStops(database)).toMatchObject([{ words: '550 5.1.1 User <…> (<…>) <…> unknown, <…> has left' }]);
});

test('no report by itself stops a contact person: the stop is proposed, with the server’s words, and letters go on', () => {
  const database = register();
  const told = { words: '550 5.1.1 <kim@exempelstad.example> User unknown', source: '2026-6' };
  expect(suppress(database, 'kim@exempelstad.example', 'bounced', DAY, told)).toBe('proposed');
  expect(suppress(database, 'kim@exempelstad.example', 'bounced', DAY, told)).toBe('known');
  expect(addresses(mailable(database).recipients)).toContain('kim@exempelstad.example');
  const [stop] = allStops(database);
  expect(stop).toMatchObject({
    reason: 'bounced',
    words: '550 5.1.1 <…> User unknown',
    source: '2026-6',
    isProposed: true,
  });
  confirmStop(database, stop!);
  expect(addresses(mailable(database).recipients)).not.toContain('kim@exempelstad.example');
});

test('a contact person’s own wish stops the letters at once, also where a stop was only proposed', () => {
  const database = register();
  suppress(database, 'kim@exempelstad.example', 'complained', DAY);
  expect(suppress(database, 'kim@exempelstad.example', 'unsubscribed', DAY)).toBe('stopped');
  expect(suppress(database, 'kim@exempelstad.example', 'complained', DAY)).toBe('known');
  expect(mailable(database).left).toEqual([
    { address: 'kim@exempelstad.example', reason: 'har avslutat informationsbrevet' },
  ]);
});

test('who ends the newsletter keeps the role; a subscriber is gone at once', () => {
  const database = register();
  unsubscribe(database, 'KIM@exempelstad.example', DAY);
  unsubscribe(database, 'noa@exempelstad.example', DAY);
  expect(findRecipient(database, 'kim@EXEMPELSTAD.example')).toMatchObject({ role: 'contact' });
  expect(findRecipient(database, 'noa@exempelstad.example')).toBeUndefined();
  expect(addresses(mailable(database).recipients)).toEqual(['lo@exempelstad.example']);
  expect(mailable(database).left).toEqual([
    { address: 'kim@exempelstad.example', reason: 'har avslutat informationsbrevet' },
  ]);
});

test('who asks for the newsletter again gets it; a contact person stays one', () => {
  const database = register();
  for (const address of ['kim@exempelstad.example', 'noa@exempelstad.example']) {
    unsubscribe(database, address, DAY);
    subscribe(database, { address: address.toUpperCase(), name: 'Ny', unit: 'trygghetskontoret' }, '2026-12-01');
  }
  expect(mailable(database).left).toEqual([]);
  expect(findRecipient(database, 'kim@exempelstad.example')).toMatchObject({ role: 'contact', name: 'Kim Exempel' });
  expect(findRecipient(database, 'noa@exempelstad.example')).toMatchObject({
    role: 'subscriber',
    since: '2026-12-01',
    confirmed: '2026-12-01',
  });
});

describe('who has ended the letter, and whose mailbox then is gone', () => {
  const [KIM, LO, NOA] = ['kim@exempelstad.example', 'lo@exempelstad.example', 'noa@exempelstad.example'];

  test('has both stops, in whichever order they come: the wish is told where letters are, the mailbox where the role is', () => {
    for (const reasons of [['unsubscribed', 'bounced'] as const, ['bounced', 'unsubscribed'] as const]) {
      const database = register();
      for (const reason of reasons) expect(suppress(database, LO, reason, DAY)).toBe('stopped');
      expect(mailable(database).left).toEqual([{ address: LO, reason: 'har avslutat informationsbrevet' }]);
      const { recipients, unreached, whyNot } = roleMail(database);
      expect(addresses(recipients)).toEqual([KIM]);
      expect(unreached).toMatchObject([{ person: { address: LO }, reason: 'adressen tar inte emot mejl' }]);
      expect(whyNot(LO)).toBe('adressen tar inte emot mejl');
    }
  });

  test('is proposed to the network lead as a contact person, and gets what the role is told until the lead says yes', () => {
    const database = register();
    unsubscribe(database, KIM, DAY);
    expect(suppress(database, KIM, 'bounced', DAY)).toBe('proposed');
    expect(unreachedContacts(database, [KIM])).toMatchObject([{ unreached: 1, of: 1 }]);
    expect(addresses(roleMail(database).recipients)).toContain(KIM);
    confirmStop(
      database,
      allStops(database).find(({ isProposed }) => isProposed)!,
    );
    expect(addresses(roleMail(database).recipients)).not.toContain(KIM);
    expect(suppress(database, KIM, 'complained', DAY)).toBe('known');
  });

  test('has nothing more to be stopped as a subscriber, who is gone: no mail tells them so', () => {
    const database = register();
    unsubscribe(database, NOA, DAY);
    expect(suppress(database, NOA, 'bounced', DAY)).toBe('known');
    expect(suppress(database, NOA, 'complained', DAY)).toBe('known');
  });

  test('gets all again by asking for the letter, and leaves one key when erased', () => {
    const database = register();
    for (const address of [KIM, LO])
      for (const reason of ['unsubscribed', 'bounced'] as const) suppress(database, address, reason, DAY);
    subscribe(database, { address: KIM, name: 'Kim', unit: '' }, DAY);
    expect(addresses(roleMail(database).recipients)).toEqual([KIM]);
    erase(database, { address: LO, name: undefined }, DAY);
    expect(allStops(database)).toMatchObject([{ reason: 'forgotten' }]);
    suppress(database, LO, 'bounced', DAY);
    expect(allStops(database)).toHaveLength(1);
  });
});

test('a name out of a mail that cannot be a name gives way to the address', () => {
  const database = register();
  const ask = (address: string, name: string) => {
    subscribe(database, { address, name, unit: 'trygghetskontoret' }, DAY);
    return findRecipient(database, address)?.name;
  };
  expect(ask('ny@exempelstad.example', 'Ny\r\nBcc: alla@annan.example')).toBe('ny');
  expect(ask('nyare@exempelstad.example', 'Åsa\r\n Öberg')).toBe('Åsa Öberg');
});

test('an address is not kept among the stopped in a form that can be read', () => {
  const database = register();
  unsubscribe(database, 'noa@exempelstad.example', DAY);
  const rows = database.prepare('SELECT * FROM suppressions').all();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain('noa');
});

test('a name out of a mail that holds a personal number is not kept', () => {
  const database = register();
  subscribe(database, { address: 'bo@exempelstad.example', name: 'Bo 19121212-1212', unit: '' }, DAY);
  expect(findRecipient(database, 'bo@exempelstad.example')?.name).toBe('bo');
});
