import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from './sqlite.ts';

/** Tokens that tell a person apart without showing who it is. They need the database's own key to be made again. */
export interface PersonKey {
  /** For suppressions and for what is left of somebody who was forgotten. */
  hash: (address: string) => string;
  /** What a reader's ”Avsluta” carries: 16 letters and digits, as long as `STOP_CODE`. */
  stopCode: (address: string) => string;
  /** Names the recipient of one mailing in Message-ID and in the envelope sender: 24 letters and digits. */
  deliveryToken: (mailing: string, address: string) => string;
  /** Stands in the envelope and the headers of one letter, and in no answer to it: 12 letters and digits. */
  deliveryProof: (mailing: string, address: string) => string;
}

const keys = new WeakMap<Database, PersonKey>();

/** The tokens of an open database. One in memory has a key of its own, which is gone with it. */
export function personKey(database: Database): PersonKey {
  const known = keys.get(database);
  if (known) return known;
  if (database.location() !== null) throw new Error('A database is opened by openDatabase, which gives it its key.');
  return useKey(database, randomBytes(32).toString('hex'));
}

/** Makes the tokens of a database those of a key. */
export function useKey(database: Database, key: string): PersonKey {
  const tokens = keyedBy(key);
  keys.set(database, tokens);
  return tokens;
}

/** Makes the tokens of a backup those of the database that it is a backup of. */
export function lendKey(copy: Database, database: Database): void {
  keys.set(copy, personKey(database));
}

/** Tokens of a given key: the same key and words give the same token. */
export function keyedBy(key: string): PersonKey {
  const token = (...words: readonly string[]) => createHmac('sha256', key).update(JSON.stringify(words)).digest('hex');
  return {
    hash: (address) => token('person', address),
    stopCode: (address) => token('stop', address).slice(0, 16),
    deliveryToken: (mailing, address) => token('delivery', mailing, address).slice(0, 24),
    deliveryProof: (mailing, address) => token('proof', mailing, address).slice(0, 12),
  };
}
