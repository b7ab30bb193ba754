import { describe, expect, test } from 'vitest';
import { classify } from '../../../scripts/inbox/classify.ts';
import { readMsg } from '../../../scripts/inbox/read-msg.ts';
import { msgFile } from './msg-file.ts';

const ANNA = 'anna.berg@exempelstad.example';
const judge = (mail: Parameters<typeof msgFile>[0]) => classify(readMsg(msgFile(mail)), []);

describe('a mail that Outlook saved', () => {
  test('is a hard bounce when it is a report that nobody has the address, with the letter that it answers', () => {
    const verdict = judge({
      messageClass: 'REPORT.IPM.Note.NDR',
      subject: 'Olevererat: Läs före jul',
      body: 'Det gick inte att leverera till följande mottagare eller grupper:\n\nBerg Anna\nE-postadressen hittades inte.\n\n#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##',
      senderName: 'Microsoft Outlook',
      recipients: [ANNA],
      embedded: `From: informationsbrev@exempelstad.example\nTo: ${ANNA}\nMessage-ID: <2026-6.000000000000000000000001@exempelstad.example>\n`,
    });
    expect(verdict).toMatchObject({
      kind: 'bounce',
      recipients: [{ address: ANNA, hard: true, status: '5.1.1', reason: 'unknown-address' }],
      refersTo: { messageIds: ['<2026-6.000000000000000000000001@exempelstad.example>'] },
    });
  });

  test('is a soft bounce when the mailbox is full', () => {
    const body = 'Mottagarens postlåda är full.\n#554 5.2.2 mailbox full ##';
    expect(
      judge({ messageClass: 'REPORT.IPM.Note.NDR', subject: 'Olevererat', body, recipients: [ANNA] }).recipients,
    ).toEqual([{ address: ANNA, hard: false, status: '5.2.2', reason: 'mailbox-full' }]);
  });

  test.each(['REPORT.IPM.Note.DR', 'REPORT.IPM.Note.IPNRN', 'IPM.Note.Rules.OofTemplate.Microsoft'])(
    'is left alone when it is %s',
    (messageClass) => {
      expect(
        judge({ messageClass, subject: 'Läs före jul', body: 'Avsluta', recipients: [ANNA], senderAddress: ANNA }).kind,
      ).toBe('auto-reply');
    },
  );

  test('is somebody’s wish when a person wrote it', () => {
    const verdict = judge({
      messageClass: 'IPM.Note',
      subject: 'Avsluta informationsbrevet a1b2c3d4e5f60718',
      body: '',
      senderAddress: ANNA,
    });
    expect(verdict).toMatchObject({
      kind: 'unsubscribe',
      wish: { stopCode: 'a1b2c3d4e5f60718' },
      recipients: [{ address: ANNA }],
    });
  });

  test('is read by its transport headers too', () => {
    const headers = `Auto-Submitted: auto-replied\nFrom: Anna Berg <${ANNA}>\n`;
    expect(judge({ messageClass: 'IPM.Note', subject: 'Sv: Läs', body: 'Avsluta', headers }).kind).toBe('auto-reply');
  });
});

test('a file of anything else is refused', () => {
  expect(() => readMsg(Buffer.from('hej'))).toThrow();
  expect(() => readMsg(msgFile({ messageClass: '', subject: '', body: '' }).slice(0, 900))).toThrow();
});
