import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startMailServer } from '../../support/mail-server.ts';
import { madeUpList, madeUpMailing, site } from '../../support/made-up-mail.ts';
import { openDatabase } from '../../../scripts/data/database.ts';
import { deliver } from '../../../scripts/delivery/deliver.ts';
import { outboxTransport } from '../../../scripts/delivery/outbox.ts';
import { deliverySettings } from '../../../scripts/delivery/delivery-settings.ts';
import { tellingStorageFaults } from '../../../scripts/delivery/storage-faults.ts';
import { NoLine } from '../../../scripts/delivery/transport.ts';
import { UserError } from '../../../scripts/user-error.ts';
import { canMount, mountSmall } from '../../support/small-disk.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const RUN = fileURLToPath(new URL('../../support/run-mailing.ts', import.meta.url));

function delivery(folder: string, database: ReturnType<typeof openDatabase>, port: number) {
  const settings = deliverySettings({ SMTP_URL: `smtp://127.0.0.1:${port}` });
  return {
    folder,
    database,
    site,
    settings,
    firstPause: 10,
    keepTrying: 1000,
    confirm: () => Promise.resolve(true),
    askPerson: () => Promise.resolve(false),
    again: 'npm run newsletter -- send 2026-6',
  };
}

describe('a full disk', () => {
  test('stops the run with what to do; nobody is written to twice when there is room again', async () => {
    const server = await startMailServer();
    onTestFinished(() => server.close());
    const folder = temporaryFolder();
    const database = openDatabase(folder);
    onTestFinished(() => database.close());
    // SQLite's own limit gives the same answer as a full disk: SQLITE_FULL.
    const { page_count: pages } = database.prepare('PRAGMA page_count').get() as { page_count: number };
    database.exec(`PRAGMA max_page_count = ${pages + 20}`);
    const run = () =>
      tellingStorageFaults(() => deliver(madeUpMailing('2026-6', 4), madeUpList(400), delivery(folder, database, server.port))); // prettier-ignore
    await expect(run()).rejects.toThrow(/Disken är full/);
    const before = server.received.length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(400);
    database.exec('PRAGMA max_page_count = 100000');
    const code = await run();
    const addresses = server.received.flatMap(({ to }) => to);
    expect(new Set(addresses).size).toBe(addresses.length);
    const unsure = database.prepare("SELECT count(*) AS number FROM deliveries WHERE status = 'uncertain'").get() as { number: number }; // prettier-ignore
    expect(unsure.number).toBeLessThanOrEqual(5);
    expect(addresses.length + unsure.number).toBeGreaterThanOrEqual(400);
    expect(code).toBe(unsure.number > 0 ? 3 : 0);
  });

  test.runIf(canMount())('of the outbox leaves whole files only, and the run says so', () => {
    const folder = temporaryFolder();
    const outbox = path.join(folder, 'outbox');
    mkdirSync(outbox);
    mountSmall(outbox, '400k');
    const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, folder, '50'], { encoding: 'utf8', env: { ...process.env, SMTP_URL: '' } }); // prettier-ignore
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('Disken är full');
    const files = readdirSync(path.join(outbox, '2026-6'));
    expect(files.length).toBeGreaterThan(0);
    expect(files.every((name) => name.endsWith('.eml'))).toBe(true);
    const database = openDatabase(folder);
    onTestFinished(() => database.close());
    const rows = database.prepare('SELECT status, count(*) AS number FROM deliveries GROUP BY status').all() as { status: string; number: number }[]; // prettier-ignore
    expect(rows.find(({ status: each }) => each === 'sent')?.number).toBe(files.length);
    expect(rows.some(({ status: each }) => each === 'uncertain' || each === 'claimed')).toBe(false);
  });
});

describe('a folder that may not be written', () => {
  test('the database says so as a mistake to mend, and nothing is sent', async () => {
    const server = await startMailServer();
    onTestFinished(() => server.close());
    const folder = temporaryFolder();
    const database = openDatabase(folder);
    onTestFinished(() => database.close());
    database.exec('PRAGMA query_only = ON');
    const run = tellingStorageFaults(() =>
      deliver(madeUpMailing('2026-6', 4), madeUpList(3), delivery(folder, database, server.port)),
    );
    await expect(run).rejects.toThrow(UserError);
    expect(server.received).toEqual([]);
  });

  test('the outbox says so before anybody is claimed', async () => {
    // A file where the folder should be is refused to everybody, root too.
    const file = path.join(temporaryFolder(), 'fil');
    writeFileSync(file, '');
    await expect(outboxTransport(path.join(file, 'utkorg')).open()).rejects.toThrow(NoLine);
  });
});
