import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EXEMPELSTAD, TODAY } from '../../fixtures/exempelstad.ts';
import { runScript } from '../../support/run-script.ts';
import { canMount, makeReadOnly } from '../../support/small-disk.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test.runIf(canMount())(
  'a command on a disk that cannot be written says so, as the form does, and names no hidden file',
  () => {
    const content = path.join(temporaryFolder(), 'content');
    cpSync(EXEMPELSTAD, content, { recursive: true });
    const before = readdirSync(path.join(content, 'reports'));
    makeReadOnly(content);
    const { code, said } = runScript('new.ts', ['rapport', 'Prov på ro'], {
      PORTAL_CONTENT: content,
      PORTAL_NOW: TODAY,
    });
    expect({ code, said: said.trim() }).toEqual({
      code: 1,
      said: 'Disken går inte att skriva på. Flytta mappen till en disk som går att skriva på.',
    });
    expect(readdirSync(path.join(content, 'reports'))).toEqual(before);
  },
);
