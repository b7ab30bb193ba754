import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A message that the server has taken. */
export interface Received {
  from: string;
  to: string[];
  messageId: string;
  raw: Buffer;
}

/** A real SMTP server in this process. */
export interface MailServer {
  port: number;
  /** In the order they came; empty when nothing is kept. */
  received: Received[];
  close: () => Promise<void>;
}

/**
 * Starts a mail server on this computer.
 * @param options of the package `smtp-server`
 * @param answer when the message is taken: milliseconds until it says so, and whom to tell
 */
export async function startMailServer(
  options: SMTPServerOptions = {},
  {
    delay = () => 0,
    keep = true,
    taken = () => {},
  }: {
    delay?: () => number;
    keep?: boolean;
    taken?: (to: string, messageId: string) => void;
  } = {},
): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const [, messageId = ''] = /^message-id: *(\S+)/im.exec(raw.toString('latin1', 0, 4000)) ?? [];
        const to = envelope.rcptTo.map(({ address }) => address);
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        if (keep) received.push({ from, to, messageId, raw });
        taken(to[0] ?? '', messageId);
        void wait(delay()).then(() => done());
      });
    },
    ...options,
  });
  // A client that is killed breaks its connection.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { port, received, close: () => new Promise((resolve) => server.close(resolve)) };
}
