import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runForStreams } from '../../support/run-script.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A place to run in: mail, private data and a content folder of one's own. */
export function place(mails: Record<string, string>) {
  const root = temporaryFolder();
  const [folder, data, content] = ['mejl', 'data', 'content'].map((name) => path.join(root, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(folder);
  mkdirSync(path.join(content, 'network'), { recursive: true });
  writeFileSync(path.join(content, 'network', 'domains.yaml'), 'work:\n  - domain: exempelstad.example\n');
  for (const [name, mail] of Object.entries(mails)) writeFileSync(path.join(folder, name), mail);
  const inbox = (args: string[], env: Record<string, string> = {}) =>
    runForStreams('newsletter.ts', ['inbox', ...args], {
      IMAP_URL: '',
      PORTAL_DATA: data,
      PORTAL_CONTENT: content,
      PORTAL_NOW: '2026-12-04',
      ...env,
    });
  return { folder, data, content, inbox };
}
