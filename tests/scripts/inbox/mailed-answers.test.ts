import PostalMime from 'postal-mime';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startMailServer } from '../../support/mail-server.ts';
import { smtpTransport } from '../../../scripts/delivery/smtp.ts';
import { mailedAnswers } from '../../../scripts/inbox/mailed-answers.ts';
import { relay } from '../delivery/run.ts';
import { SENDER } from '../../newsletter/mailed.ts';
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
  return { server, answers: mailedAnswers(smtpTransport(relay(server.port)), site, SENDER, NOW) };
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

  test('stays queued when the relay defers it', async () => {
    const { answers } = await answering(refusing(450));
    await expect(answers.send(ANSWER)).rejects.toThrow('Nej');
  });

  test('is uncertain when the server goes away instead of saying that it has it', async () => {
    const line = {
      isOpen: () => false,
      send: async () => ({ words: 'Förbindelsen stängdes.', stage: 'dot' as const }),
      close: async () => {},
    };
    const answers = mailedAnswers({ description: '', open: async () => line }, site, SENDER, NOW);
    await expect(answers.send(ANSWER)).resolves.toBe('uncertain');
  });

  test('that is refused is not tried for ever', async () => {
    const { answers } = await answering(refusing(550));
    await expect(answers.send(ANSWER)).resolves.toBe('refused');
  });
});
