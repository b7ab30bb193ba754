import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { milliseconds } from '../../../scripts/delivery/durations.ts';
import { environment } from '../../../scripts/delivery/env-file.ts';
import { deliverySettings } from '../../../scripts/delivery/delivery-settings.ts';
import { UserError } from '../../../scripts/user-error.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** What the user is told of these settings. */
function told(env: Record<string, string>): string {
  try {
    deliverySettings(env);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error('The settings were taken.');
}

test('without settings, messages become files and two people are needed', () => {
  expect(deliverySettings({})).toMatchObject({
    relay: undefined,
    connections: 5,
    pace: undefined,
    needsApproval: true,
  });
});

test('a relay elsewhere must encrypt with a certificate that holds', () => {
  expect(deliverySettings({ SMTP_URL: 'smtp://relay.exempelstad.example:2525' }).relay).toMatchObject({
    port: 2525,
    secure: false,
    starttls: 'required',
    verify: true,
  });
  expect(deliverySettings({ SMTP_URL: 'smtps://relay.exempelstad.example' }).relay).toMatchObject({ port: 465, secure: true, verify: true }); // prettier-ignore
});

test.each(['localhost', '127.0.0.1', '127.9.9.9', '[::1]'])('a relay on this computer (%s) need not', (host) => {
  expect(deliverySettings({ SMTP_URL: `smtp://${host}:25` }).relay).toMatchObject({
    starttls: 'optional',
    verify: false,
  });
  expect(deliverySettings({ SMTP_URL: `smtp://${host}:25`, SMTP_STARTTLS: 'required' }).relay).toMatchObject({ verify: true }); // prettier-ignore
});

test.each(['127.0.0.1.exempelstad.example', 'localhost.exempelstad.example'])('%s is not this computer', (host) => {
  expect(deliverySettings({ SMTP_URL: `smtp://${host}` }).relay).toMatchObject({ starttls: 'required', verify: true });
});

test('user and password come with the address, decoded', () => {
  expect(deliverySettings({ SMTP_URL: 'smtp://brev%40x.example:l%C3%B6sen%3A@relay.example' }).relay?.login).toEqual({
    user: 'brev@x.example',
    password: 'lösen:',
  });
});

test('a token is given, or printed by a command each time it is needed', async () => {
  const login = (env: Record<string, string>) =>
    deliverySettings({ SMTP_URL: 'smtp://brev%40x.example@relay.example', ...env }).relay?.login as { token: () => Promise<string> }; // prettier-ignore
  expect(await login({ SMTP_OAUTH_TOKEN: 'abc' }).token()).toBe('abc');
  expect(await login({ SMTP_OAUTH_COMMAND: 'echo def' }).token()).toBe('def');
  await expect(login({ SMTP_OAUTH_COMMAND: 'exit 3' }).token()).rejects.toThrow('SMTP_OAUTH_COMMAND');
});

test('everything that is wrong is told at once, without a secret', () => {
  const words = told({
    SMTP_URL: 'http://brev:hemligt@relay.example',
    SMTP_STARTTLS: 'kanske',
    SMTP_CA: '/finns/inte.pem',
    SMTP_NAME: 'a b',
    SMTP_FROM: 'a@b, c@d',
    SMTP_PACE: '-1',
    SMTP_CONNECTIONS: '1000',
    SMTP_TIMEOUT: 'strax',
    SMTP_DKIM_DOMAIN: 'x.example',
    UNSUBSCRIBE_URL: 'http://x.example/{code}',
    NEWSLETTER_APPROVAL: 'nej',
  });
  for (const name of ['SMTP_URL', 'SMTP_STARTTLS', 'SMTP_CA', 'SMTP_NAME', 'SMTP_FROM', 'SMTP_PACE', 'SMTP_CONNECTIONS', 'SMTP_TIMEOUT', 'SMTP_DKIM_SELECTOR', 'UNSUBSCRIBE_URL', 'NEWSLETTER_APPROVAL'])
    expect(words).toContain(`${name}`); // prettier-ignore
  expect(words).not.toContain('hemligt');
});

test.each(['/inkorg', '?starttls=off', '#1', '//'])('an address of a relay that goes on with %s is refused', (more) => {
  expect(told({ SMTP_URL: `smtp://relay.exempelstad.example:2525${more}` })).toContain('SMTP_URL – ska se ut som');
  expect(deliverySettings({ SMTP_URL: 'smtp://relay.exempelstad.example/' }).relay).toMatchObject({ port: 587 });
});

test.each(['%', '50%', 'a#b', 'a/b?c', 'p@ss', 'kolon:i:mitten', 'å ä ö', '[x]', 'a%b', '100%25'])(
  'a password such as %j is taken as it is written',
  (password) => {
    const { relay } = deliverySettings({ SMTP_URL: `smtp://brev:${password}@relay.exempelstad.example:2525` });
    expect(relay).toMatchObject({ host: 'relay.exempelstad.example', port: 2525 });
    expect(relay?.login).toEqual({ user: 'brev', password: password === '100%25' ? '100%' : password });
  },
);

test.each([
  ['ec', generateKeyPairSync('ec', { namedCurve: 'P-256' }), 'bara RSA och Ed25519'],
  ['rsa-pss', generateKeyPairSync('rsa-pss', { modulusLength: 2048 }), 'bara RSA och Ed25519'],
  ['rsa of 512 bits', generateKeyPairSync('rsa', { modulusLength: 512 }), 'för svag nyckel (512 bitar)'],
])('DKIM takes no key that makes signatures nobody believes: %s', (_, { privateKey }, words) => {
  const file = path.join(temporaryFolder(), 'nyckel.pem');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  expect(told({ SMTP_DKIM_DOMAIN: 'x.example', SMTP_DKIM_SELECTOR: 'brev', SMTP_DKIM_KEY: file })).toContain(words);
});

test.runIf(process.platform !== 'win32')('a key that others can read is warned of', () => {
  const file = path.join(temporaryFolder(), 'nyckel.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o644 });
  const warned = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => warned.mockRestore());
  deliverySettings({ SMTP_DKIM_DOMAIN: 'x.example', SMTP_DKIM_SELECTOR: 'brev', SMTP_DKIM_KEY: file });
  expect(warned.mock.calls.join()).toContain(`chmod 600 "${file}"`);
});

test('DKIM takes a private key from a file', () => {
  const file = path.join(temporaryFolder(), 'nyckel.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const env = { SMTP_DKIM_DOMAIN: 'x.example', SMTP_DKIM_SELECTOR: 'brev', SMTP_DKIM_KEY: file };
  expect(deliverySettings(env).dkim).toMatchObject({ domain: 'x.example', selector: 'brev' });
  writeFileSync(file, '-----BEGIN SOMETHING-----');
  expect(told(env)).toContain('SMTP_DKIM_KEY');
});

test('a file of settings fills in what the environment leaves out', () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'utskick.env'), 'SMTP_PACE=60\nSMTP_CONNECTIONS=2\n', { mode: 0o600 });
  const found = environment(folder, undefined, { SMTP_CONNECTIONS: '3' });
  expect([found.SMTP_PACE, found.SMTP_CONNECTIONS]).toEqual(['60', '3']);
  expect(() => environment(folder, path.join(folder, 'borta.env'), {})).toThrow(UserError);
});

test('times are written as people write them', () => {
  expect(['30s', '5m', '2h', '0', '1,5 min', '100ms'].map(milliseconds)).toEqual([
    30_000, 300_000, 7_200_000, 0, 90_000, 100,
  ]);
  expect(['', 'x', '30', '-1s', '1e9s'].map(milliseconds)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
