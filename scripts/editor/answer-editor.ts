import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Settings } from '../../src/settings.ts';
import { readRequestAddress } from '../site/local-host.ts';
import { UserError } from '../user-error.ts';
import { EDITOR_ADDRESS } from './api.ts';
import { CallError, OtherAnswer, type Calls } from './call.ts';
import { editorPage, type EditorPages } from './editor-page.ts';
import { admitCall, admitPage } from './guard.ts';
import { readJson } from './read-json.ts';
import { storageFault } from './storage-fault.ts';

/** What lies below `/__redigera/`. */
export interface Editor {
  calls: Calls;
  pages: EditorPages;
  /** Made anew at each start. */
  token: string;
  /** Read for each call: days pass while somebody writes. */
  settings: () => Settings;
}

const API = 'api/';

/**
 * Answers everything below the editor's address, and lets every other request by.
 * @returns false for a request that is none of the editor's
 */
export async function answerEditor(
  request: IncomingMessage & { originalUrl?: string },
  response: ServerResponse,
  editor: Editor,
): Promise<boolean> {
  const { parts, query = '' } = readRequestAddress(request.originalUrl ?? request.url) ?? {};
  const address = `/${parts?.join('/')}`;
  if (!parts || !`${address}/`.startsWith(EDITOR_ADDRESS)) return false;
  const name = address.slice(EDITOR_ADDRESS.length);
  try {
    if (name.startsWith(API)) await answerCall(request, response, editor, name.slice(API.length), query);
    else sendPage(request, response, editor, name);
  } catch (error) {
    refuse(response, error, name.startsWith(API));
  }
  return true;
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  { calls, token, settings }: Editor,
  name: string,
  query: string,
): Promise<void> {
  admitCall(request, token);
  const asked = `${request.method} ${name}`;
  const call = Object.hasOwn(calls, asked) ? calls[asked] : undefined;
  if (!call) throw new CallError(404, 'Redigeraren har ingen sådan fråga. Ladda om sidan.');
  const body = request.method === 'POST' ? await readJson(request) : undefined;
  const value = await call({ query: new URLSearchParams(query), body, settings: settings() });
  if (value instanceof OtherAnswer) send(response, value.status, JSON_TYPE, JSON.stringify(value.value));
  else send(response, 200, JSON_TYPE, JSON.stringify(value));
}

function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  { pages, token, settings }: Editor,
  name: string,
): void {
  admitPage(request);
  const page = Object.hasOwn(pages, name) ? pages[name] : undefined;
  if (!page) throw new CallError(404, 'Sidan finns inte.');
  send(response, 200, 'text/html; charset=utf-8', editorPage(page, token, settings().site), PAGE_HEADERS);
}

/** What the editor can do something about is told in words; a bug is thrown, and shows its trace where the server runs. */
function refuse(response: ServerResponse, error: unknown, isCall: boolean): void {
  const told = error instanceof CallError ? error : (storageFault(error) ?? ownFault(error));
  const { status, message, more } =
    told ?? new CallError(500, 'Något gick fel i redigeraren. Det står mer i terminalen.');
  if (!told) console.error(error);
  if (response.headersSent) response.destroy();
  else if (isCall)
    send(response, status, JSON_TYPE, JSON.stringify({ ...more, error: message }), { Connection: 'close' });
  else send(response, status, 'text/plain; charset=utf-8', message);
}

const ownFault = (error: unknown) => (error instanceof UserError ? new CallError(422, error.message) : undefined);

const JSON_TYPE = 'application/json; charset=utf-8';

/** Vite's client writes styles into the page and asks for what has changed; nothing else comes from elsewhere. */
const PAGE_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
    "connect-src 'self' ws:; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

function send(response: ServerResponse, status: number, type: string, body: string, more: object = {}): void {
  response
    .writeHead(status, {
      'Content-Type': type,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Resource-Policy': 'same-origin',
      ...more,
    })
    .end(body);
}
