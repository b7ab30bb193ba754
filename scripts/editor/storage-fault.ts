import { diskFault } from '../files/disk-fault.ts';
import { CallError } from './call.ts';

/** A fault of the disk in words; undefined for any other fault. Nothing is half written: `files/write-whole.ts`. */
export function storageFault(error: unknown): CallError | undefined {
  const words = diskFault(error, 'Filen är inte sparad.');
  return words ? new CallError(507, words) : undefined;
}
