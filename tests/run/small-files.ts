import { mkdtemp, statfs } from 'node:fs/promises';

const MEMORY = '/dev/shm/';
/** Many times what the tests lay there at once, in bytes. */
const ROOM = 512 * 1024 * 1024;

/**
 * A folder for the small files that tests make and take away by the thousand: in memory where the system has room there, since
 * a disk looks long for the number of a new file where many were just removed (ext4: 80 seconds of CPU for unit tests, in memory 69).
 * @param otherwise where there is none
 */
export async function placeForSmallFiles(otherwise: string): Promise<string> {
  try {
    const { bavail, bsize } = await statfs(MEMORY);
    return bavail * bsize > ROOM ? await mkdtemp(`${MEMORY}kontaktnatet-test-`) : otherwise;
  } catch {
    return otherwise;
  }
}
