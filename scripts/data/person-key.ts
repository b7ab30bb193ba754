import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from './sqlite.ts';
import { readSetting } from './settings.ts';

/** Tokens that tell a person apart without showing who it is. They need the database's own key to be made again. */
export interface PersonKey {
  /** For suppressions and for what is left of somebody who was forgotten. */
  hash: (address: string) => string;
  /** What a reader's ”Avsluta” carries: 16 letters and digits, as long as `STOP_CODE`. */
  stopCode: (address: string) => string;
  /** Names the recipient of one mailing in Message-ID and in the envelope sender: 24 letters and digits. */
  deliveryToken: (mailing: string, address: string) => string;
}

/** The tokens of this database. Its key is made the first time and never leaves it. */
export function personKey(database: Database): PersonKey {
  const known = readSetting(database, 'key');
  if (known) return keyedBy(known);
  // Another process may be first: its key is the one.
  database
    .prepare("INSERT INTO settings (name, value) VALUES ('key', ?) ON CONFLICT DO NOTHING")
    .run(randomBytes(32).toString('hex'));
  return personKey(database);
}

/** Tokens of a given key: the same key and words give the same token. */
export function keyedBy(key: string): PersonKey {
  const token = (...words: readonly string[]) => createHmac('sha256', key).update(JSON.stringify(words)).digest('hex');
  return {
    hash: (address) => token('person', address),
    stopCode: (address) => token('stop', address).slice(0, 16),
    deliveryToken: (mailing, address) => token('delivery', mailing, address).slice(0, 24),
  };
}
