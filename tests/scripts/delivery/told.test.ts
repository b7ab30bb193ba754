import { setTimeout as sleep } from 'node:timers/promises';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../scripts/data/database.ts';
import { hostileServer } from './hostile-server.ts';
import { newsletterPortal } from './newsletter-portal.ts';

const SWEDISH_TIME = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d`;
const START = ['send', '2026-6', '--yes', '--as', 'Bo'];

function approved() {
  const portal = newsletterPortal();
  portal.newsletter('approve', '2026-6', '--by', 'Anna');
  return portal;
}

describe('what is said of a run', () => {
  test.runIf(process.platform !== 'win32')(
    'that was stopped from outside says so, and counts whom the server refused in one way everywhere',
    async () => {
      const { newsletter, env } = approved();
      let named = 0;
      const stuck = Promise.withResolvers<void>();
      const server = await hostileServer({
        answer: (line) => {
          if (!line.startsWith('RCPT')) return undefined;
          named += 1;
          if (named === 4) stuck.resolve();
          return named === 1 ? '550 5.1.1 no such user' : named > 3 ? null : undefined;
        },
      });
      const own = { SMTP_URL: `smtp://127.0.0.1:${server.port}`, SMTP_CONNECTIONS: '1', SMTP_TIMEOUT: '2s' };
      const script = fileURLToPath(new URL('../../../scripts/newsletter.ts', import.meta.url));
      const child = fork(script, START, { env: { ...process.env, ...env, ...own }, silent: true });
      let said = '';
      for (const out of [child.stdout!, child.stderr!]) out.setEncoding('utf8').on('data', (words) => (said += words));
      await stuck.promise;
      child.kill('SIGTERM');
      await once(child, 'close');
      expect(said).toContain('Avbruten av datorn eller ett annat program (SIGTERM).');
      expect(said).not.toContain('Ctrl-C');
      expect(said).toMatch(/2 skickade, \d uppskjutna försök, 1 nekade/);
      expect(said).toContain('2026-6: 2 skickade, 1 nekade (1 prövas igen), 1 uppskjutna');
      const status = newsletter('status', '2026-6').said;
      expect(status).toContain('1 × nekad, prövas igen: 550 5.1.1');
      expect(status).toContain('Nekade som prövas igen i nästa körning: 1.');
      expect(status).toContain('Uppskjutna, prövas igen: 1.');
      expect(status).toMatch(/\(prövas igen\)/);
      expect(JSON.parse(newsletter('status', '2026-6', '--json').said)).toMatchObject({ retried: 1, balance: { all: { sent: 2, refused: 1, difference: 0 } } }); // prettier-ignore
    },
  );

  test('with some deferred tells when they are tried again, before and after', async () => {
    const { against } = approved();
    const { port } = await hostileServer({ answer: (line) => (line.includes('person3@') && line.startsWith('RCPT') ? '451 4.2.1 later' : undefined) }); // prettier-ignore
    const due = new RegExp(`Nästa försök för de uppskjutna: ${SWEDISH_TIME}\\.`, 'g');
    const first = await against(port, ...START, '--keep-trying', '0', '--first-pause', '5m');
    expect(first.said.match(due)).toHaveLength(1);
    const second = await against(port, ...START, '--keep-trying', '0', '--first-pause', '5m');
    expect(second.said.match(due)).toHaveLength(2);
  });

  test('that has gone to all says who was refused, and who came later', async () => {
    const { newsletter, against, data } = approved();
    const { port } = await hostileServer({ answer: (line) => (line.includes('person3@') && line.startsWith('RCPT') ? '550 5.1.1 no such user' : undefined) }); // prettier-ignore
    expect((await against(port, ...START)).code).toBe(0);
    expect(newsletter(...START).said).toContain(
      '2026-6 är redan skickat. 11 togs emot av servern och 1 nekades. Ingenting mer skickas.',
    );
    const database = openDatabase(data);
    database
      .prepare(
        "INSERT INTO recipients (address, name, unit, role, since, confirmed) VALUES (?, 'Ny', 'intraservice', 'contact', '2026-12-03', NULL)",
      ) // prettier-ignore
      .run('ny@exempelstad.example');
    database.close();
    expect(newsletter(...START).said).toContain(
      '11 togs emot av servern och 1 nekades. 1 har kommit till efteråt och får nästa brev.',
    );
  });

  test('with some uncertain shows moments in Swedish time, and measures only what the server answered', async () => {
    const { newsletter, against } = approved();
    const { port } = await hostileServer({ afterDot: (to) => (to.includes('person3@') ? 'drop' : undefined) });
    await against(port, ...START, '--keep-trying', '0');
    const { said } = newsletter('resolve', '2026-6');
    expect(said).toMatch(new RegExp(`person3@exempelstad\\.example  ${SWEDISH_TIME}  <2026-6`));
    expect(said).not.toMatch(/\d\dT\d\d:/);
    const before = JSON.parse(newsletter('status', '2026-6', '--json').said);
    await sleep(1000);
    newsletter('resolve', '2026-6', '--sent', 'person3@exempelstad.example');
    const after = JSON.parse(newsletter('status', '2026-6', '--json').said);
    expect(after.counts.sent).toBe(before.counts.sent + 1);
    expect([after.slowest, after.last]).toEqual([before.slowest, before.last]);
  });
});
