import { ImapFlow } from 'imapflow';
import { UserError } from '../user-error.ts';
import type { ImapSettings } from './imap-settings.ts';
import { MailboxLost, Unreadable, type Mailbox, type Place } from './mailbox.ts';
import { READ_BYTES } from './read-eml.ts';

const PLACES: Record<Place, string> = { handled: 'Hanterat', unclear: 'Oförstått' };

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
  await client.connect().catch((error: Error & { authenticationFailed?: boolean }) => {
    throw new UserError(failure(error, options.host ?? ''));
  });
  await client.mailboxOpen(folder, { readOnly }).catch(async () => {
    await client.logout().catch(() => {});
    throw new UserError(`Mappen ”${folder}” finns inte i brevlådan. Rätta slutet av IMAP_URL.`);
  });
  // Without either, a move ends in EXPUNGE, which would delete what others have marked.
  if (!readOnly && !client.capabilities.has('MOVE') && !client.capabilities.has('UIDPLUS')) {
    await client.logout().catch(() => {});
    throw new UserError(
      'Servern kan inte flytta mejl (varken MOVE eller UIDPLUS). Spara mejlen i en mapp och använd --from.',
    );
  }
  const made = new Set<Place>();
  return {
    skipped: [],
    list: () =>
      during(client, async () => {
        const uids = (await client.search({ all: true }, { uid: true })) || [];
        return uids.map((uid) => ({
          name: `${uid}`,
          format: 'eml' as const,
          read: () => during(client, () => source(client, uid)),
        }));
      }),
    move: (name, place) =>
      during(client, async () => {
        if (!made.has(place)) await client.mailboxCreate(PLACES[place]);
        made.add(place);
        await moveMail(client, name, PLACES[place]);
      }),
    close: () => client.logout().catch(() => {}),
  };
}

async function source(client: ImapFlow, uid: number): Promise<Uint8Array> {
  const mail = await client.fetchOne(`${uid}`, { source: { maxLength: READ_BYTES } }, { uid: true });
  if (mail && mail.source) return mail.source;
  throw client.usable ? new Unreadable('gick inte att hämta från servern') : new MailboxLost(CUT);
}

async function moveMail(client: ImapFlow, uid: string, folder: string): Promise<void> {
  if (await client.messageMove(uid, folder, { uid: true })) return;
  throw new MailboxLost(client.usable ? `Servern flyttade inte ett mejl till ”${folder}”.` : CUT);
}

/** A command to the server; a lost connection is told as such. */
async function during<T>(client: ImapFlow, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (client.usable || error instanceof MailboxLost) throw error;
    throw new MailboxLost(CUT);
  }
}

function failure(error: Error & { authenticationFailed?: boolean; code?: string }, host: string): string {
  if (error.authenticationFailed)
    return `Servern ${host} släppte inte in: kontrollera användare och lösenord, eller token, i IMAP_URL och IMAP_TOKEN.`;
  if (/certificate|self-signed|CERT/i.test(`${error.code} ${error.message}`))
    return `Servern ${host} har ett certifikat som inte går att lita på. Har staden en egen utfärdare: ange dess fil i IMAP_CA.`;
  if (/STARTTLS|TLS/i.test(error.message))
    return `Servern ${host} erbjuder inte krypterad inloggning. Använd imaps:// i IMAP_URL.`;
  return `Det gick inte att nå brevlådan på ${host} (${error.code ?? error.message}). Kontrollera IMAP_URL och nätet.`;
}
