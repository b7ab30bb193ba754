import { expect, test } from 'vitest';
import { hostileServer } from '../delivery/hostile-server.ts';
import { meetingPortal, MEETING } from './meeting-portal.ts';

test('invitations that were settled by hand, with nobody left, are told as done before they are run again', async () => {
  const portal = meetingPortal([
    ['anna@exempelstad.example', 'contact'],
    ['bo@exempelstad.example', 'deputy'],
  ]);
  const { port } = await hostileServer({ afterDot: (to) => (to.includes('anna@') ? 'drop' : undefined) });
  const network = (...args: string[]) => portal.run('network', args, { SMTP_URL: `smtp://127.0.0.1:${port}` });
  await network('invite', MEETING, '--approve', 'Anna A');
  expect(await network('invite', MEETING, '--yes', '--as', 'Bo B', '--keep-trying', '0')).toMatchObject({ code: 3 });
  expect((await network('answers', MEETING)).said).toContain('Inte klart');
  await portal.run('newsletter', ['resolve', `inbjudan-${MEETING}-0`, '--sent', '--all'], {});
  const { said } = await network('answers', MEETING);
  expect(said).toContain('2 skickade, 0 nekade, 0 uppskjutna, 0 ovissa');
  expect(said).not.toContain('Inte klart');
});

test('a meeting that is a made-up example invites nobody', async () => {
  const portal = meetingPortal([['anna@exempelstad.example', 'contact']]);
  portal.edit('series:', 'example: true\nseries:');
  const { port, taken } = await hostileServer({});
  const network = (...args: string[]) => portal.run('network', args, { SMTP_URL: `smtp://127.0.0.1:${port}` });
  await network('invite', MEETING, '--approve', 'Anna A');
  expect(await network('invite', MEETING, '--yes', '--as', 'Bo B')).toMatchObject({ code: 1, said: expect.stringContaining('påhittat exempel') }); // prettier-ignore
  expect(taken).toEqual([]);
});
