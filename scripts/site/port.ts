import { createServer } from 'node:net';
import { UserError } from '../user-error.ts';

/**
 * The addresses of this machine only. Browsers try both for `localhost`; who held just one of them could leave the
 * other to a stranger's server.
 */
export const LOCAL_HOSTS = ['127.0.0.1', '::1'] as const;

/**
 * The port that PORT gives, 4321 without it.
 * @throws UserError for a value that is no port
 */
export function readPort(value = process.env.PORT): number {
  if (!value) return 4321;
  const port = /^\d+$/.test(value) ? Number(value) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new UserError(`PORT är ”${value}”. Skriv ett tal mellan 1 och 65535, till exempel PORT=4321.`);
}

/**
 * Makes sure that nobody serves there already.
 * @throws UserError when somebody does
 */
export async function refuseTakenPort(port: number): Promise<void> {
  for (const host of LOCAL_HOSTS) await tryPort(port, host);
}

function tryPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (isMissingHost(error)) resolve();
      else reject(explainListening(error, port));
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve()));
  });
}

/** A machine without IPv6 has no `::1`. */
export const isMissingHost = ({ code }: NodeJS.ErrnoException) => code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';

/** A fault of listening in words: the port is taken, or not for everyone; any other fault as it is. */
export function explainListening(error: NodeJS.ErrnoException, port: number): Error {
  const free = port === 8080 ? 8081 : 8080;
  const other = `Skriv en annan före kommandot, till exempel: PORT=${free} npm run dev (i PowerShell på Windows: $env:PORT=${free}; npm run dev)`;
  if (error.code === 'EADDRINUSE') return new UserError(`Port ${port} är upptagen av ett annat program. ${other}`);
  if (error.code === 'EACCES') return new UserError(`Port ${port} får du inte använda på den här datorn. ${other}`);
  return error;
}
