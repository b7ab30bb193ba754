import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Settings } from '../../src/settings.ts';
import { readRequestAddress } from '../site/local-host.ts';
import { UserError } from '../user-error.ts';
import { EDITOR_ADDRESS } from './api.ts';
import { CallError, OtherAnswer, type Calls } from './call.ts';
import { editorPage, type EditorPages } from './editor-page.ts';
import { admitCall, admitCode, admitPage } from './guard.ts';
import type { PageCode } from './page-code.ts';
import { readJson } from './read-json.ts';
import { storageFault } from './storage-fault.ts';

/** What lies below `/__redigera/`. */
export interface Editor {
  calls: Calls;
  pages: EditorPages;
  code: () => Promise<PageCode>;
  /** Made anew at each start. */
  token: string;
  /** Read for each call: days pass while somebody writes. */
  settings: () => Settings;
}

const API = 'api/';
const CODE = 'kod/';

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
    else if (name.startsWith(CODE)) await sendCode(request, response, editor, name.slice(CODE.length));
    else await sendPage(request, response, editor, name);
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

async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  { pages, code, token, settings }: Editor,
  name: string,
): Promise<void> {
  admitPage(request);
  const page = Object.hasOwn(pages, name) ? pages[name] : undefined;
  if (!page) throw new CallError(404, 'Sidan finns inte.');
  const script = `${EDITOR_ADDRESS}${CODE}${(await code()).begins.get(page.module)}`;
  send(response, 200, 'text/html; charset=utf-8', editorPage(page, script, token, settings().site), PAGE_HEADERS);
}

async function sendCode(
  request: IncomingMessage,
  response: ServerResponse,
  { code }: Editor,
  name: string,
): Promise<void> {
  admitCode(request);
  const piece = (await code()).pieces.get(name);
  if (piece === undefined) throw new CallError(404, 'Redigeraren har ingen sådan kod. Ladda om sidan.');
  send(response, 200, 'text/javascript; charset=utf-8', piece, KEPT);
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

/** What has the hash of its text in its name is fetched once. */
const KEPT = { 'Cache-Control': 'private, max-age=31536000, immutable' };

const PAGE_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
    "connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
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
