import { expect, onTestFinished, test } from 'vitest';
import { startMailServer } from '../../support/mail-server.ts';
import { dotsDoubled } from '../../../scripts/delivery/smtp-feed.ts';
import { smtpTransport } from '../../../scripts/delivery/smtp.ts';
import { relay } from './run.ts';

test('lines that begin with a dot reach the reader as they were written, whatever the size', async () => {
  const server = await startMailServer();
  onTestFinished(() => server.close());
  const line = await smtpTransport(relay(server.port)).open();
  for (const lines of [1, 10, 5000]) {
    const bytes = Buffer.from(`Subject: x\r\n\r\n${'.\r\n..\r\n.punkt\r\nslut.\r\n'.repeat(lines)}`);
    await line.send({ from: 'a@x.example', to: 'b@x.example', bytes, name: 'x' });
    expect(server.received.at(-1)!.raw.equals(bytes)).toBe(true);
  }
  line.close();
});

test('only a dot that begins a line is doubled', () => {
  expect(dotsDoubled(Buffer.from('a.\r\n.b\r\n..\r\n')).toString()).toBe('a.\r\n..b\r\n...\r\n');
  const plain = Buffer.from('inget att dubbla.\r\n');
  expect(dotsDoubled(plain)).toBe(plain);
});
