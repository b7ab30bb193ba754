import { readFileSync, realpathSync } from 'node:fs';

/** Warnings, in Swedish, when private data lies where other machines reach it. The folder must exist. */
export function warnOfSharedPlace(folder: string): string[] {
  return sharedPlace(realpathSync.native(folder), mounts());
}

const SYNCHRONISED: readonly (readonly [RegExp, string])[] = [
  [/^onedrive( - .*|-.*)?$/i, 'OneDrive'],
  [/^(my )?dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud'],
  [/^(google ?drive|googledrive-.*|min enhet|my drive)$/i, 'Google Drive'],
  [/^nextcloud$/i, 'Nextcloud'],
  [/^owncloud$/i, 'ownCloud'],
  [/^(Box|Box-Box|Box Sync)$/, 'Box'],
];

const NETWORK =
  /^(nfs\d?|cifs|smb\d?|smbfs|afs|ceph|davfs|fuse\.(sshfs|davfs2?|rclone|gvfsd-fuse|glusterfs)|9p|afpfs|webdav)$/;

/**
 * @param place real path of the folder, of any operating system
 * @param mounts what `/proc/mounts` holds; empty where there is none
 */
export function sharedPlace(place: string, mounts: string): string[] {
  const parts = place.split(/[\\/]/);
  const service = SYNCHRONISED.find(([pattern]) => parts.some((part) => pattern.test(part)))?.[1];
  return [
    ...(service
      ? [
          `Mappen ${place} synkas med ${service}: personuppgifterna lämnar datorn, och databasen kan skadas. Välj en annan mapp i PORTAL_DATA.`,
        ]
      : []),
    ...(isNetworkShare(place, mounts)
      ? [
          `Mappen ${place} ligger på en nätverksdisk: fler kan läsa den, och databasen kan skadas. Välj en mapp på den här datorn i PORTAL_DATA.`,
        ]
      : []),
  ];
}

function isNetworkShare(place: string, mounts: string): boolean {
  if (/^(\\\\|\/\/)(?![?.])[^\\/]/.test(place) || /^\\\\\?\\UNC\\/i.test(place)) return true;
  return NETWORK.test(typeOf(place, mounts) ?? '');
}

/** The file system that a path lies on: of the mounts that hold it, the last of the deepest. */
function typeOf(place: string, mounts: string): string | undefined {
  return mounts
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, at = '', type = '']) => ({ at: unescapeOctal(at), type }))
    .filter(({ at }) => at !== '' && (place === at || place.startsWith(at.endsWith('/') ? at : `${at}/`)))
    .reduce<{ at: string; type: string } | undefined>(
      (deepest, each) => (deepest && deepest.at.length > each.at.length ? deepest : each),
      undefined,
    )?.type;
}

/** `/proc/mounts` writes bytes outside ASCII, spaces among them, as `\040`. */
function unescapeOctal(text: string): string {
  const bytes = Buffer.from(text).toString('latin1');
  return Buffer.from(
    bytes.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8))),
    'latin1',
  ).toString('utf8');
}

function mounts(): string {
  try {
    return readFileSync('/proc/mounts', 'utf8');
  } catch {
    return '';
  }
}
