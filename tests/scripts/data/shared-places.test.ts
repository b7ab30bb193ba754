import { expect, test } from 'vitest';
import { sharedPlace } from '../../../scripts/data/shared-places.ts';

const MOUNTS = [
  '/dev/sda1 / ext4 rw 0 0',
  'server:/hem /hem nfs4 rw 0 0',
  '/dev/sdb1 /hem/lokal ext4 rw 0 0',
  '//server/v\\303\\245r /mnt/v\\303\\245r\\040disk cifs rw 0 0',
  'kim@dator:/ /mnt/ssh fuse.sshfs rw 0 0',
].join('\n');

test.each([
  ['C:\\Users\\kim\\OneDrive - Göteborgs Stad\\kontaktnatet', 'synkas med OneDrive'],
  ['C:\\Users\\kim\\OneDrive\\x', 'synkas med OneDrive'],
  ['/Users/kim/Library/Mobile Documents/com~apple~CloudDocs/x', 'synkas med iCloud'],
  ['/Users/kim/Library/CloudStorage/OneDrive-Exempelstad/x', 'synkas med OneDrive'],
  ['/home/kim/Dropbox/x', 'synkas med Dropbox'],
  ['/home/kim/Nextcloud', 'synkas med Nextcloud'],
  ['\\\\server\\hem$\\kim\\kontaktnatet', 'ligger på en nätverksdisk'],
  ['\\\\?\\UNC\\server\\hem', 'ligger på en nätverksdisk'],
  ['/hem/kim', 'ligger på en nätverksdisk'],
  ['/mnt/vår disk/x', 'ligger på en nätverksdisk'],
  ['/mnt/ssh', 'ligger på en nätverksdisk'],
])('%s is warned of', (place, words) => {
  expect(sharedPlace(place, MOUNTS).join()).toContain(words);
});

test.each([
  '/home/kim/.local/share/kontaktnatet',
  '/hem/lokal/kim',
  '/hemlig',
  '/home/kim/lådor/boxning',
  '/srv/box/kontaktnatet',
  'C:\\Users\\kim\\AppData\\Local\\kontaktnatet',
  '\\\\?\\C:\\Users\\kim',
])('%s is not', (place) => {
  expect(sharedPlace(place, MOUNTS)).toEqual([]);
});
