import { diskFault } from '../commands/disk-fault.ts';
import { CallError } from './call.ts';

/** A fault of the disk in words; undefined for any other fault. Nothing is half written: `files/write-whole.ts`. */
export function storageFault(error: unknown): CallError | undefined {
  const fault = diskFault(error);
  return fault && new CallError(507, `${fault.what} Filen är inte sparad. ${fault.remedy}`);
}
