import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../scripts/data/database.ts';
import { resolveUncertain } from '../../scripts/delivery/resolve-uncertain.ts';
import { seeded } from '../bench/random.ts';
import { startMailServer } from './mail-server.ts';
import { madeUpInvitation, madeUpMailing, madeUpRecipients } from './made-up-mail.ts';

const RUN = fileURLToPath(new URL('./run-mailing.ts', import.meta.url));
const CONNECTIONS = 5;
/** A run gets this far on average, in shares of what would finish the mailing just as the last one is killed. */
const SHARE = 0.8;
/** One kill in as many comes while the process starts. */
const EARLY = 8;

/** What went wrong in a row of killed runs; every list is empty when the promise was kept. */
export interface KilledRuns {
  kills: number;
  /** How many were killed with messages on their way. */
  killsInFlight: number;
  messages: number;
  /** Addresses that never got anything. */
  lost: string[];
  /** Addresses that got it again although the ledger knew them as sent. */
  again: string[];
  /** Addresses that got it with another Message-ID. */
  renamed: string[];
  /** Kills that left more uncertain than there are connections. */
  tooUncertain: number[];
  /** How many were uncertain in all, and got it again when somebody had decided so. */
  uncertain: number;
  endedWith: number | null;
}

/** What is sent in a killed run. */
export type Killed = 'letter' | 'invitation';

/**
 * Sends to many and kills the process at seeded random moments, then lets it finish, sends again to the uncertain, and
 * compares what the server got with what the ledger said.
 * @param folder an empty data folder
 */
export async function killedRuns(
  folder: string,
  what: Killed,
  { kills, recipients, seed }: { kills: number; recipients: number; seed: number },
): Promise<KilledRuns> {
  const random = seeded(seed);
  const got = new Map<string, Set<string>>();
  const times = new Map<string, number>();
  let untilKill = Infinity;
  let farEnough = () => {};
  const server = await startMailServer(
    {},
    {
      keep: false,
      delay: () => random.between(0, 10),
      taken(to, messageId) {
        times.set(to, (times.get(to) ?? 0) + 1);
        got.set(to, (got.get(to) ?? new Set()).add(messageId));
        if ((untilKill -= 1) === 0) farEnough();
      },
    },
  );
  const run = () =>
    fork(RUN, [folder, String(recipients), what], {
      env: { ...process.env, SMTP_URL: `smtp://127.0.0.1:${server.port}`, SMTP_CONNECTIONS: String(CONNECTIONS) },
      silent: true,
    });
  const known = new Map<string, number>();
  const tooUncertain: number[] = [];
  let [uncertainBefore, killsInFlight] = [0, 0];
  for (let kill = 1; kill <= kills; kill++) {
    const child = run();
    const ended = once(child, 'close');
    const begun = new Promise<void>((resolve) => (farEnough = resolve));
    untilKill = random.between(1, Math.round((2 * SHARE * recipients) / kills));
    await (kill % EARLY === 0 ? wait(random.between(50, 400)) : Promise.race([begun, ended]));
    await wait(random.next() * 20);
    child.kill('SIGKILL');
    await ended;
    const { sent, uncertain } = standing(folder);
    for (const address of sent) if (!known.has(address)) known.set(address, times.get(address) ?? 0);
    if (uncertain - uncertainBefore > CONNECTIONS) tooUncertain.push(kill);
    if (uncertain > uncertainBefore) killsInFlight += 1;
    uncertainBefore = uncertain;
  }
  await finished(run());
  const { uncertain } = standing(folder);
  const database = openDatabase(folder);
  resolveUncertain(
    database,
    (what === 'invitation' ? madeUpInvitation() : madeUpMailing()).id,
    'again',
    'all',
    new Date(),
  );
  database.close();
  const endedWith = await finished(run());
  await server.close();
  const everybody = madeUpRecipients(recipients).map(({ address }) => address);
  return {
    kills,
    killsInFlight,
    messages: [...times.values()].reduce((sum, number) => sum + number, 0),
    lost: everybody.filter((address) => !times.has(address)),
    again: [...known].filter(([address, number]) => times.get(address) !== number).map(([address]) => address),
    renamed: [...got].filter(([, ids]) => ids.size > 1).map(([address]) => address),
    tooUncertain,
    uncertain,
    endedWith,
  };
}

async function finished(child: ReturnType<typeof fork>): Promise<number | null> {
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

/** Whom the ledger knows as sent, and how many are uncertain or will be. */
function standing(folder: string): { sent: string[]; uncertain: number } {
  const database = openDatabase(folder);
  const rows = database
    .prepare("SELECT address, status FROM deliveries WHERE status IN ('sent', 'uncertain', 'claimed')")
    .all() as { address: string; status: string }[];
  database.close();
  const sent = rows.filter(({ status }) => status === 'sent').map(({ address }) => address);
  return { sent, uncertain: rows.length - sent.length };
}
