import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { diskFault } from '../files/disk-fault.ts';
import { bytesOf, NoLine, type Transport } from './transport.ts';
import { writeWhole } from '../files/write-whole.ts';

/**
 * Where mail goes when no relay is configured: a file for each message, whole or not at all. A repeat takes the place
 * of the first. The names say nothing of the recipients; the files do.
 */
export function outboxTransport(folder: string): Transport {
  return {
    description: `filer i ${folder} (ingen SMTP_URL är angiven, så inget lämnar datorn)`,
    open: async () => {
      orNoLine(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
      return {
        isOpen: () => true,
        send: async (parcel) => {
          orNoLine(() => writeWhole(path.join(folder, `${parcel.name}.eml`), bytesOf(parcel), 0o600));
          return { code: 250, words: '250 Skrivet i utkorgen', stage: 'dot' };
        },
        close: () => Promise.resolve(),
      };
    },
  };
}

/** A file that could not be written is not there: nothing was sent, and waiting does not help. */
function orNoLine(write: () => unknown): void {
  try {
    write();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const remedy = diskFault(error) ?? 'Kontrollera att utkorgens mapp går att skriva i.';
    throw new NoLine({ words: `Utkorgen går inte att skriva i (${code ?? message}).`, stage: 'connect' }, remedy);
  }
}
