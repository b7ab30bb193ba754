import { ImapFlow } from 'imapflow';
import type { MailPlace } from '../data/handled-mail.ts';
import { UserError } from '../user-error.ts';
import { folderOn } from './imap-folders.ts';
import type { ImapSettings } from './imap-settings.ts';
import { MailboxLost, Unreadable, type Mailbox } from './mailbox.ts';
import { onTerminal } from './on-terminal.ts';
import { READ_BYTES } from './read-eml.ts';

const PLACES: Record<MailPlace, string> = { handled: 'Hanterat', unclear: 'Oförstått' };

const CUT = 'Förbindelsen till brevlådan bröts.';

/**
 * Opens a mailbox on a server. Reading marks nothing as read; the folders for handled mail are made when first needed.
 * @param readOnly for a dry run: the server itself then refuses every change
 * @throws UserError when the server cannot be reached, does not let us in, has no such folder, or cannot move mail
 */
export async function openImap({ options, folder }: ImapSettings, readOnly: boolean): Promise<Mailbox> {
  const client = new ImapFlow({
    ...options,
    logger: false,
    disableAutoIdle: true,
    maxLiteralSize: 64 * 1024 * 1024,
    connectionTimeout: 30_000,
  });
  // What goes wrong is told by the command that was under way.
  client.on('error', () => {});
  await client.connect().catch((error: ImapFault) => {
    throw new UserError(failure(error, options.host ?? ''));
  });
  await client.mailboxOpen(folder, { readOnly }).catch(async () => {
    await client.logout().catch(() => {});
    throw new UserError(`Mappen ”${onTerminal(folder)}” finns inte i brevlådan. Rätta slutet av IMAP_URL.`);
  });
  // Without either, a move ends in EXPUNGE, which would delete what others have marked.
  if (!readOnly && !client.capabilities.has('MOVE') && !client.capabilities.has('UIDPLUS')) {
    await client.logout().catch(() => {});
    throw new UserError(
      'Servern kan inte flytta mejl (varken MOVE eller UIDPLUS). Spara mejlen i en mapp och använd --from.',
    );
  }
  const targets = new Map<MailPlace, string>();
  return {
    skipped: [],
    list: () =>
      during(client, 'visade inte vilka mejl som finns', async () => {
        const uids = (await client.search({ all: true }, { uid: true })) || [];
        return uids.map((uid) => ({
          name: `${uid}`,
          format: 'eml' as const,
          read: () => source(client, uid),
        }));
      }),
    move: (name, place) =>
      during(client, `flyttade inte ett mejl till ”${PLACES[place]}”`, async () => {
        const target = targets.get(place) ?? (await folderOn(client, PLACES[place]));
        targets.set(place, target);
        if (!(await client.messageMove(name, target, { uid: true }))) throw new Error();
      }),
    close: () => client.logout().catch(() => {}),
  };
}

async function source(client: ImapFlow, uid: number): Promise<Uint8Array> {
  try {
    const mail = await client.fetchOne(`${uid}`, { source: { maxLength: READ_BYTES } }, { uid: true });
    if (mail && mail.source) return mail.source;
  } catch {
    // Told below: the server is there and will not give this one, or it is gone.
  }
  throw client.usable ? new Unreadable('gick inte att hämta från servern') : new MailboxLost(CUT);
}

/** A command to the server. Whatever it answers instead of doing it is told with its words; a lost connection as such. */
async function during<T>(client: ImapFlow, failing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!client.usable) throw new MailboxLost(CUT);
    const words = onTerminal((error as ImapFault).responseText ?? '');
    throw new MailboxLost(`Servern ${failing}${words && `: ”${words}”`}.`);
  }
}

type ImapFault = Error & { authenticationFailed?: boolean; code?: string; responseText?: string };

function failure(error: ImapFault, host: string): string {
  if (error.authenticationFailed)
    return `Servern ${host} släppte inte in: kontrollera användare och lösenord, eller token, i IMAP_URL och IMAP_TOKEN.`;
  if (/certificate|self-signed|CERT/i.test(`${error.code} ${error.message}`))
    return `Servern ${host} har ett certifikat som inte går att lita på. Har staden en egen utfärdare: ange dess fil i IMAP_CA.`;
  if (/STARTTLS|TLS/i.test(error.message))
    return `Servern ${host} erbjuder inte krypterad inloggning. Använd imaps:// i IMAP_URL.`;
  return `Det gick inte att nå brevlådan på ${host} (${onTerminal(error.code ?? error.message)}). Kontrollera IMAP_URL och nätet.`;
}
