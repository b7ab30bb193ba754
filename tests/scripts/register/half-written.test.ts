import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EXEMPELSTAD } from '../../fixtures/exempelstad.ts';
import { office } from './office.ts';

test('the register works while somebody’s texts are half written, and not with units that cannot be read', async () => {
  const { register, onContent, file, root } = office();
  cpSync(EXEMPELSTAD, path.join(root, 'innehåll'), { recursive: true });
  file('innehåll/network/meetings/halvskrivet.mdx', '---\ntitle: "Halv');
  const beside = onContent(path.join(root, 'innehåll'));
  await register('add', 'kim@exempelstad.example', '--name', 'Kim Ek', '--unit', 'TRK', '--role', 'kontaktperson');
  for (const words of [
    ['list'],
    ['extract', 'kim@exempelstad.example'],
    ['forget', 'kim@exempelstad.example', '--reason', 'Begäran', '--yes'],
  ])
    expect(await beside(...words)).toMatchObject({ code: 0 });
  file('innehåll/network/units/ny.yaml', 'name: 1');
  await expect(beside('list')).rejects.toThrow('network/units/ny.yaml:1 name');
});
