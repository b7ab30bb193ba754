import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startMailServer } from '../../support/mail-server.ts';
import { newsletterPortal } from './newsletter-portal.ts';

const CODE = /(?<=%20|sluta\/)[0-9a-f]{16}/g;

/** A mail's headers by name, and its body; what is a recipient's own is marked. */
function parts(raw: Buffer) {
  const text = raw.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const headers = text.slice(0, end).split(/\r\n(?![ \t])/).map((header) => header.replace(CODE, '<kod>')); // prettier-ignore
  return { headers, body: text.slice(end) };
}

test('what is compiled and archived is what was sent, but for the recipient, the code and the moment', async () => {
  const { newsletter, against, issue, data } = newsletterPortal();
  writeFileSync(
    path.join(data, 'utskick.env'),
    'SMTP_FROM=utskick@exempelstad.example\nUNSUBSCRIBE_URL=https://brev.exempelstad.example/sluta/{code}\n',
    { mode: 0o600 },
  );
  const server = await startMailServer();
  onTestFinished(() => server.close());
  newsletter('approve', '2026-6', '--by', 'Anna');
  expect(await against(server.port, 'send', '2026-6', '--yes', '--as', 'Bo')).toMatchObject({ code: 0 });
  expect(readFileSync(issue, 'utf8')).toContain('sent:');
  const out = path.join(path.dirname(data), 'ut');
  expect(newsletter('compile', '2026-6', '--out', out).code).toBe(0);

  const kept = parts(readFileSync(path.join(out, '2026-6.eml')));
  const sent = parts(server.received[0]!.raw);
  // The same headers in the same order, and the same values of all that is not the recipient's.
  const OWN = /^(?:To|Date|Message-ID|X-Delivery-Proof):/;
  const shared = ({ headers }: typeof kept) => headers.map((header) => OWN.exec(header)?.[0] ?? header);
  expect(shared(kept)).toEqual(shared(sent));
  expect(shared(kept).join('\n')).toMatch(/From: [\s\S]*<utskick@exempelstad\.example>[\s\S]*Reply-To: /);
  expect(shared(kept).join('\n')).toContain('https://brev.exempelstad.example/sluta/<kod>');
  const rule = /^Message-ID: <2026-6\.[0-9a-f]{24}@exempelstad\.example>$/m;
  expect(kept.headers.join('\n')).toMatch(rule);
  expect(sent.headers.join('\n')).toMatch(rule);
  const code = /sluta\/([0-9a-f]{16})/.exec(server.received[0]!.raw.toString('latin1'))![1]!;
  expect(sent.body.replace(/=\r\n/g, '').replaceAll(code, '0'.repeat(16))).toBe(kept.body.replace(/=\r\n/g, ''));
});
