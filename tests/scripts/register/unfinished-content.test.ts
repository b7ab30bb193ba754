import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXEMPELSTAD } from '../../fixtures/exempelstad.ts';
import { LIST, office, PORTAL } from './office.ts';

const KIM = 'kim.ek@exempelstad.example';

/** An office where somebody's meeting file is half written, and what else a test breaks. */
function unfinished(broken: Record<string, string> = {}) {
  const content = path.join(office().root, 'innehåll');
  cpSync(EXEMPELSTAD, content, { recursive: true });
  const texts = { 'network/meetings/2026-12-halvt.mdx': '---\ntitle: [\n', 'reports/halv.mdx': '<Note', ...broken };
  for (const [file, text] of Object.entries(texts)) writeFileSync(path.join(content, file), text);
  return office({ ...PORTAL, PORTAL_CONTENT: content });
}

describe('while somebody’s text is half written', () => {
  test('everything in the register works', async () => {
    const { register, file, data, people } = unfinished();
    for (const args of [
      ['import', file('lista.csv', LIST), '--yes'],
      ['list', '--unit', 'trk'],
      ['add', 'ny@exempelstad.example', '--name', 'Ny', '--unit', 'trk', '--role', 'prenumerant'],
      ['coverage'],
      ['export'],
      ['suppressed'],
      ['backup'],
      ['extract', KIM],
      ['forget', KIM, '--reason', 'Begäran', '--yes'],
      ['due'],
    ])
      expect([args[0], await register(...args)]).toMatchObject([args[0], { code: 0 }]);
    expect(people()).toHaveLength(3);
    expect(readdirSync(path.join(data, 'protocols'))).toHaveLength(1);
  });

  test('what is held against units and domains stops at a fault in those, and nothing else does', async () => {
    const { register, file } = unfinished({ 'network/domains.yaml': 'work: [' });
    await expect(register('import', file('lista.csv', LIST), '--yes')).rejects.toThrow('network/domains.yaml');
    for (const args of [['list'], ['extract', KIM], ['forget', KIM, '--reason', 'Begäran', '--yes']])
      expect((await register(...args)).code).toBe(0);
  });
});
