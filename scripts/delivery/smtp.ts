import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { judge, type Attempt } from './outcome.ts';
import { Feed } from './smtp-feed.ts';
import { logIn } from './smtp-login.ts';
import { noLine, type SmtpFault } from './smtp-faults.ts';
import { NoLine, type Line, type Parcel, type Relay, type Transport } from './transport.ts';
import { Wire } from './wire.ts';

/** A relay that mail can be sent by; nothing is asked of it before a line is opened. */
export function smtpTransport(relay: Relay): Transport {
  const how = relay.secure ? 'med TLS' : relay.starttls === 'required' ? 'med STARTTLS' : 'utan krav på kryptering';
  const free: Wire[] = [];
  return { description: `${relay.host}:${relay.port} ${how}`, open: () => openLine(relay, free) };
}

/** @param free what is as large as a mail and no connection uses: the next one has it, so that a run does not leave one behind for each */
async function openLine(relay: Relay, free: Wire[]): Promise<Line> {
  const connection = new SMTPConnection(options(relay));
  try {
    await new Promise<void>((resolve, reject) => {
      connection.on('error', reject);
      connection.once('end', () => reject(new Error(CLOSED)));
      connection.connect((fault) => (fault ? reject(fault) : resolve()));
    });
    if (relay.login) await logIn(connection, relay.login);
  } catch (fault) {
    connection.close();
    throw fault instanceof NoLine ? fault : noLine(fault as SmtpFault, relay);
  }
  const wire = free.pop() ?? new Wire();
  // Until the server has taken the message the socket may still have bytes of it to write.
  let isTaken = true;
  let isGivenBack = false;
  return {
    isOpen: () => !connection.destroyed,
    send: async (parcel) => {
      isTaken = false;
      const answer = await sendOne(connection, parcel, wire.of(parcel.pieces));
      isTaken = judge(answer).status === 'sent';
      return answer;
    },
    close: () => {
      if (isTaken && !isGivenBack) free.push(wire);
      isGivenBack = true;
      return leave(connection);
    },
  };
}

/** Says goodbye, and does not wait long for the answer. */
function leave(connection: SMTPConnection): Promise<void> {
  if (connection.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const waited = setTimeout(() => connection.close(), LONGEST_GOODBYE).unref();
    connection.once('end', () => {
      // Else the timer would keep a closed connection, and its last message, in memory.
      clearTimeout(waited);
      resolve();
    });
    connection.quit();
  });
}

const LONGEST_GOODBYE = 2000;

function options({ host, port, secure, starttls, verify, ca, name, timeout }: Relay) {
  return {
    host,
    port,
    secure,
    requireTLS: !secure && starttls === 'required',
    ignoreTLS: starttls === 'off',
    ...(name && { name }),
    tls: { rejectUnauthorized: verify, minVersion: 'TLSv1.2' as const, ...(ca && { ca }) },
    allowInternalNetworkInterfaces: true,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    socketCloseTimeout: 0,
  };
}

function sendOne(connection: SMTPConnection, { from, to }: Parcel, bytes: Buffer): Promise<Attempt> {
  const feed = new Feed(bytes);
  return new Promise((resolve) => {
    // nodemailer calls nobody back when it finds its socket closed; where it does, that comes first.
    const closed = () => setImmediate(() => resolve(faultAnswer(new Error(CLOSED), feed)));
    connection.once('end', closed);
    connection.send({ from, to: [to], size: bytes.length }, feed, (fault, info) => {
      const answer = fault ? faultAnswer(fault, feed) : accepted(info?.response || '', feed);
      leaveInOrder(connection, answer, feed, () => {
        connection.off('end', closed);
        resolve(answer);
      });
    });
  });
}

const CLOSED = 'Förbindelsen stängdes.';

const accepted = (response: string, feed: Feed): Attempt => ({
  code: Number(response.slice(0, 3)),
  words: response,
  stage: feed.hasEnded ? 'dot' : 'data',
});

/** RFC 5321: the message is larger than the server said it takes. Nodemailer compares, and asks nobody. */
const TOO_LARGE = 552;

function faultAnswer({ code, command, responseCode, response, message }: SmtpFault, feed: Feed): Attempt {
  const words = response || message;
  if (command === 'MAIL FROM' || command === 'API')
    return { code: code === 'EMESSAGE' ? TOO_LARGE : responseCode, words, stage: 'sender' };
  const stage = feed.hasEnded ? 'dot' : command === 'RCPT TO' ? 'recipient' : 'data';
  return { ...(responseCode && { code: responseCode }), words, stage };
}

/** The next message needs a connection that is at the beginning of a dialogue, else none at all. */
function leaveInOrder(connection: SMTPConnection, { stage, code }: Attempt, feed: Feed, done: () => void): void {
  if (stage !== 'dot') feed.destroy();
  if (connection.destroyed || stage === 'dot') return done();
  if (stage === 'data' || code === CLOSING) {
    connection.close();
    return done();
  }
  connection.once('end', done);
  connection.reset((fault) => {
    connection.off('end', done);
    if (fault) connection.close();
    done();
  });
}

/** The server's word for closing the connection, RFC 5321, 3.8. */
const CLOSING = 421;
