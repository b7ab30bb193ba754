import type { ImapFlow } from 'imapflow';

/**
 * The folder for handled mail as the server calls it; made when it is not there. Servers differ in what they say of one
 * that is there already, in whether `Hanterat` and `hanterat` are one folder, and in how they write `ö`.
 * @throws when the connection is lost
 */
export async function folderOn(client: ImapFlow, name: string): Promise<string> {
  const known = await listed(client, name);
  if (known) return known;
  try {
    return (await client.mailboxCreate(name)).path;
  } catch (error) {
    if (!client.usable) throw error;
    // It may be there all the same, and hidden: the move will tell.
    return (await listed(client, name)) ?? name;
  }
}

/** By name within our part of the server: letter by letter first, then as a server that sees no capitals. */
async function listed(client: ImapFlow, name: string): Promise<string | undefined> {
  const prefix = (client.namespace && client.namespace.prefix) || '';
  const ours = (await client.list())
    .filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'))
    .map(({ path }) => ({ path, own: path.slice(path.startsWith(prefix) ? prefix.length : 0).normalize('NFC') }));
  const same = ours.find(({ own }) => own === name) ?? ours.find(({ own }) => own.toLowerCase() === name.toLowerCase());
  return same?.path;
}
