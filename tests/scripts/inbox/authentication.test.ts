import { describe, expect, test } from 'vitest';
import { comesFrom, readAuthentication } from '../../../scripts/inbox/authentication.ts';

const OURS = 'mx.exempelstad.example';
const read = (...results: string[]) => readAuthentication(new Map([['authentication-results', results]]), OURS);

describe('what our own mail server says of a sender', () => {
  test.each([
    ['dmarc', `${OURS}; dmarc=pass (p=reject) header.from=exempelstad.example`],
    ['dkim', `${OURS}; dkim=pass header.d=exempelstad.example header.s=a`],
    ['dkim by identity', `${OURS}; dkim=pass header.i=@post.exempelstad.example`],
    ['spf', `${OURS} 1; spf=pass smtp.mailfrom=anna@exempelstad.example`],
    ['one of several', `${OURS}; spf=fail smtp.mailfrom=x@evil.example; dkim=pass header.d=exempelstad.example`],
    ['in capitals', `MX.Exempelstad.Example; DKIM=PASS header.d=Exempelstad.Example`],
  ])('is believed: %s', (_, results) => {
    expect(comesFrom(read(results), 'anna@exempelstad.example')).toBe(true);
  });

  test.each([
    ['another server', 'evil.example; dmarc=pass header.from=exempelstad.example'],
    ['nothing that passed', `${OURS}; dmarc=none header.from=exempelstad.example; spf=softfail`],
    ['another domain', `${OURS}; dmarc=pass header.from=evil.example`],
    ['a domain that only ends alike', `${OURS}; dmarc=pass header.from=elakexempelstad.example`],
    ['a domain of all', `${OURS}; dkim=pass header.d=example`],
    ['a pass beside a failing dmarc', `${OURS}; dkim=pass header.d=exempelstad.example; dmarc=fail`],
    ['the method of one and the domain of another', `${OURS}; spf=pass; x=y header.from=exempelstad.example`],
  ])('is not believed of %s', (_, results) => {
    expect(comesFrom(read(results), 'anna@exempelstad.example')).toBe(false);
  });

  test('is what stands on top, since what came with the mail stands below', () => {
    const forged = `${OURS}; dmarc=pass header.from=exempelstad.example`;
    expect(comesFrom(read(`${OURS}; dmarc=none`, forged), 'anna@exempelstad.example')).toBe(false);
  });

  test('is nothing when nobody has said which server is ours; a failure is believed of anybody', () => {
    const fields = (results: string) => new Map([['authentication-results', [results]]]);
    expect(readAuthentication(fields(`${OURS}; dmarc=pass header.from=a.example`), undefined)).toEqual({
      domains: [],
      isForged: false,
    });
    expect(readAuthentication(fields('any.example; dmarc=fail'), undefined).isForged).toBe(true);
  });
});
