import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { onTestFinished } from 'vitest';

export interface Mailboxes {
  /** Mails by folder and number, as a server keeps them. */
  folders: Map<string, Map<number, Buffer>>;
  /** Every command that came, without its tag. Passwords and tokens too: this is a test. */
  commands: string[];
  /** How many of the commands that a connection may be cut at have come, over all connections. */
  seen: number;
}

interface Manner {
  capabilities?: string;
  user?: string;
  password?: string;
  token?: string;
  tls?: TlsOptions;
  /** Folders that are there from the start, and whether LIST shows them. */
  folders?: readonly string[];
  hidesFolders?: boolean;
  /** What is said of a folder that is there already. */
  exists?: string;
  /** Names of folders differ by more than capitals, or do not. */
  seesCapitals?: boolean;
  /** What is said instead of moving a mail. */
  noMove?: string;
  /** The number of a mail that is not given out. */
  withheld?: number;
  /** Cuts the connection when the number-th command that begins so arrives; before or after it has been done. */
  cut?: { at: string; number: number; done: boolean };
}

/** A small IMAP server in the process: what a mail program needs to read a folder and move mail out of it. RFC 3501, 6851. */
export async function imapServer(mails: readonly string[], manner: Manner = {}): Promise<Mailboxes & { port: number }> {
  const folders = new Map([
    ['INBOX', new Map(mails.map((mail, index) => [index + 1, Buffer.from(mail.replace(/\r?\n/g, '\r\n'))]))],
  ]);
  for (const name of manner.folders ?? []) folders.set(name, new Map());
  const boxes: Mailboxes = { folders, commands: [], seen: 0 };
  const serve = (socket: Socket) => new Session(socket, boxes, manner).start();
  const server: Server = manner.tls ? createTlsServer(manner.tls, serve) : createServer(serve);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => {})));
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { ...boxes, port: (server.address() as { port: number }).port };
}

class Session {
  #buffer = '';
  #folder = '';
  #isReadOnly = false;
  #waits: string | undefined;
  readonly #socket: Socket;
  readonly #boxes: Mailboxes;
  readonly #manner: Manner;

  constructor(socket: Socket, boxes: Mailboxes, manner: Manner) {
    this.#socket = socket;
    this.#boxes = boxes;
    this.#manner = manner;
  }

  start(): void {
    this.#socket.on('error', () => {});
    this.#socket.on('data', (data) => this.#take(data.toString('latin1')));
    this.#say('* OK ready');
  }

  #say(line: string): void {
    if (!this.#socket.destroyed) this.#socket.write(`${line}\r\n`, 'latin1');
  }

  #take(text: string): void {
    this.#buffer += text;
    for (;;) {
      const end = this.#buffer.indexOf('\r\n');
      if (end < 0) return;
      const line = this.#buffer.slice(0, end);
      const [, size, plus] = /\{(\d+)(\+?)\}$/.exec(line) ?? [];
      if (size) {
        if (!plus) this.#say('+ go on');
        if (this.#buffer.length < end + 2 + Number(size)) return;
        this.#buffer =
          line.replace(/\{\d+\+?\}$/, `"${this.#buffer.slice(end + 2, end + 2 + Number(size))}"`) +
          this.#buffer.slice(end + 2 + Number(size));
        continue;
      }
      this.#buffer = this.#buffer.slice(end + 2);
      this.#obey(line);
    }
  }

  #obey(line: string): void {
    if (this.#waits) return this.#login(this.#waits, Buffer.from(line, 'base64').toString());
    const [, tag = '', command = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
    this.#boxes.commands.push(command);
    const { cut } = this.#manner;
    const cutsNow = cut && command.startsWith(cut.at) && (this.#boxes.seen += 1) === cut.number;
    if (cutsNow && !cut.done) return void this.#socket.destroy();
    if (cutsNow) return void (this.#do(tag, command, () => {}), this.#socket.destroy());
    this.#do(tag, command, (words) => this.#say(words));
  }

  #do(tag: string, command: string, say: (line: string) => void): void {
    const ok = (words = 'done') => say(`${tag} OK ${words}`);
    const [verb = '', ...rest] = command.split(' ');
    const folders = this.#boxes.folders;
    const inbox = folders.get(this.#folder) ?? new Map<number, Buffer>();
    switch (verb === 'UID' ? `UID ${rest[0]}` : verb) {
      case 'CAPABILITY':
        say(`* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR ${this.#manner.capabilities ?? 'MOVE UIDPLUS'}`);
        return ok();
      case 'LOGIN': {
        const [user, password] = words(command).slice(1);
        return user === this.#manner.user && password === this.#manner.password
          ? ok()
          : say(`${tag} NO [AUTHENTICATIONFAILED] no`);
      }
      case 'AUTHENTICATE':
        if (rest[1]) return this.#login(tag, Buffer.from(rest[1], 'base64').toString());
        this.#waits = tag;
        return say('+ ');
      case 'LIST':
        for (const name of command.endsWith('""') ? [''] : this.#manner.hidesFolders ? [] : folders.keys())
          say(`* LIST () "/" "${name}"`);
        return ok();
      case 'SELECT':
      case 'EXAMINE': {
        const name = words(command)[1] ?? '';
        if (!folders.has(name)) return say(`${tag} NO [NONEXISTENT] no such folder`);
        this.#folder = name;
        this.#isReadOnly = verb === 'EXAMINE';
        say(`* ${folders.get(name)?.size} EXISTS`);
        say('* OK [UIDVALIDITY 1] ok');
        say('* OK [UIDNEXT 9999] ok');
        say('* FLAGS (\\Seen \\Deleted)');
        return ok(`[${this.#isReadOnly ? 'READ-ONLY' : 'READ-WRITE'}] selected`);
      }
      case 'CREATE': {
        const name = words(command)[1] ?? '';
        const isThere = [...folders.keys()].some((each) => this.#isSame(each, name));
        if (isThere) return say(`${tag} NO ${this.#manner.exists ?? '[ALREADYEXISTS] is there'}`);
        folders.set(name, new Map());
        return ok();
      }
      case 'UID SEARCH':
        say(`* SEARCH ${[...inbox.keys()].join(' ')}`);
        return ok();
      case 'UID FETCH': {
        const uid = Number(rest[1]);
        if (uid === this.#manner.withheld) return say(`${tag} NO that one is damaged`);
        const mail = inbox.get(uid);
        const [, cutAt] = /BODY\.PEEK\[\]<0\.(\d+)>/.exec(command) ?? [];
        const part = mail?.subarray(0, cutAt ? Number(cutAt) : undefined).toString('latin1');
        if (part !== undefined)
          say(
            `* ${[...inbox.keys()].indexOf(uid) + 1} FETCH (UID ${uid} BODY[]${cutAt ? '<0>' : ''} {${part.length}}\r\n${part})`,
          );
        return ok();
      }
      case 'UID MOVE':
      case 'UID COPY': {
        const [, target] = [...folders].find(([name]) => this.#isSame(name, words(command)[3] ?? '')) ?? [];
        const mail = inbox.get(Number(rest[1]));
        if (this.#manner.noMove) return say(`${tag} NO ${this.#manner.noMove}`);
        if (this.#isReadOnly || !target || !mail) return say(`${tag} NO [TRYCREATE] no`);
        target.set(target.size + 1, mail);
        if (verb === 'UID' && rest[0] === 'MOVE') {
          say(`* ${[...inbox.keys()].indexOf(Number(rest[1])) + 1} EXPUNGE`);
          inbox.delete(Number(rest[1]));
        }
        return ok();
      }
      case 'UID STORE':
        return ok();
      case 'UID EXPUNGE':
        inbox.delete(Number(rest[1]));
        return ok();
      case 'LOGOUT':
        say('* BYE');
        ok();
        return void this.#socket.end();
      default:
        return ok();
    }
  }

  #isSame(one: string, other: string): boolean {
    return one === other || (this.#manner.seesCapitals === false && one.toLowerCase() === other.toLowerCase());
  }

  #login(tag: string, words: string): void {
    this.#waits = undefined;
    const isRight = words === `user=${this.#manner.user}\u0001auth=Bearer ${this.#manner.token}\u0001\u0001`;
    this.#say(isRight ? `${tag} OK in` : `${tag} NO [AUTHENTICATIONFAILED] no`);
  }
}

/** The words of a command, quotes taken away. */
const words = (command: string): string[] =>
  [...command.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, bare]) =>
    Buffer.from(quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '', 'latin1').toString('utf8'),
  );
