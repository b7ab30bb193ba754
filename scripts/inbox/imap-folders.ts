import type { ImapFlow } from 'imapflow';

/**
 * The folder for handled mail as the server calls it; made when it is not there. Servers differ in what they say of one
 * that is there already, in whether `Hanterat` and `hanterat` are one folder, and in how they write `ö`.
 * @throws whatever the server says when it will neither show nor make it
 */
export async function folderOn(client: ImapFlow, name: string): Promise<string> {
  const known = await listed(client, name);
  if (known) return known;
  try {
    return (await client.mailboxCreate(name)).path;
  } catch (error) {
    const made = client.usable ? await listed(client, name) : undefined;
    if (made) return made;
    throw error;
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
