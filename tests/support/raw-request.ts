import { connect } from 'node:net';

/** Writes bytes to a server on this machine as they are, and gives all that it answers before it hangs up. */
export async function rawRequest(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let said = '';
  socket.setEncoding('latin1').on('data', (words) => (said += words));
  // A server that hangs up before it has read all is one of the answers.
  socket.on('error', () => undefined);
  socket.write(bytes, 'latin1');
  await new Promise((resolve) => socket.once('close', resolve));
  return said;
}

/** A request as browsers write it, for any address under any name; the connection closes after the answer. */
export const ask = (port: number, address: string, host = 'localhost') =>
  rawRequest(port, `GET ${address} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
