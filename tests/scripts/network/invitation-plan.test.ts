import { describe, expect, test } from 'vitest';
import type { InvitationDelivery, InvitationPurpose, SentInvitation } from '../../../scripts/data/invitations.ts';
import { toCancel, toInvite, toRemind, toWithdraw } from '../../../scripts/network/invitation/invitation-plan.ts';
import type { Invitees } from '../../../scripts/network/invitation/invitees.ts';
import { meetingSchema, type Meeting } from '../../../src/model/meeting.ts';

const MEETING = {
  ...meetingSchema.parse({
    title: 'Vinterträffen (påhittad)',
    summary: 'Ett påhittat möte där kontaktpersonerna går igenom läget.',
    date: '2027-02-11',
    start: '13:30',
    end: '15:00',
    published: '2026-12-01',
    owner: 'Trygghetskontoret (påhittad)',
  }),
  id: 'm',
  file: 'network/meetings/m.mdx',
} as Meeting;
const MOVED = { ...MEETING, moved: [{ changed: '2027-01-15', date: '2027-02-04', reason: 'Krock.' }] };

const person = (name: string) => ({ address: `${name}@x.example`, name, unit: 'u' });
const names = (people: readonly { address: string }[]) =>
  people.map(({ address }) => address.replace('@x.example', ''));

/** The register has these; of the others nothing is known but that they may be written to. */
const register = (...present: string[]): Invitees => ({
  recipients: present.map((name) => ({ ...person(name), role: 'contact', since: '2026-01-01', confirmed: null })),
  left: [],
  reachable: (address, unit) => ({ address, unit, name: '' }),
  whyNot: () => undefined,
});

/** What has been sent: mailing, then who got it, and who did not (`-anna`). */
function history(
  ...mailings: [id: string, purpose: InvitationPurpose, sequence: number, isSettled: boolean, ...to: string[]][]
) {
  // prettier-ignore
  const sent = mailings.map(([mailing, purpose, sequence, isSettled]): SentInvitation => ({ mailing, purpose, sequence, isSettled, meeting: 'm', uid: 'u', told: '', day: '2027-02-11', hash: '' })); // prettier-ignore
  const deliveries = mailings.flatMap(
    ([mailing, purpose, sequence, , ...to]) =>
    to.map((name): InvitationDelivery => ({ ...person(name.replace('-', '')), mailing, purpose, sequence, isGot: !name.startsWith('-') })), // prettier-ignore
  );
  return { sent, deliveries };
}

describe('who is invited', () => {
  test('first everybody, then those who have come since, in a mailing of their own', () => {
    expect(toInvite(MEETING, history(), register('a', 'b'), false)).toMatchObject({ id: 'inbjudan-m-0' });
    const soFar = history(['inbjudan-m-0', 'invite', 0, true, 'a', 'b']);
    const planned = toInvite(MEETING, soFar, register('a', 'b', 'c'), false);
    expect(planned.id).toBe('inbjudan-m-0-2');
    expect(names(planned.recipients)).toEqual(['c']);
  });

  test('everybody anew when it has been moved, whatever they have had', () => {
    const soFar = history(['inbjudan-m-0', 'invite', 0, true, 'a', 'b'], ['inbjudan-m-0-2', 'invite', 0, true, 'c']);
    const planned = toInvite(MOVED, soFar, register('a', 'b', 'c'), false);
    expect(planned.id).toBe('inbjudan-m-1');
    expect(names(planned.recipients)).toEqual(['a', 'b', 'c']);
  });

  test('of an open mailing all, since the ledger knows who has had it; and those who have come since', () => {
    const soFar = history(['inbjudan-m-0', 'invite', 0, false, 'a', '-b']);
    const planned = toInvite(MEETING, soFar, register('a', 'b', 'c'), false);
    expect(planned.id).toBe('inbjudan-m-0');
    expect(names(planned.recipients)).toEqual(['a', 'b', 'c']);
  });

  test('nobody a second time whom a server refused, before somebody has said so', () => {
    const soFar = history(['inbjudan-m-0', 'invite', 0, true, 'a', '-b']);
    expect(toInvite(MEETING, soFar, register('a', 'b'), false).recipients).toEqual([]);
  });

  test('somebody again who left, was told so, and came back', () => {
    const soFar = history(['inbjudan-m-0', 'invite', 0, true, 'a', 'b'], ['avbokat-m-0', 'withdraw', 0, true, 'b']);
    expect(names(toInvite(MEETING, soFar, register('a', 'b'), false).recipients)).toEqual(['b']);
    expect(toWithdraw(MEETING, soFar, register('a', 'b')).recipients).toEqual([]);
  });

  test('all when a changed text is for all, also when that run was interrupted and is only run again', () => {
    const before = ['inbjudan-m-0', 'invite', 0, true, 'a', 'b', 'c'] as const;
    expect(names(toInvite(MEETING, history([...before]), register('a', 'b', 'c'), true).recipients)).toEqual(['a', 'b', 'c']); // prettier-ignore
    const halfway = history([...before], ['inbjudan-m-0-2', 'invite', 0, false, 'a', '-b']);
    expect(toInvite(MEETING, halfway, register('a', 'b', 'c'), false)).toMatchObject({ id: 'inbjudan-m-0-2' });
    expect(names(toInvite(MEETING, halfway, register('a', 'b', 'c'), false).recipients)).toEqual(['a', 'b', 'c']);
  });
});

describe('who is told that it is off', () => {
  test('for them: those who had it and have left, once', () => {
    const soFar = history(['inbjudan-m-0', 'invite', 0, true, 'a', 'b', '-c']);
    expect(names(toWithdraw(MEETING, soFar, register('a')).recipients)).toEqual(['b']);
    const told = history(
      ['inbjudan-m-0', 'invite', 0, true, 'a', 'b', '-c'],
      ['avbokat-m-0', 'withdraw', 0, true, 'b'],
    );
    expect(toWithdraw(MEETING, told, register('a')).recipients).toEqual([]);
  });

  test('for all: those who had it, whoever they are now; nobody who never had it or knows already', () => {
    const soFar = history(
      ['inbjudan-m-0', 'invite', 0, true, 'a', 'b', '-c', 'd'],
      ['avbokat-m-0', 'withdraw', 0, true, 'd'],
      ['installt-m-1', 'cancel', 1, false, 'a'],
    );
    const planned = toCancel({ ...MEETING, cancelled: { changed: '2027-01-20', reason: 'Få.' } }, soFar, register('a', 'c')); // prettier-ignore
    expect(planned.id).toBe('installt-m-1');
    expect(names(planned.recipients)).toEqual(['b']);
  });
});

describe('who is reminded', () => {
  test('those who have had the newest time and not answered it', () => {
    const soFar = history(['inbjudan-m-0', 'invite', 0, true, 'a', 'b', 'c', 'd'], ['inbjudan-m-1', 'invite', 1, true, 'a', 'b', '-c']); // prettier-ignore
    const planned = toRemind(MOVED, soFar, register('a', 'b', 'c', 'd'), new Set(['a@x.example']));
    expect(names(planned!.recipients)).toEqual(['b']);
  });

  test('once for each time and place', () => {
    const soFar = history(['inbjudan-m-0', 'invite', 0, true, 'a'], ['paminnelse-m-0', 'remind', 0, true, 'a']);
    expect(toRemind(MEETING, soFar, register('a'), new Set())).toBeUndefined();
    const moved = history(['inbjudan-m-0', 'invite', 0, true, 'a'], ['paminnelse-m-0', 'remind', 0, true, 'a'], ['inbjudan-m-1', 'invite', 1, true, 'a']); // prettier-ignore
    expect(names(toRemind(MOVED, moved, register('a'), new Set())!.recipients)).toEqual(['a']);
  });
});
