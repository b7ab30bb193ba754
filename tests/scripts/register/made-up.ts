import { DatabaseSync } from 'node:sqlite';
import { migrations } from '../../../scripts/data/migrations.ts';
import type { Recipient } from '../../../scripts/data/person.ts';

/** A register in memory, with every table and nobody in it. */
export function emptyRegister(): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  for (const sql of migrations) database.exec(sql);
  return database;
}

/** Somebody made up: Kim Exempel, contact person at Trygghetskontoret, but for what is said. */
export function person(facts: Partial<Recipient> = {}): Recipient {
  return {
    address: 'kim@exempelstad.example',
    name: 'Kim Exempel',
    unit: 'trygghetskontoret',
    role: 'contact',
    since: '2024-02-01',
    confirmed: null,
    ...facts,
  };
}
