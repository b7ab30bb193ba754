import net, { type AddressInfo, type Socket } from 'node:net';
import tls from 'node:tls';
import { onTestFinished } from 'vitest';

/** A mail server that behaves badly on purpose: what it says at each step. `null` says nothing at all. */
export interface Behaviour {
  greeting?: string | null;
  /** Lines of the answer to EHLO after the first. */
  extensions?: readonly string[];
  /** What it says to a command instead of yes; the argument is the whole line. `drop` breaks the connection. */
  answer?: (command: string, seen: Seen) => string | null | undefined;
  /** After the final dot. `drop` takes the message and breaks; `sent-drop` says 250 first. */
  afterDot?: (to: string, seen: Seen) => string | null | undefined;
  /** Breaks the connection after as many bytes of the message. */
  dropDuringData?: (to: string) => boolean;
  /** A connection comes, and one is gone. */
  opened?: () => void;
  closed?: () => void;
  /** Gets every byte that comes in. */
  heard?: (chunk: Buffer) => void;
  /** Key and certificate for STARTTLS. */
  certificate?: { key: string; cert: string };
}

/** What the server has been through. */
export interface Seen {
  connections: number;
  /** How often each recipient was named. */
  named: Map<string, number>;
  /** On this connection. */
  messages: number;
}

/** A hostile server, gone when the test is done, with the recipients of messages that it has got whole. */
export async function hostileServer(behaviour: Behaviour): Promise<{ port: number; taken: string[]; seen: Seen }> {
  const taken: string[] = [];
  const seen: Seen = { connections: 0, named: new Map(), messages: 0 };
  const sockets = new Set<Socket>();
  const server = net.createServer((socket) => {
    seen.connections += 1;
    sockets.add(socket);
    behaviour.opened?.();
    socket.once('close', () => behaviour.closed?.());
    converse(socket, behaviour, { ...seen, messages: 0 }, taken, true);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, taken, seen };
}

const YES = '250 OK';

function converse(socket: Socket, behaviour: Behaviour, seen: Seen, taken: string[], isNew: boolean): void {
  let [buffer, inData, to, size] = ['', false, '', 0];
  const say = (words: string | null | undefined, otherwise = YES) => {
    if (words === 'drop') return socket.destroy();
    if (words === null) return undefined;
    return socket.write(`${words ?? otherwise}\r\n`);
  };
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    behaviour.heard?.(Buffer.from(chunk));
    buffer += chunk.toString('latin1');
    if (inData) {
      size += chunk.length;
      if (size > 1000 && behaviour.dropDuringData?.(to)) return socket.destroy();
    }
    for (;;) {
      const end = buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n');
      if (end < 0) {
        // What the message says does not matter, and it may be large.
        if (inData) buffer = buffer.slice(-4);
        return undefined;
      }
      const line = buffer.slice(0, end);
      buffer = buffer.slice(end + (inData ? 5 : 2));
      if (inData) finish();
      else if (hear(line) === 'upgraded') return undefined;
    }
  });
  if (isNew) say(behaviour.greeting, '220 elak.exempelstad.example ESMTP');

  function finish(): void {
    inData = false;
    taken.push(to);
    seen.messages += 1;
    const words = behaviour.afterDot?.(to, seen);
    if (words !== 'sent-drop') return void say(words, '250 2.0.0 Ok: queued');
    socket.write('250 2.0.0 Ok: queued\r\n', () => socket.destroy());
  }

  function hear(line: string): 'upgraded' | undefined {
    const command = line.slice(0, 4).toUpperCase();
    if (command === 'RCPT') {
      to = /<(.*)>/.exec(line)?.[1] ?? '';
      seen.named.set(to, (seen.named.get(to) ?? 0) + 1);
    }
    const words = behaviour.answer?.(line, seen);
    if (words !== undefined) return void say(words);
    if (command === 'EHLO') {
      const lines = ['elak.exempelstad.example', ...(behaviour.extensions ?? [])];
      say(lines.map((each, at) => `250${at === lines.length - 1 ? ' ' : '-'}${each}`).join('\r\n'));
    } else if (command === 'STAR' && behaviour.certificate) {
      socket.write('220 Go\r\n');
      socket.removeAllListeners('data');
      const secure = new tls.TLSSocket(socket, { isServer: true, ...behaviour.certificate });
      converse(secure, { ...behaviour, extensions: [] }, seen, taken, false);
      return 'upgraded';
    } else if (command === 'DATA') {
      [inData, size] = [true, 0];
      say('354 Go on');
    } else if (command === 'QUIT') {
      say('221 Bye');
      socket.end();
    } else say(undefined);
    return undefined;
  }
}
