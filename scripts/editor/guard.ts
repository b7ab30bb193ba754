import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { EDITOR_TOKEN } from './api.ts';
import { CallError } from './call.ts';

type Request = Pick<IncomingMessage, 'headers' | 'method' | 'socket'>;

const STRANGER = 'Redigeraren svarar bara den här datorn, på localhost.';
const ELSEWHERE = 'Redigeraren svarar bara sin egen sida. Öppna den från portalen eller skriv adressen själv.';

/**
 * Lets in the page only when somebody on this machine opens it in a window of its own: no other page can read it, and so
 * nobody else gets the token in it.
 * @throws CallError
 */
export function admitPage({ headers, method, socket }: Request): void {
  admitMachine(headers.host, socket.remoteAddress);
  if (method !== 'GET' && method !== 'HEAD') throw new CallError(405, 'Sidan går bara att läsa.');
  const site = headers['sec-fetch-site'];
  const dest = headers['sec-fetch-dest'];
  const isOpened = (site === undefined || site === 'none' || site === 'same-origin') && (!dest || dest === 'document');
  if (!isOpened || headers.origin !== undefined) throw new CallError(403, ELSEWHERE);
}

/**
 * Lets in whoever on this machine asks for the code: there is nothing secret in it, but another site has no use for it.
 * @throws CallError
 */
export function admitCode({ headers, method, socket }: Request): void {
  admitMachine(headers.host, socket.remoteAddress);
  if (method !== 'GET' && method !== 'HEAD') throw new CallError(405, 'Koden går bara att läsa.');
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') throw new CallError(403, ELSEWHERE);
}

/**
 * Lets in a call only from the page that was handed this token: by its header, which no other origin may send, and by what
 * the browser says of where the call comes from.
 * @throws CallError
 */
export function admitCall({ headers, method, socket }: Request, token: string): void {
  admitMachine(headers.host, socket.remoteAddress);
  if (method !== 'GET' && method !== 'POST') throw new CallError(405, 'Det går bara att fråga och att spara.');
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  const isOwn =
    (origin === undefined || origin === `http://${headers.host}`) && (site === undefined || site === 'same-origin');
  const isUnsaid = method === 'POST' && origin === undefined && site === undefined;
  if (!isOwn || isUnsaid) throw new CallError(403, ELSEWHERE);
  if (!isSame(headers[EDITOR_TOKEN], token))
    throw new CallError(403, 'Portalen har startats om. Ladda om sidan: utkastet finns kvar.');
  if (method === 'POST' && !/^application\/json\b/i.test(headers['content-type'] ?? ''))
    throw new CallError(415, 'Frågan är inte JSON.');
}

/** Stricter than the portal: PORTAL_HOST opens pages to read, never a form that writes. */
function admitMachine(host = '', from = ''): void {
  const isNamed = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
  const isNear = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(from);
  if (!isNamed || !isNear) throw new CallError(403, STRANGER);
}

function isSame(given: string | string[] | undefined, token: string): boolean {
  const [one, other] = [Buffer.from(String(given ?? '')), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
