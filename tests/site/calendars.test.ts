import { beforeAll, describe, expect, test } from 'vitest';
import { byIcalJs, byNodeIcal } from '../calendar/read-back.ts';
import { readBuilt } from './documents.ts';
import { filesOf, type PortalName } from './portal.ts';

const NAMES: readonly PortalName[] = ['real', 'open', 'internal', 'network'];
const calendars = new Map<string, string>();
beforeAll(async () => {
  for (const name of NAMES)
    for (const file of (await filesOf(name)).filter((each) => each.endsWith('.ics')))
      calendars.set(`${name} ${file}`, (await readBuilt(name, file)).toString('utf8'));
});

const of = (name: PortalName, file: string) => calendars.get(`${name} ${file}`)!;
const uids = (text: string) => byIcalJs(text).map(({ uid }) => uid);

describe('every calendar that is built', () => {
  test('is read alike by two readers, and keeps to the lines of the standard', () => {
    expect(calendars.size).toBeGreaterThan(20);
    for (const [name, text] of calendars) {
      expect(byNodeIcal(text).length, name).toBe(byIcalJs(text).length);
      expect(
        text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75),
        name,
      ).toEqual([]);
      expect(text.replaceAll('\r\n', ''), name).not.toMatch(/[\r\n]/);
      expect(new Set(uids(text)).size, name).toBe(uids(text).length);
    }
  });

  test('holds what its edition may know', () => {
    const count = (name: PortalName) => uids(of(name, 'kalender/moten.ics')).length;
    expect([count('open'), count('internal'), count('network')]).toEqual([1, 5, 6]);
    expect(calendars.has('internal kalender/granskning.ics')).toBe(false);
    expect(uids(of('network', 'kalender/granskning.ics')).length).toBeGreaterThan(5);
    expect(of('open', 'natverket/moten/2026-12-08-vintermotet.ics')).not.toContain('motesuggla');
  });

  test('has a meeting under one name in the feed and in its own file', () => {
    const [own] = uids(of('network', 'natverket/moten/2026-09-15-hostmotet.ics'));
    expect(own).toContain('mote-2026-09-15-hostmotet@');
    for (const file of ['kalender.ics', 'kalender/moten.ics']) expect(uids(of('network', file))).toContain(own);
  });

  test('of the real portal has the planned letters and no meeting that nobody has called', () => {
    expect(uids(of('real', 'kalender/moten.ics'))).toEqual([]);
    expect(uids(of('real', 'kalender.ics')).some((uid) => uid.startsWith('brev-'))).toBe(true);
  });
});
