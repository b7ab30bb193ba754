import { describe, expect, test } from 'vitest';
import { inboxSettings, notInBox, ownAddresses } from '../../../scripts/inbox/inbox-settings.ts';
import { site } from '../../newsletter/made-up.ts';

const US = site.sender.email;
const ways = { site, from: undefined, user: undefined, boxed: [] };

describe('whether all that comes back ends in the box that is read', () => {
  test('is no question when reports, wishes and the box are one address', () => {
    expect(notInBox(ways)).toBeUndefined();
    expect(notInBox({ ...ways, user: US.toUpperCase() })).toBeUndefined();
  });

  test('is asked when reports go to the address that sends and wishes to another', () => {
    expect(notInBox({ ...ways, from: 'utskick@exempelstad.example' })).toContain(
      `rapporter om brev som inte kom fram går till utskick@exempelstad.example, men ”Avsluta” och svar till ${US}`,
    );
  });

  test('is asked when the box has another name', () => {
    expect(notInBox({ ...ways, user: 'brev@exempelstad.example' })).toContain(
      `brevlådan som läses är brev@exempelstad.example, men ${US} får också post`,
    );
  });

  test('is answered by whoever lists the addresses of the box', () => {
    const from = 'utskick@exempelstad.example';
    expect(notInBox({ ...ways, from, user: 'brev@exempelstad.example', boxed: [from, US] })).toBeUndefined();
    expect(notInBox({ ...ways, from, boxed: [US] })).toContain(from);
  });

  test('names our own addresses from every place', () => {
    expect(ownAddresses({ ...ways, from: 'A@x.example', user: 'b@x.example', boxed: ['c@x.example'] })).toEqual([
      US,
      'a@x.example',
      'b@x.example',
      'c@x.example',
    ]);
    expect(ownAddresses({ ...ways, user: 'brevlada' })).toEqual([US]);
  });
});

describe('the settings of the inbox', () => {
  test('are as usual when nothing is set', () => {
    expect(inboxSettings({})).toEqual({ authserv: undefined, boxed: [], movesUnclear: false });
  });

  test('are read', () => {
    const env = {
      INBOX_AUTHSERV: 'mx.exempelstad.example',
      INBOX_ADDRESSES: 'A@x.example, b@x.example',
      INBOX_UNCLEAR: 'move',
    };
    expect(inboxSettings(env)).toEqual({
      authserv: 'mx.exempelstad.example',
      boxed: ['a@x.example', 'b@x.example'],
      movesUnclear: true,
    });
  });

  test('that are wrong are told all at once', () => {
    const env = { INBOX_AUTHSERV: 'två ord', INBOX_ADDRESSES: 'x', INBOX_UNCLEAR: 'kanske' };
    expect(() => inboxSettings(env)).toThrow(
      /INBOX_AUTHSERV.*\nINBOX_ADDRESSES.*\nINBOX_UNCLEAR – ska vara leave eller move/,
    );
  });
});
