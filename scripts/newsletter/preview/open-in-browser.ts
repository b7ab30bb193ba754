import { spawn } from 'node:child_process';

/** The command that opens an address in the user's own browser. */
export function openerOf(platform: NodeJS.Platform, address: string): [command: string, args: string[]] {
  if (platform === 'darwin') return ['open', [address]];
  // `start` takes the first quoted word for the title of a window, so it is given an empty one.
  if (platform === 'win32') return ['cmd', ['/c', 'start', '', address]];
  return ['xdg-open', [address]];
}

/** Opens an address. Where there is no browser nothing happens: the address has been told anyway. */
export function openInBrowser(address: string): void {
  const [command, args] = openerOf(process.platform, address);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
