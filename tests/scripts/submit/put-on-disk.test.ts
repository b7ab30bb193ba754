import { readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fetchOthers } from '../../../scripts/submit/fetch-others.ts';
import { putOnDisk } from '../../../scripts/submit/put-on-disk.ts';
import { article } from '../../model/small-portal.ts';
import { loneEditor, putOnServer, REPORT, TEXT, twoEditors } from './two-editors.ts';

test('a file that gets another name for the same place, as other capitals on many disks, is still there', async () => {
  const { git, folder, read } = loneEditor();
  // The place by two names, on a disk that tells capitals apart.
  symlinkSync('reports', path.join(folder, 'content', 'Reports'), 'junction');
  const blob = { mode: '100644', id: git('rev-parse', `HEAD:content/${REPORT}`) };
  await putOnDisk(
    folder,
    new Map([
      [`content/${REPORT}`, undefined],
      [`content/Reports/${path.basename(REPORT)}`, blob],
    ]),
  );
  expect(read(REPORT)).toBe(TEXT);
});

test('a file that others have made a folder of is taken in', async () => {
  const { server, anna } = twoEditors();
  putOnServer(server, { 'content/reports/ny': 'En fil som heter som en mapp.\n' });
  await fetchOthers(anna.settings);
  putOnServer(server, { 'content/reports/ny': undefined, 'content/reports/ny/text.mdx': article({ title: 'Inuti' }) });
  await fetchOthers(anna.settings);
  expect(anna.read('reports/ny/text.mdx')).toBe(article({ title: 'Inuti' }));
  expect(anna.git('status', '--porcelain')).toBe('');
});

test('when a text cannot be written, nothing that was there is gone', async () => {
  const { git, folder, read } = loneEditor();
  const missing = { mode: '100644', id: '1'.repeat(40) };
  const files = new Map([
    [`content/${REPORT}`, undefined],
    ['content/reports/ny.mdx', missing],
  ] as const);
  await expect(putOnDisk(folder, files)).rejects.toThrow();
  expect(read(REPORT)).toBe(TEXT);
  expect(readdirSync(path.join(folder, 'content', 'reports'))).toEqual([path.basename(REPORT)]);
  expect(git('status', '--porcelain')).toBe('');
});
