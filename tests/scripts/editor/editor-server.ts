import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EDITOR_TOKEN } from '../../../scripts/editor/api.ts';
import { answerEditor } from '../../../scripts/editor/answer-editor.ts';
import { EDITOR_CALLS, EDITOR_PAGES } from '../../../scripts/editor/editor-calls.ts';
import { pageCode } from '../../../scripts/editor/page-code.ts';
import { readSettings } from '../../../src/settings.ts';
import { EXEMPELSTAD, TODAY } from '../../fixtures/exempelstad.ts';

export const TOKEN = 'ett-prov-som-bara-den-egna-sidan-kan';

export interface EditorAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  // What a call answers is asserted field by field.
  json: any;
}

/** The editor's server on a copy of the made-up city, as `npm run dev` has it but without Astro. Close it when done. */
export async function startEditor() {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'skriver åäö '));
  const content = path.join(folder, 'innehåll');
  cpSync(EXEMPELSTAD, content, { recursive: true });
  const settings = { ...readSettings(), content, today: TODAY as never };
  const editor = { token: TOKEN, calls: EDITOR_CALLS, pages: EDITOR_PAGES, code: pageCode(EDITOR_PAGES) };
  const server = createServer((asked, response) => {
    answerEditor(asked, response, { ...editor, settings: () => settings }).then(
      (isAnswered) => isAnswered || response.writeHead(404).end('inte redigerarens'),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;

  /** As a browser on the editor's own page asks, but for the headers that are given. */
  async function ask(
    method: string,
    address: string,
    body?: unknown,
    headers: Record<string, string | undefined> = {},
  ) {
    const own = { host: `localhost:${port}`, origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', [EDITOR_TOKEN]: TOKEN }; // prettier-ignore
    const sent = Object.entries({ ...own, ...headers }).filter(
      (each): each is [string, string] => each[1] !== undefined,
    );
    const asking = request({
      port,
      host: '127.0.0.1',
      method,
      path: address,
      headers: Object.fromEntries(sent),
      agent: false,
    });
    asking.on('error', () => undefined);
    asking.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
    const [answer] = await once(asking, 'response');
    const parts: Buffer[] = [];
    for await (const part of answer) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString();
    const json = String(answer.headers['content-type']).includes('json') ? JSON.parse(text) : undefined;
    return { status: answer.statusCode, headers: answer.headers, text, json } as EditorAnswer;
  }

  const fileOf = (file: string) => path.join(content, ...file.split('/'));
  return {
    content,
    origin,
    ask,
    get: (name: string, headers?: Record<string, string | undefined>) =>
      ask('GET', `/__redigera/api/${name}`, undefined, headers),
    post: (name: string, body: unknown, headers?: Record<string, string | undefined>) =>
      ask('POST', `/__redigera/api/${name}`, body, headers),
    read: (file: string) => readFileSync(fileOf(file), 'utf8'),
    write: (file: string, text: string) => writeFileSync(fileOf(file), text),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      rmSync(folder, { recursive: true });
    },
  };
}

export type RunningEditor = Awaited<ReturnType<typeof startEditor>>;
