import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { EXEMPELSTAD } from '../../fixtures/exempelstad.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { LIST, office, PORTAL } from './office.ts';

/** An office whose content is a copy of Exempelstad, of which nobody has counted anything. */
function counting() {
  const content = path.join(temporaryFolder(), 'content');
  cpSync(EXEMPELSTAD, content, { recursive: true });
  const file = path.join(content, 'network', 'coverage.yaml');
  writeFileSync(file, 'counted: 2024-01-15\nunits: []\n');
  const desk = office({ ...PORTAL, PORTAL_CONTENT: content });
  return { ...desk, coverage: file, read: () => readFileSync(file, 'utf8') };
}

describe('coverage --write', () => {
  let desk: ReturnType<typeof counting>;
  beforeEach(() => {
    desk = counting();
  });

  test('keeps what was counted before as a line of its day, without names, and the same day only once', async () => {
    const { register, file, read, coverage } = desk;
    await register('import', file('lista.csv', LIST), '--yes');
    writeFileSync(
      coverage,
      'counted: 2026-10-01\nunits:\n  - { unit: trygghetskontoret, role: contact, confirmed: 2026-01-07 }\n  - { unit: upphord-namnd, role: vacant }\n',
    );
    expect((await register('coverage', '--write')).said).toContain('1 tidigare räkning är kvar');
    const once = read();
    expect(once).toContain(
      'history:\n  - { counted: 2026-10-01, unconfirmed: [trygghetskontoret], vacant: [upphord-namnd] }\n',
    );
    expect(once).toContain('{ unit: trygghetskontoret, role: contact, confirmed: 2026-11-23 }');
    expect(once).not.toMatch(/@|Kim|Lo /);
    await register('coverage', '--write');
    expect(read()).toBe(once);
  });

  test('does not write over a file that it cannot read, nor a count of a later day', async () => {
    const { register, read, coverage } = desk;
    writeFileSync(coverage, 'counted: i går\nunits: []\n');
    await expect(register('coverage', '--write')).rejects.toThrow('network/coverage.yaml');
    expect((await register('coverage')).code).toBe(0);
    writeFileSync(coverage, 'counted: 2027-01-01\nunits: []\n');
    const later = await register('coverage', '--write');
    expect(later).toMatchObject({ code: 1, said: expect.stringContaining('Se efter om datorns klocka går rätt') });
    expect(read()).toContain('counted: 2027-01-01');
  });
});

describe('coverage --dispose', () => {
  const OLD = `counted: 2026-11-20
units: []
history:
  - { counted: 2024-11-22, vacant: [trygghetskontoret] }
  - { counted: 2024-11-23, vacant: [trygghetskontoret] }
  - { counted: 2024-11-24, contact: [trygghetskontoret] }
`;

  test('takes the counts that are two years old, on a ground, and keeps the others', async () => {
    const { register, read, coverage, data } = counting();
    writeFileSync(coverage, OLD);
    const without = await register('coverage', '--dispose', '--yes');
    expect(without).toMatchObject({ code: 1, said: expect.stringContaining('Det behövs ett gallringsbeslut') });
    expect(read()).toBe(OLD);
    const { code, said } = await register('coverage', '--dispose', '--reason', 'Beslut, dnr 1/26', '--yes');
    expect(code).toBe(0);
    expect(said).toContain('Äldre versioner av filen finns kvar i git');
    expect(read()).toContain('history:\n  - { counted: 2024-11-24, contact: [trygghetskontoret] }\n');
    expect(read()).not.toContain('2024-11-23');
    const [protocol = ''] = readdirSync(path.join(data, 'protocols'));
    expect(readFileSync(path.join(data, 'protocols', protocol), 'utf8')).toBe(
      'Protokoll över gallring 2026-11-23\nGrund: Beslut, dnr 1/26\n  bemanningen räknad 2024-11-22\n  bemanningen räknad 2024-11-23\n',
    );
  });

  test('has nothing to do before that', async () => {
    const { register, coverage, data } = counting();
    writeFileSync(coverage, 'counted: 2026-11-20\nunits: []\n');
    expect((await register('coverage', '--dispose')).said).toContain('Det finns inget att gallra');
    expect(existsSync(path.join(data, 'protocols'))).toBe(false);
  });
});
