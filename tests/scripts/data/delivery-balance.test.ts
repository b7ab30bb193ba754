import { describe, expect, test } from 'vitest';
import { deliveryBalances, type Balance } from '../../../scripts/data/delivery-balance.ts';
import { erase } from '../../../scripts/data/erase.ts';
import { openLedger } from '../../../scripts/data/ledger.ts';
import { personKey } from '../../../scripts/data/person-key.ts';
import { deleteRecipient, oneRecipient, putRecipients } from '../../../scripts/data/recipients.ts';
import { subscribe, suppress } from '../../../scripts/data/subscriptions.ts';
import { endSuppressions, liftStop, suppressions } from '../../../scripts/data/suppressions.ts';
import { balanceWords, isUneven } from '../../../scripts/newsletter/balance-words.ts';
import { seeded, type Random } from '../../bench/random.ts';
import { madeUpMailing } from '../../support/made-up-mail.ts';
import { emptyRegister, person } from '../register/made-up.ts';

const LETTER = madeUpMailing('2026-6', 1);
const UNITS = ['a', 'b', 'c'];
type Outcome = 'sent' | 'refused' | 'uncertain' | 'deferred';

/** A register that things happen to, day by day, and beside it a plain list of what happened to the letter. */
function office() {
  const database = emptyRegister();
  let day = 1;
  const today = () => `2026-11-${String(day).padStart(2, '0')}`;
  const moment = () => new Date(`${today()}T08:00:00Z`);
  const written = new Map<string, Outcome>();
  return {
    database,
    today,
    written,
    nextDay: () => void (day = Math.min(day + 1, 28)),
    add: (address: string, unit: string) => putRecipients(database, [person({ address, unit, since: today() })]),
    /** The server's word for some of those who may have the letter. */
    send(outcomes: readonly (readonly [string, Outcome])[]) {
      const ledger = openLedger(database, LETTER, () => undefined, moment);
      const claims = outcomes.map(([address]) => ({
        address,
        name: 'N',
        unit: oneRecipient(database, address)!.unit,
        messageId: `<${address}>`,
      }));
      ledger.commit([], claims);
      ledger.commit(
        outcomes.map(([address, status]) => ({ address, outcome: { status, words: 'ord' } })),
        [],
      );
      for (const [address, status] of outcomes) written.set(address, status);
    },
    settle: () => openLedger(database, LETTER, () => undefined, moment).settle(),
    all: () => deliveryBalances(database, LETTER.id)!.all,
    units: () => deliveryBalances(database, LETTER.id)!.units,
  };
}

const many = (number: number) => Array.from({ length: number }, (_, at) => `p${at}@exempelstad.example`);
const right = ({ sent, refused, stopped, uncertain, waiting }: Balance) =>
  sent + refused + stopped + uncertain + waiting;

describe('a letter as an equation', () => {
  test('has nothing to count before it has begun', () => {
    expect(deliveryBalances(emptyRegister(), '2026-6')).toBeUndefined();
  });

  test('says who waits while it goes on, and who was stopped', () => {
    const { database, add, send, today, all } = office();
    for (const address of many(6)) add(address, 'a');
    suppress(database, 'p5@exempelstad.example', 'unsubscribed', today());
    const [p0, p1, p2, p3] = many(6) as [string, string, string, string];
    send([[p0, 'sent'], [p1, 'refused'], [p2, 'uncertain'], [p3, 'deferred']]); // prettier-ignore
    expect(all()).toEqual({
      register: 6,
      gone: 0,
      late: 0,
      sent: 1,
      refused: 1,
      stopped: 1,
      uncertain: 1,
      waiting: 2,
      difference: 0,
    });
  });

  test('counts whoever left, was erased or moved where the letter went, and whoever came later as new', () => {
    const { database, add, send, today, nextDay, settle, all, units } = office();
    const [p0, p1, p2, p3] = many(4) as [string, string, string, string];
    for (const address of [p0, p1, p2]) add(address, 'a');
    send([p0, p1, p2].map((address) => [address, 'sent'] as const));
    settle();
    nextDay();
    deleteRecipient(database, p0);
    erase(database, { address: p1, name: undefined }, today());
    add(p2, 'b');
    add(p3, 'b');
    expect(all()).toMatchObject({ register: 2, gone: 2, late: 1, sent: 3, difference: 0 });
    expect(units()).toMatchObject([
      { unit: 'a', register: 0, gone: 3, late: 0, sent: 3, difference: 0 },
      { unit: 'b', register: 2, gone: 0, late: 2, sent: 0, difference: 0 },
    ]);
  });

  test('counts as new whoever was let out of a stop after the letter, by the lead or by the own wish', () => {
    const { database, add, send, today, nextDay, settle, all } = office();
    const [p0, p1, p2] = many(3) as [string, string, string];
    for (const address of [p0, p1, p2]) add(address, 'a');
    for (const address of [p1, p2]) suppress(database, address, 'unsubscribed', today());
    send([[p0, 'sent']]);
    settle();
    expect(all()).toMatchObject({ stopped: 2, late: 0, difference: 0 });
    nextDay();
    liftStop(database, { person: personKey(database).hash(p1), reason: 'unsubscribed' }, today());
    subscribe(database, { address: p2, name: 'N', unit: 'a' }, today());
    expect(all()).toMatchObject({ stopped: 0, late: 2, difference: 0 });
  });

  test('is told as a fault where somebody was missed, with the unit to look in', () => {
    const { database, add, send, nextDay, settle } = office();
    const [p0, p1, p2] = many(3) as [string, string, string];
    add(p0, 'a');
    add(p1, 'a');
    add(p2, 'b');
    nextDay();
    send([[p0, 'sent'], [p2, 'sent']]); // prettier-ignore
    settle();
    const balances = deliveryBalances(database, LETTER.id)!;
    expect(isUneven(balances)).toBe(true);
    const words = balanceWords(balances, []).join('\n');
    expect(words).toContain('FEL: 1 i registret har varken fått brevet eller ett stopp (a).');
    expect(words).toContain('npm run register -- list --unit a');
    expect(words).not.toContain('Skillnaden är 0');
  });

  test('is even after any history, and its parts are what happened, counted another way', () => {
    for (let seed = 1; seed <= 60; seed += 1) evenAfter(seeded(seed), `history ${seed}`);
  });
});

/** Lets things happen by chance: before the letter, while it is sent, and after it was settled. */
function evenAfter(random: Random, name: string): void {
  const made = office();
  const { database, add, today, nextDay, written } = made;
  const humans = many(14);
  const inRegister = () => humans.filter((address) => oneRecipient(database, address));
  const forgotten = new Set<string>();
  const happens = () => {
    const address = random.pick(humans);
    const isThere = oneRecipient(database, address) !== undefined;
    random.pick([
      () => isThere || forgotten.has(address) || add(address, random.pick(UNITS)),
      () => deleteRecipient(database, address),
      () => isThere && add(address, random.pick(UNITS)),
      () => suppress(database, address, 'unsubscribed', today()),
      () => forgotten.has(address) || endSuppressions(database, address, today()),
      () => {
        erase(database, { address, name: undefined }, today());
        forgotten.add(address);
      },
      nextDay,
    ])();
  };
  const sendSome = (share: number, outcomes: readonly Outcome[]) => {
    const { reasons } = suppressions(database);
    const standing = new Map(
      database.prepare('SELECT address, status FROM deliveries').all().map((row) => [row.address, row.status]), // prettier-ignore
    );
    const open = inRegister().filter((address) => {
      const status = standing.get(address);
      return reasons(address).length === 0 && (status === undefined || status === 'deferred') && random.chance(share);
    });
    made.send(open.map((address) => [address, random.pick(outcomes)] as const));
  };
  for (const address of humans) if (random.chance(0.7)) add(address, random.pick(UNITS));
  for (let times = 0; times < 6; times += 1) happens();
  nextDay();
  sendSome(0.6, ['sent', 'refused', 'uncertain', 'deferred']);
  for (let times = 0; times < 6; times += 1) happens();
  check();
  sendSome(1, ['sent', 'refused']);
  database.exec("UPDATE deliveries SET status = 'refused' WHERE status = 'deferred'");
  made.settle();
  for (let times = 0; times < 12; times += 1) {
    happens();
    check();
  }

  function check(): void {
    const all = made.all();
    expect([name, all.difference], name).toEqual([name, 0]);
    expect(all.register).toBe(inRegister().length);
    expect(all.sent).toBe([...written.values()].filter((status) => status === 'sent').length);
    expect(right(all)).toBe(all.register + all.gone - all.late);
    const units = made.units();
    for (const unit of units) expect([name, unit.unit, unit.difference]).toEqual([name, unit.unit, 0]);
    for (const term of ['register', 'sent', 'refused', 'stopped', 'uncertain', 'waiting'] as const)
      expect(
        units.reduce((sum, unit) => sum + unit[term], 0),
        `${name} ${term}`,
      ).toBe(all[term]);
  }
}
