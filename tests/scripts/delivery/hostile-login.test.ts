import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { against } from './against.ts';
import { hostileServer, type Behaviour } from './hostile-server.ts';
import { relay, runMailing } from './run.ts';

describe('a server that lets nobody in', () => {
  const login = { user: 'brev', password: 'fel lösenord' };

  test('stops the run as something to mend, without the password', async () => {
    const { ending, counts } = await against(
      {
        extensions: ['AUTH PLAIN'],
        answer: (line) => (line.startsWith('AUTH') ? '535 5.7.8 Bad credentials' : undefined),
      },
      {},
      { login },
    );
    expect(ending).toMatchObject({ isMistake: true, stopped: expect.stringContaining('535') });
    expect(ending.stopped).not.toContain(login.password);
    expect(counts).toMatchObject({ sent: 0, refused: 0, uncertain: 0 });
  });

  test('for the moment is tried again', async () => {
    let tries = 0;
    const { counts } = await against(
      {
        extensions: ['AUTH PLAIN'],
        answer: (line) => (line.startsWith('AUTH') ? (tries++ < 2 ? '454 4.7.0 Later' : '235 Welcome') : undefined),
      },
      {},
      { login },
    );
    expect(counts.sent).toBe(3);
  });

  test('with a token that it refuses is told apart, and with one that it takes sends', async () => {
    const answer = (line: string) =>
      line.startsWith('AUTH XOAUTH2')
        ? Buffer.from(line.slice(13), 'base64').toString().includes('Bearer rätt') ? '235 OK' : '334 e30='
        : line === '' ? '535 5.7.3 Expired' : undefined; // prettier-ignore
    const by = (token: string) => ({
      login: { user: 'brev@exempelstad.example', token: () => Promise.resolve(token) },
    });
    const wrong = await against({ extensions: ['AUTH XOAUTH2'], answer }, {}, by('gammal'));
    expect(wrong.ending).toMatchObject({ isMistake: true, stopped: expect.stringContaining('SMTP_OAUTH_TOKEN') });
    const right = await against({ extensions: ['AUTH XOAUTH2'], answer }, {}, by('rätt'));
    expect(right.counts.sent).toBe(3);
  });
});

describe('a certificate', () => {
  const own = ownCertificate();
  const behaviour: Behaviour = { extensions: ['STARTTLS'], certificate: own };

  test('that nobody vouches for stops the run before anything is sent', async () => {
    const { ending, taken } = await against(behaviour, {}, { starttls: 'required', verify: true });
    expect(ending).toMatchObject({ isMistake: true, stopped: expect.stringContaining('SMTP_CA') });
    expect(taken).toEqual([]);
  });

  test('that SMTP_CA vouches for is trusted', async () => {
    const { counts } = await against(behaviour, {}, { starttls: 'required', verify: true, ca: own.cert });
    expect(counts.sent).toBe(3);
  });

  test('for another host is refused, whoever vouches for it', async () => {
    const { ending, taken } = await against(behaviour, {}, { host: 'localhost', starttls: 'required', verify: true, ca: own.cert }); // prettier-ignore
    expect(ending).toMatchObject({ isMistake: true });
    expect(taken).toEqual([]);
  });
});

/** A certificate of its own for 127.0.0.1, that nobody else vouches for. */
function ownCertificate() {
  const folder = mkdtempSync(path.join(tmpdir(), 'certifikat-'));
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '30', '-subj', '/CN=elak', '-addext', 'subjectAltName=IP:127.0.0.1'], { stdio: 'ignore' }); // prettier-ignore
  const pair = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(folder, { recursive: true });
  return pair;
}

test('a server’s words reach the terminal without control characters, and without what it repeats of the login', async () => {
  const secret = Buffer.from('\u0000brev\u0000hemligt-lösen').toString('base64');
  const { ending } = await against({
    extensions: ['AUTH PLAIN LOGIN'],
    answer: (line) => (line.startsWith('AUTH') ? `535 5.7.8 \u001b[31m\u001b]0;titel\u0007Fel: ${line} ${secret} hemligt-lösen` : undefined), // prettier-ignore
  }, {}, { login: { user: 'brev', password: 'hemligt-lösen' } }); // prettier-ignore
  expect(ending.stopped).toContain('535 5.7.8');
  expect(ending.stopped).not.toMatch(/[\u0000-\u001f\u007f]/);
  expect(ending.stopped).not.toContain('hemligt');
  expect(ending.stopped).not.toContain(secret);
});

test('a port that speaks no TLS is told in Swedish, with what OpenSSL said for whoever runs the server', async () => {
  const server = await hostileServer({});
  const { ending, notes } = await runMailing(relay(server.port, { secure: true }), { manner: { keepTrying: 30 } });
  expect([ending.stopped, ...notes].join()).toContain('servern talar inte TLS på den porten');
});
