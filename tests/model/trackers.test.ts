import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/model/unwrap.ts';

const GOAL = 'https://www.myndighet.example/rapport?id=7';
const encoded = encodeURIComponent(GOAL);
const base64 = Buffer.from(GOAL).toString('base64url');
const json = Buffer.from(JSON.stringify({ m: 1, e: GOAL })).toString('base64url');

describe('an address that goes through somebody who counts', () => {
  test.each([
    [
      'Outlook',
      `https://eur05.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02%7Ckim%40stad.example&reserved=0`,
    ],
    ['Google', `https://www.google.com/url?sa=t&url=${encoded}&usg=x`],
    ['Facebook', `https://l.facebook.com/l.php?u=${encoded}&h=AT`],
    ['LinkedIn', `https://www.linkedin.com/redir/redirect?url=${encoded}&urlhash=x`],
    ['YouTube', `https://www.youtube.com/redirect?event=video&q=${encoded}`],
    [
      'Proofpoint 2',
      `https://urldefense.proofpoint.com/v2/url?u=https-3A__www.myndighet.example_rapport-3Fid-3D7&d=Dw`,
    ],
    ['Proofpoint 3', `https://urldefense.com/v3/__https://www.myndighet.example/rapport*id=7__;Pw!!abc!def$`],
    ['Cisco', `https://secure-web.cisco.com/1aBc-dEf/${encoded}`],
    [
      'GovDelivery and Amazon',
      `https://links-1.govdelivery.com/CL0/${encoded.replaceAll('%3A', ':')}/1/0101018-00/Zx=1`,
    ],
    ['Mailjet', `https://abc.mjt.lu/lnk/AAAA/1/XyZ/${base64}`],
    ['Substack', `https://substack.com/redirect/2/${json}`],
    ['Bing', `https://www.bing.com/ck/a?!&&p=x&u=a1${base64}&ntb=1`],
    ['a newsletter tool that nobody has heard of', `https://click.verktyg.example/track?c=9&target=${encoded}`],
    ['two of them, one in the other', `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://abc.mjt.lu/lnk/A/1/B/${base64}`)}&data=x`], // prettier-ignore
  ])('leads where it says, by %s', (_, given) => {
    expect(unwrap(given)).toEqual({ address: GOAL, isOpaque: false });
  });

  test.each([
    'https://stad.us4.list-manage.com/track/click?u=abc&id=01&e=ff',
    'https://u123.ct.sendgrid.net/ls/click?upn=u001.abcdefghijklmnop',
    'https://lnkd.in/dAbCdEf',
    'https://www.anpdm.com/click/43/abc/def',
    'https://t.co/abc123',
  ])('is left to a person where only its keeper knows: %s', (given) => {
    expect(unwrap(given)).toEqual({ address: given, isOpaque: true });
  });

  test.each([
    'https://link.springer.com/article/10.1007/s10610-024-09999-1',
    'https://www.mynewsdesk.com/se/goteborgsstad/pressreleases/tryggare-stad-3312345',
    'https://urn.kb.se/resolve?urn=urn:nbn:se:bra-921',
    'https://web.archive.org/web/2024/https://www.myndighet.example/r',
    'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fmyndighet.example%2F',
    'https://login.myndighet.example/?returnUrl=https%3A%2F%2Fmyndighet.example%2F',
    'https://www.cve.se/rapporter/extremism-och-samhallsklimat-2026.html',
    'https://www.google.com/search?q=https%3A%2F%2Fmyndighet.example%2F',
    'https://bra.se/download/18.146acb6517fe55cc27f5a90/1647430871584/2022_4_Hatbrott.pdf',
  ])('is itself where it only carries another: %s', (given) => {
    expect(unwrap(given)).toEqual({ address: given, isOpaque: false });
  });

  test.each([
    'javascript:alert(1)',
    'mailto:kim@stad.example',
    'https://kim:losen@stad.example/',
    'file:///etc/passwd',
    'https://intern/',
  ])('is nothing where it is not one of the web: %s', (given) => expect(unwrap(given)).toBeUndefined());

  test('never leads to what is not the web', () => {
    const given = 'https://www.google.com/url?q=javascript:alert(1)';
    expect(unwrap(given)?.address).toBe(given);
  });

  test('ends, however many lie around it', () => {
    let given = GOAL;
    for (let layer = 0; layer < 30; layer += 1)
      given = `https://www.google.com/url?q=${encodeURIComponent(given)}`.slice(0, 100_000);
    expect(unwrap(given)?.address).toMatch(/^https:/);
  });
});
