import { describe, expect, test } from 'vitest';
import { canonical, notWork, readMailAddress } from '../../../scripts/data/mail-address.ts';

describe('an address has one form', () => {
  test.each([
    ['Kim.Ek@Exempelstad.EXAMPLE', 'kim.ek@exempelstad.example'],
    ['  kim@exempelstad.example ', 'kim@exempelstad.example'],
    ['kim@övning.example', 'kim@xn--vning-iua.example'],
    ['kim@ÖVNING.example', 'kim@xn--vning-iua.example'],
    ['kim@o\u0308vning.example', 'kim@xn--vning-iua.example'],
    ['kim@xn--vning-iua.example', 'kim@xn--vning-iua.example'],
    ['Kim Ek <kim.ek@exempelstad.example>', 'kim.ek@exempelstad.example'],
    ['"Ek, Kim" <kim.ek@exempelstad.example>', 'kim.ek@exempelstad.example'],
    ['Ek, Kim <Kim.Ek@exempelstad.example>', 'kim.ek@exempelstad.example'],
    ["o'hara+brev@exempelstad.example", "o'hara+brev@exempelstad.example"],
  ])('%s', (written, address) => {
    expect(readMailAddress(written)).toMatchObject({ address });
  });

  test('which stays when it is read again', () => {
    expect(canonical(canonical('KIM@Övning.example'))).toBe('kim@xn--vning-iua.example');
  });

  test('also what is no address can be looked up', () => {
    expect([canonical('Kim'), canonical('@'), canonical('')]).toEqual(['kim', '@', '']);
  });
});

describe('what is no address says why', () => {
  test.each([
    ['', 'adressen saknas'],
    ['kim@ek@exempelstad.example', 'adressen har två snabel-a'],
    ['kim@exempelstad.example@annan.example', 'adressen har två snabel-a'],
    [
      'kim@exempelstad.example\r\nBcc: alla@annan.example',
      'adressen innehåller radbrytning eller andra tecken som inte syns',
    ],
    ['kim\u0000@exempelstad.example', 'adressen innehåller radbrytning eller andra tecken som inte syns'],
    ['kim@exempelstad.example\u202e', 'adressen innehåller radbrytning eller andra tecken som inte syns'],
    ['kim\u200b@exempelstad.example', 'adressen innehåller radbrytning eller andra tecken som inte syns'],
    ['kim@exempel\u00adstad.example', 'adressen innehåller radbrytning eller andra tecken som inte syns'],
    ['åsa@exempelstad.example', 'adressen har å, ä, ö eller andra tecken före @ som mejl inte klarar'],
    ['kim', 'det är ingen e-postadress'],
    ['kim@', 'det är ingen e-postadress'],
    ['@exempelstad.example', 'det är ingen e-postadress'],
    ['kim ek@exempelstad.example', 'det är ingen e-postadress'],
    ['kim@exempelstad', 'det är ingen e-postadress'],
    ['kim@[192.0.2.1]', 'det är ingen e-postadress'],
    ['kim..ek@exempelstad.example', 'det är ingen e-postadress'],
    ['kim@exempelstad.example, lo@exempelstad.example', 'det är ingen e-postadress'],
    ['Grupp: kim@exempelstad.example;', 'det är ingen e-postadress'],
    ['=cmd|x!A1@exempelstad.example, y@z.example', 'det är ingen e-postadress'],
    [`${'k'.repeat(65)}@exempelstad.example`, 'adressen är för lång'],
    ['k'.repeat(1_000_000), 'adressen är för lång'],
    [`kim@${'a'.repeat(1_000_000)}.example`, 'adressen är för lång'],
  ])('%.60j', (written, fault) => {
    expect(readMailAddress(written)).toEqual({ fault });
  });
});

describe('of work', () => {
  const domains = { work: [{ domain: 'exempelstad.example' }], pupils: ['elev.exempelstad.example'] };

  test('are addresses of listed domains, to the letter', () => {
    expect(notWork('kim@exempelstad.example', domains)).toBeUndefined();
    for (const domain of ['annan.example', 'hr.exempelstad.example', 'xexempelstad.example', 'exempelstad.example.se'])
      expect(notWork(`kim@${domain}`, domains)).toContain(`${domain} är ingen tjänstedomän`);
  });

  test.each(['evil%evil.example@exempelstad.example', 'evil.example!evil@exempelstad.example'])(
    'is no route to another address: %s',
    (address) => {
      expect(notWork(address, domains)).toBe('adressen har % eller ! före @ och kan föras vidare till en annan adress');
    },
  );

  test('are never those of pupils, even if somebody lists them', () => {
    const careless = { ...domains, work: [...domains.work, { domain: 'elev.exempelstad.example' }] };
    expect(notWork('kim@elev.exempelstad.example', careless)).toBe('elev.exempelstad.example är elevernas domän');
  });
});
