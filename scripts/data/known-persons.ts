import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ERASED_NAME } from './erase.ts';
import { KEY_FILE } from './key-file.ts';
import { personKey } from './person-key.ts';
import { allRecipients } from './recipients.ts';
import type { Database } from './sqlite.ts';

/** What points at a person, wherever it stands: to be looked for, and never to be shown. */
export interface KnownPersons {
  /** In their one form. */
  addresses: ReadonlySet<string>;
  names: ReadonlySet<string>;
  /** Keyed hashes, stop codes, the tokens of Message-IDs and envelopes, and the key that they are made with. */
  keys: ReadonlySet<string>;
}

const ADDRESSES = ['deliveries', 'bounces', 'answers', 'meeting_answers', 'poll_answers'];
const HASHES = ['suppressions', 'lifted_stops', 'answers'];

/** Where a token stands for whoever has left. */
const TOKENS = ['deliveries', 'bounces', 'poll_answers'];

/** Everybody whom the database knows, also those who have left the register. @param folder where the key lies */
export function knownPersons(database: Database, folder: string): KnownPersons {
  const column = (sql: string) => textsOf(database, sql);
  const people = allRecipients(database);
  const addresses = new Set([
    ...people.map(({ address }) => address),
    ...ADDRESSES.flatMap((table) => column(`SELECT address AS value FROM ${table} WHERE address LIKE '%@%'`)),
  ]);
  const { hash, stopCode, deliveryToken, deliveryProof } = personKey(database);
  const mailings = column('SELECT id AS value FROM mailings');
  return {
    addresses,
    names: knownNames(database),
    keys: new Set([
      readFileSync(path.join(folder, KEY_FILE), 'utf8').trim(),
      ...HASHES.flatMap((table) => column(`SELECT person AS value FROM ${table}`)),
      ...TOKENS.flatMap((table) => column(`SELECT address AS value FROM ${table} WHERE address NOT LIKE '%@%'`)),
      ...column('SELECT account AS value FROM approvals'),
      ...[...addresses].flatMap((address) => [
        hash(address),
        stopCode(address),
        ...mailings.flatMap((mailing) => [deliveryToken(mailing, address), deliveryProof(mailing, address)]),
      ]),
    ]),
  };
}

/** The names of everybody in the register, and of those who have approved or sent letters. */
export function knownNames(database: Database): Set<string> {
  const signed = textsOf(database, 'SELECT approver AS value FROM approvals UNION SELECT sender FROM approvals');
  return new Set([
    ...allRecipients(database).map(({ name }) => name),
    ...signed.filter((name) => name !== ERASED_NAME),
  ]);
}

const textsOf = (database: Database, sql: string): string[] =>
  database
    .prepare(sql)
    .all()
    .flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
