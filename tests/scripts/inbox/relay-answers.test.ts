import { generateKeyPairSync } from 'node:crypto';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import PostalMime from 'postal-mime';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startMailServer } from '../../support/mail-server.ts';
import { answerMail } from '../../../scripts/delivery/answer-mail.ts';
import { dkimKey } from '../../../scripts/delivery/signature.ts';
import { smtpTransport } from '../../../scripts/delivery/smtp.ts';
import { relayAnswers } from '../../../scripts/inbox/relay-answers.ts';
import { relay } from '../delivery/run.ts';
import { site } from '../../newsletter/made-up.ts';
import { ANNA } from './office.ts';

const ANSWER = {
  to: ANNA,
  subject: 'Du får inga fler informationsbrev',
  text: 'Hej!',
  inReplyTo: '<1@x.example>',
  references: '',
};
const NOW = () => new Date('2026-12-04T08:00:00Z');

async function answering(options: Parameters<typeof startMailServer>[0] = {}) {
  const server = await startMailServer(options);
  onTestFinished(() => server.close());
  return {
    server,
    answers: relayAnswers(
      smtpTransport(relay(server.port)),
      { from: { name: site.sender.name, address: site.sender.email } },
      NOW,
    ),
  };
}

/** What a server says of a recipient, as smtp-server has it. */
const refusing = (responseCode: number) => ({
  onRcptTo: (_: unknown, __: unknown, done: (error: Error) => void) =>
    done(Object.assign(new Error('Nej'), { responseCode })),
});

describe('an answer to somebody who wrote', () => {
  test('goes by the relay, with an empty envelope sender so that nothing comes back of it', async () => {
    const { server, answers } = await answering();
    await answers.send(ANSWER);
    const [{ from, to, raw } = { from: '?', to: [], raw: Buffer.alloc(0) }] = server.received;
    expect({ from, to }).toEqual({ from: '', to: [ANNA] });
    const mail = await PostalMime.parse(raw);
    expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-replied' }));
    expect(mail).toMatchObject({ subject: ANSWER.subject, inReplyTo: '<1@x.example>' });
  });

  test('is signed as the letters are', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const dkim = dkimKey('exempelstad.example', 'brev', pem);
    const bytes = await answerMail(
      ANSWER,
      { from: { name: 'Åsa Ö', address: 'brev@exempelstad.example' }, dkim },
      NOW(),
      'x',
    );
    const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
    const resolver = async () => [[`v=DKIM1; k=ed25519; p=${raw}`]];
    const [verdict] = (await dkimVerify(bytes, { resolver })).results;
    expect(verdict?.status.result).toBe('pass');
  });

  test('stays queued when the relay defers it', async () => {
    const { answers } = await answering(refusing(450));
    await expect(answers.send(ANSWER)).rejects.toThrow('Nej');
  });

  test('that is refused is not tried for ever', async () => {
    const { answers } = await answering(refusing(550));
    await expect(answers.send(ANSWER)).resolves.toBe('refused');
  });
});
