import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { startMailServer } from '../../support/mail-server.ts';
import { smtpTransport } from '../../../scripts/delivery/smtp.ts';
import { onTheWire, Wire } from '../../../scripts/delivery/wire.ts';
import { hostileServer } from './hostile-server.ts';
import { relay } from './run.ts';

/** `Feed` puts its own function in the place of a private one of this version; look at it before you change the number. */
test('what the feed rests on in nodemailer is of a version that was looked at', () => {
  const file = new URL('../../../node_modules/nodemailer/package.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: '10.6.0' });
});

test('lines that begin with a dot reach the reader as they were written, whatever the size', async () => {
  const server = await startMailServer();
  onTestFinished(() => server.close());
  const line = await smtpTransport(relay(server.port)).open();
  for (const lines of [5000, 1, 10]) {
    const bytes = Buffer.from(`Subject: x\r\n\r\n${'.\r\n..\r\n.punkt\r\nslut.\r\n'.repeat(lines)}`);
    await line.send({ from: 'a@x.example', to: 'b@x.example', pieces: [bytes], name: 'x' });
    expect(server.received.at(-1)!.raw.equals(bytes)).toBe(true);
  }
  line.close();
});

test('no lone CR or LF leaves the program, whatever was put in', async () => {
  let heard = '';
  const server = await hostileServer({ heard: (chunk) => (heard += chunk.toString('latin1')) });
  const line = await smtpTransport(relay(server.port)).open();
  const smuggled =
    'Subject: x\r\n\r\nHej\r.\rMAIL FROM:<evil@x.example>\nRCPT TO:<offer@x.example>\n.\nDATA\r\r\nslut\r\n';
  await line.send({ from: 'a@x.example', to: 'b@x.example', pieces: [Buffer.from(smuggled)], name: 'x' });
  line.close();
  expect(server.taken).toEqual(['b@x.example']);
  expect(heard).toContain('\r\nMAIL FROM:<evil@x.example>\r\n');
  expect(heard).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
});

test('only a dot that begins a line is doubled, and what needs nothing is not copied', () => {
  expect(onTheWire(Buffer.from('a.\r\n.b\r\n..\r\n')).toString()).toBe('a.\r\n..b\r\n...\r\n');
  const plain = Buffer.from('inget att dubbla.\r\n');
  expect(onTheWire(plain)).toBe(plain);
});

test('the same place is used for every mail of a connection, also for a shorter one after a longer', () => {
  const wire = new Wire();
  expect(wire.of([Buffer.from('lång '), Buffer.from('rad\r\n')]).toString()).toBe('lång rad\r\n');
  expect(wire.of([Buffer.from('kort\r\n')]).toString()).toBe('kort\r\n');
});
