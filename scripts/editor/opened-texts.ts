import { bytesHash } from './splice/file-text.ts';

const MOST = 50;
const opened = new Map<string, Uint8Array>();

/** Keeps what a form was opened on, so that both texts can be shown if the file changes meanwhile. @returns its hash */
export function keepOpened(bytes: Uint8Array): string {
  const hash = bytesHash(bytes);
  opened.delete(hash);
  opened.set(hash, bytes);
  if (opened.size > MOST) opened.delete(opened.keys().next().value!);
  return hash;
}

/** The bytes that a form was opened on; undefined when that is long ago, or before the server was started. */
export const openedAs = (hash: string): Uint8Array | undefined => opened.get(hash);
