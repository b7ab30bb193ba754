import type { IncomingMessage } from 'node:http';
import { UserError } from '../user-error.ts';

/** Why a request is not answered. */
export interface RefusedRequest {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * What every server on this machine refuses: a name that is not this machine's, since a stranger's page may have pointed
 * its own name here (DNS rebinding) to read what only this machine may; a method that only changes things; and an address
 * that cannot be read.
 * @param also another name that the machine is opened by (PORTAL_HOST)
 * @param methods what may be asked; whoever answers more than reading looks closer itself
 */
export function refusal(
  { headers, method, url }: Pick<IncomingMessage, 'headers' | 'method' | 'url'>,
  also: string | undefined,
  methods: readonly string[] = ['GET', 'HEAD'],
): RefusedRequest | undefined {
  if (!isOurs(headers.host, also))
    return refuse(
      403,
      'Portalen svarar bara på localhost. Öppnas datorn under ett annat namn, sätt PORTAL_HOST till det.',
    );
  if (!methods.includes(method ?? '')) return refuse(405, 'Här går det bara att läsa.', { Allow: methods.join(', ') });
  return readRequestAddress(url) ? undefined : refuse(400, 'Adressen går inte att läsa.');
}

/**
 * The name that PORTAL_HOST adds to those of every machine.
 * @throws UserError for what no browser calls a machine, an address or a port among it
 */
export function hostSetting(value = process.env.PORTAL_HOST): string | undefined {
  const name = value?.trim();
  if (!name || /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/i.test(name)) return name || undefined;
  throw new UserError(
    `PORTAL_HOST är ”${name}”. Skriv bara datorns namn, till exempel PORTAL_HOST=portal.exempelstad.example.`,
  );
}

function isOurs(host: string | undefined, also: string | undefined): boolean {
  const name = host?.toLowerCase().replace(/:\d+$/, '');
  return ['localhost', '127.0.0.1', '[::1]', also?.toLowerCase()].some((each) => each !== undefined && each === name);
}

/** The parts of a request's address, each decoded: `/a%20b/?x` is `['a b', '']` and `?x`. */
export interface Address {
  parts: string[];
  query: string;
}

/** @returns undefined for what is no path from the root, `//host/` and `*` among them, and for what cannot be decoded */
export function readRequestAddress(url = ''): Address | undefined {
  const [, path, query = ''] = /^(\/(?!\/)[^?#]*)(\?[^#]*)?/.exec(url) ?? [];
  if (path === undefined) return undefined;
  try {
    return { parts: path.slice(1).split('/').map(decodeURIComponent), query };
  } catch {
    return undefined;
  }
}

function refuse(status: number, body: string, more: Record<string, string> = {}): RefusedRequest {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...more }, body };
}
