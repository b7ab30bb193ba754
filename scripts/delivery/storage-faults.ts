import { databaseFault } from '../data/faults.ts';
import { UserError } from '../user-error.ts';

/** Does the work; a disk that is full or may not be written is told as such. Nobody is lost: what was claimed is known. */
export async function tellingStorageFaults<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const fault = databaseFault(error);
    if (!fault) throw error;
    throw new UserError(`${fault} Inget mer skickas förrän det är åtgärdat, och ingen går förlorad.`, { cause: error });
  }
}
