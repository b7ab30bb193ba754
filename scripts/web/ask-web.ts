import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import {
  request as plainRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { request as safeRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isInside } from './inside-address.ts';
import { WebFault, webFault } from './web-fault.ts';

/** One question to one address. */
export interface WebQuestion {
  method: 'GET' | 'HEAD';
  headers?: Record<string, string>;
  /** How much of the answer is read, unpacked. */
  mostBytes: number;
  /** For all of it, from the name to the last byte. */
  milliseconds: number;
}

export interface WebAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** There was more than `mostBytes`. */
  isCut: boolean;
}

/** Asks the web. @throws WebFault when there is no whole answer */
export type AskWeb = (address: string, question: WebQuestion) => Promise<WebAnswer>;

type Lookup = (name: string, options: LookupOptions & { all: true }, told: LookupAnswer) => void;
type LookupAnswer = (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void;

/**
 * The web as it is reached from here, one connection a question: nothing is remembered, no cookie, no login.
 * @param agent how we present ourselves, with an address where somebody can read who we are
 * @param world another way to find names, and what counts as inside: tests have a web of their own
 */
export function webFrom(agent: string, world: { lookup?: Lookup; isInside?: (ip: string) => boolean } = {}): AskWeb {
  const isOurs = world.isInside ?? isInside;
  const lookup = guarded(world.lookup ?? (systemLookup as unknown as Lookup), isOurs);
  return async (address, { method, headers = {}, mostBytes, milliseconds }) => {
    const url = new URL(address);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // A number is never looked up, so it is judged here.
    if (isIP(host) && isOurs(host)) throw new WebFault('inside');
    const signal = AbortSignal.timeout(milliseconds);
    const options = {
      method,
      ...(url.protocol === 'https:' && { secureContext: trust() }),
      lookup,
      signal,
      agent: false,
      headers: {
        'user-agent': agent,
        'accept-encoding': 'gzip, deflate, br',
        'accept-language': 'sv, en;q=0.5',
        ...headers,
      },
    };
    try {
      const response = await begun(url, options);
      const { statusCode: status = 0, headers: told } = response;
      if (method === 'HEAD') response.resume();
      const { body, isCut } = method === 'HEAD' ? EMPTY : await readSome(response, mostBytes);
      return { status, headers: told, body, isCut };
    } catch (error) {
      throw signal.aborted ? new WebFault('late', error) : webFault(error);
    }
  };
}

let trusted: SecureContext | undefined;

/** Whom browsers here trust too: a house that reads its own traffic has an authority of its own, known to the system. */
const trust = () =>
  (trusted ??= createSecureContext({
    ca: [...new Set([...getCACertificates('default'), ...getCACertificates('system')])],
  }));

const EMPTY = { body: Buffer.alloc(0), isCut: false };

function begun(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? safeRequest : plainRequest;
    send(url, options, resolve).on('error', reject).end();
  });
}

/** Every address of a name must be outside: a name that leads both in and out is somebody's trick. */
function guarded(lookup: Lookup, isOurs: (ip: string) => boolean): LookupFunction {
  return (name, options, told) =>
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return told(error, []);
      if (found.length === 0 || found.some(({ address }) => isOurs(address)))
        return told(new WebFault('inside') as NodeJS.ErrnoException, []);
      const [first] = found;
      return options.all ? told(null, found) : told(null, first!.address, first!.family);
    });
}

/** Unpacks as it comes and stops when it is enough: a small answer can say a great deal. */
async function readSome(response: IncomingMessage, most: number): Promise<{ body: Buffer; isCut: boolean }> {
  const parts: Buffer[] = [];
  let size = 0;
  const stream = unpacked(response);
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      parts.push(part);
      size += part.length;
      if (size > most) break;
    }
  } finally {
    stream.destroy();
    response.destroy();
  }
  return { body: Buffer.concat(parts).subarray(0, most), isCut: size > most };
}

function unpacked(response: IncomingMessage): Readable {
  const make = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress }[
    String(response.headers['content-encoding']).trim().toLowerCase()
  ];
  if (!make) return response;
  const stream = make();
  response.on('error', (error) => stream.destroy(error));
  return response.pipe(stream);
}
