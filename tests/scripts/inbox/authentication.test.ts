import { describe, expect, test } from 'vitest';
import { comesFrom, readAuthentication } from '../../../scripts/inbox/authentication.ts';
import { readWaiting } from '../../../scripts/inbox/read-waiting.ts';

const OURS = 'mx.exempelstad.example';
const ANNA = 'anna@exempelstad.example';
const read = (...results: string[]) => readAuthentication(new Map([['authentication-results', results]]), OURS);

describe('what our own mail server says of a sender', () => {
  test.each([
    ['dmarc', `${OURS}; dmarc=pass (p=reject) header.from=exempelstad.example`],
    ['dkim', `${OURS}; dkim=pass header.d=exempelstad.example header.s=a`],
    ['dkim by identity', `${OURS}; dkim=pass header.i=@post.exempelstad.example`],
    ['spf', `${OURS} 1; spf=pass smtp.mailfrom=anna@exempelstad.example`],
    ['spf of a bounce, which has no sender', `${OURS}; spf=pass smtp.mailfrom=<> smtp.helo=mx.exempelstad.example`],
    ['one of several', `${OURS}; spf=fail smtp.mailfrom=x@evil.example; dkim=pass header.d=exempelstad.example`],
    ['in capitals', `MX.Exempelstad.Example; DKIM=PASS header.d=Exempelstad.Example`],
    ['with a dot at the end', `${OURS}.; dkim=pass header.d=exempelstad.example.`],
    ['in angle brackets', `${OURS}; spf=pass smtp.mailfrom=<anna@exempelstad.example>`],
    ['in quotes', `"${OURS}"; spf=pass smtp.mailfrom="prvs=1=anna@exempelstad.example"`],
    ['with a local part in quotes', `${OURS}; spf=pass smtp.mailfrom="anna \\" b; c (d"@exempelstad.example`],
    ['with a reason', `${OURS}; dkim=pass reason="good; signature" header.d=exempelstad.example`],
    [
      'with comments wherever they may stand',
      `(a (b\\) ; c)) ${OURS} (x) 1 (y); (z) dkim (a) / (b) 1 (c) = (d) pass (e) header (f) . (g) d (h) = (i) exempelstad.example (j);`,
    ],
  ])('is believed: %s', (_, results) => {
    expect(comesFrom(read(results), ANNA)).toBe(true);
  });

  test('names a domain with å, ä and ö in either of its spellings', () => {
    for (const domain of ['övningsstad.example', 'ÖVNINGSSTAD.example', 'xn--vningsstad-dcb.example'])
      expect(comesFrom(read(`${OURS}; dkim=pass header.d=${domain}`), 'bo@xn--vningsstad-dcb.example')).toBe(true);
  });

  test.each([
    [
      'Exchange',
      `${OURS}; spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=exempelstad.example; dkim=pass (signature was verified) header.d=exempelstad.example;dmarc=pass action=none header.from=exempelstad.example;compauth=pass reason=100`,
    ],
    [
      'Gmail',
      `${OURS};\r\n       dkim=pass header.i=@exempelstad.example header.s=selector1 header.b="Vk3/Pk+z";\r\n       arc=pass (i=1 spf=fail spfdomain=a.example dkim=fail dmarc=fail fromdomain=a.example);\r\n       spf=pass (google.com: domain of anna@exempelstad.example designates 192.0.2.1 as permitted sender) smtp.mailfrom=anna@exempelstad.example;\r\n       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=exempelstad.example`,
    ],
    [
      'OpenDKIM on Postfix',
      `${OURS};\r\n\tdkim=pass (2048-bit key; unprotected) header.d=exempelstad.example header.i=@exempelstad.example header.a=rsa-sha256 header.s=default header.b=AbC/+=12;\r\n\tdkim-atps=neutral`,
    ],
    ['OpenDMARC', `${OURS}; dmarc=pass (p=none dis=none) header.from=exempelstad.example`],
    [
      'policyd-spf',
      `${OURS}; spf=pass (mailfrom) smtp.mailfrom=exempelstad.example (client-ip=192.0.2.1; helo=a.example; envelope-from=anna@exempelstad.example; receiver=<UNKNOWN>)`,
    ],
    [
      'Cisco',
      `${OURS}; dkim=none (message not signed) header.i=none; spf=Pass smtp.mailfrom=anna@exempelstad.example; spf=None smtp.helo=postmaster@a.example; dmarc=pass (p=none dis=none) d=exempelstad.example`,
    ],
    [
      'Fastmail',
      `${OURS};\r\n    arc=none (no signatures found);\r\n    dkim=pass (2048-bit rsa key sha256) header.d=exempelstad.example header.i=@exempelstad.example header.b=Ab+/1= header.a=rsa-sha256 header.s=s1 x-bits=2048;\r\n    dmarc=pass policy.published-domain-policy=none policy.applied-disposition=none (p=none,d=none) policy.policy-from=p header.from=exempelstad.example;\r\n    iprev=pass smtp.remote-ip=192.0.2.1 (a.example);\r\n    x-tls=pass smtp.version=TLSv1.3 smtp.bits=256/256`,
    ],
  ])('is understood as %s writes it, in a mail too', async (_, results) => {
    const mail = `Received: from a.example by ${OURS}\r\nAuthentication-Results: ${results}\r\nFrom: ${ANNA}\r\nSubject: Avsluta\r\n\r\nhej\r\n`;
    const waiting = { name: 'a.eml', format: 'eml' as const, read: async () => Buffer.from(mail) };
    expect(await readWaiting(waiting, [], OURS)).toMatchObject({
      isFromSender: true,
      authentication: { isForged: false },
    });
  });

  test('is not what Exchange Online writes without any name: anybody could', () => {
    const unnamed = 'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=exempelstad.example; dmarc=';
    expect(comesFrom(read(`${unnamed}pass header.from=exempelstad.example`), ANNA)).toBe(false);
    expect(read(`${unnamed}fail action=oreject header.from=exempelstad.example`).isForged).toBe(true);
  });
});

const GOOD = 'dkim=pass header.d=exempelstad.example';

describe('what our own mail server does not say of a sender is not believed', () => {
  test.each([
    ['another server', 'evil.example; dmarc=pass header.from=exempelstad.example'],
    ['nothing that passed', `${OURS}; dmarc=none header.from=exempelstad.example; spf=softfail`],
    ['nothing at all', `${OURS}; none`],
    ['another domain', `${OURS}; dmarc=pass header.from=evil.example`],
    ['a domain that only ends alike', `${OURS}; dmarc=pass header.from=elakexempelstad.example`],
    ['a domain of all', `${OURS}; dkim=pass header.d=example`],
    ['a pass beside a failing dmarc', `${OURS}; dkim=pass header.d=exempelstad.example; dmarc=fail`],
    ['the method of one and the domain of another', `${OURS}; spf=pass; x=y header.from=exempelstad.example`],
    ['a method of another name', `${OURS}; x-dkim=pass header.d=exempelstad.example`],
    ['a result that only begins with pass', `${OURS}; dkim=pass-not header.d=exempelstad.example`],
    ['a version of the method that nobody knows', `${OURS}; dkim/2=pass header.d=exempelstad.example`],
    ['a version of the header that nobody knows', `${OURS} 2; ${GOOD}`],
    ['a server whose name stands after another word', `evil.example ${OURS}; ${GOOD}`],
    ['a server whose name is a comment', `(${OURS}) evil.example; ${GOOD}`],
  ])('%s', (_, results) => {
    expect(comesFrom(read(results), ANNA)).toBe(false);
  });

  test.each([
    ['the city in a local part in quotes', 'spf=pass smtp.mailfrom="exempelstad.example x"@evil.example; dmarc=none'],
    ['an address of the city there', 'spf=pass smtp.mailfrom="anna@exempelstad.example x"@evil.example'],
    ['an address of the city there, and no blank', 'spf=pass smtp.mailfrom="anna@exempelstad.example"@evil.example'],
    ['quotes in quotes', 'spf=pass smtp.mailfrom="\\"anna@exempelstad.example\\"@evil.example"'],
    ['a domain in quotes', 'spf=pass smtp.mailfrom=x@"exempelstad.example"'],
    ['a property there', `spf=pass smtp.mailfrom="x smtp.mailfrom=anna@exempelstad.example "@evil.example`],
    ['a method there', `spf=pass smtp.mailfrom="x; ${GOOD} "@evil.example`],
    ['a method after a quotation mark there', `spf=pass smtp.mailfrom="x\\"; ${GOOD}; x=y a.b="@evil.example`],
    ['two at-signs', 'spf=pass smtp.mailfrom=anna@exempelstad.example@evil.example'],
    ['a local part of many letters', `spf=pass smtp.mailfrom=exempelstad.example${'x'.repeat(80)}@evil.example`],
    ['the city, and many letters', `spf=pass smtp.mailfrom=${'x'.repeat(65)}=exempelstad.example@evil.example`],
    ['the city, and a comment', 'spf=pass smtp.mailfrom=exempelstad.example(x)@evil.example'],
    ['the city, and a blank', 'spf=pass smtp.mailfrom=exempelstad.example @evil.example'],
    ['the city as part of an address', 'spf=pass smtp.mailfrom=exempelstad.example/x@evil.example'],
    ['the city as part of a domain', 'dkim=pass header.d=exempelstad.example/x.evil.example'],
    ['the city with a port', 'dkim=pass header.d=exempelstad.example:80'],
    ['a greeting beside a sender', 'spf=pass smtp.helo=exempelstad.example smtp.mailfrom=x@evil.example'],
    ['a greeting after a sender', 'spf=pass smtp.mailfrom=x@evil.example smtp.helo=exempelstad.example'],
    ['an identity of another than who signed', 'dkim=pass header.i=@exempelstad.example header.d=evil.example'],
    ['a sender twice', 'spf=pass smtp.mailfrom=a@exempelstad.example smtp.mailfrom=x@evil.example'],
    ['a pass in a comment', `dkim=fail (${GOOD}) header.d=evil.example`],
    ['a pass in a comment in a comment', `dkim=fail (a (b) ${GOOD}) header.d=evil.example`],
    ['a pass after what does not end a comment', `dkim=fail (a \\) ; ${GOOD} ) header.d=evil.example`],
    ['a pass in quotes', `auth=pass smtp.auth="${GOOD}"`],
    ['a pass after what ends nothing in quotes', `auth=pass smtp.auth="x\\" ; ${GOOD} "`],
    ['a pass in a reason', `dkim=fail reason="${GOOD}" header.d=evil.example`],
    ['a property in a comment', 'dkim=pass (header.d=exempelstad.example) header.d=evil.example'],
    ['a property of another type', 'dkim=pass body.d=exempelstad.example x.header.d=exempelstad.example'],
    ['a comment without an end', `spf=none (x; ${GOOD}`],
    ['a comment with two ends', `spf=none (x)) smtp.mailfrom=x@evil.example; ${GOOD}`],
    ['quotes without an end', `spf=none smtp.mailfrom="x@evil.example; ${GOOD}`],
    ['words that are none of this', `spf=none smtp.mailfrom=x; ${GOOD} x@evil.example`],
    ['a backslash', `spf=none smtp.mailfrom=x\\"@evil.example; ${GOOD}`],
  ])('%s', (_, results) => {
    expect(comesFrom(read(`${OURS}; ${results}`), ANNA)).toBe(false);
  });

  test('of nobody', () => {
    expect(comesFrom(read(`${OURS}; ${GOOD}`), '')).toBe(false);
  });

  test('of half a megabyte of anything is said before anybody gets tired of waiting', () => {
    for (const piece of ['(', '"', '\\', ' ', ';', '=', 'a.', 'a=b ', '"" ', '()', ' a . b ='])
      expect(comesFrom(read(`${OURS}; spf=none ${piece.repeat(500_000 / piece.length)}x`), ANNA)).toBe(false);
  });
});

describe('of several headers', () => {
  const forged = `${OURS}; dmarc=pass header.from=exempelstad.example`;

  test('the one on top counts, since what came with the mail stands below', () => {
    expect(comesFrom(read(`${OURS}; dmarc=none`, forged), ANNA)).toBe(false);
    expect(comesFrom(read('other.example; dmarc=none', forged.replace('pass', 'none'), forged), ANNA)).toBe(false);
  });

  test('the one on top counts though it cannot be read: the next may be forged', () => {
    for (const results of ['', ' x', ' 2', '; dmarc=(', '; "', ' "', '; spf=none smtp.mailfrom="x', '(x'])
      expect(comesFrom(read(`${OURS}${results}`, forged), ANNA)).toBe(false);
  });

  test('no other is asked, not even of a failure: what our server says of the mail is newer', () => {
    expect(read(`${OURS}; ${GOOD}`, `${OURS}; dmarc=fail`, 'evil.example; dmarc=fail').isForged).toBe(false);
    expect(read('evil.example; dmarc=fail', `${OURS}; ${GOOD}`).isForged).toBe(false);
  });
});

test('who says that a sender is forged is believed, though nobody has said which server is ours', () => {
  const all = (results: string) => readAuthentication(new Map([['authentication-results', [results]]]), undefined);
  expect(all(`${OURS}; dmarc=pass header.from=a.example`)).toEqual({ domains: [], isForged: false });
  expect(all('any.example; dmarc=fail').isForged).toBe(true);
  expect(all('any.example; dmarc (x) = permerror').isForged).toBe(true);
  expect(all('any.example; dmarc=fail (').isForged).toBe(true);
  expect(all('any.example; dmarc=pass (was dmarc=fail)').isForged).toBe(false);
});
