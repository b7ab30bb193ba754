import { createHash } from 'node:crypto';
import { answerMail, type AnswerHead } from '../delivery/answer-mail.ts';
import { judge } from '../delivery/outcome.ts';
import type { Transport } from '../delivery/transport.ts';
import type { Answers } from '../data/answers.ts';

/**
 * Answers by the relay that the letters go by, with an empty envelope sender, so that nothing comes back of them (RFC 3834
 * section 3.3). One that the relay defers stays queued; whatever else became of it, it is not sent twice.
 */
export function relayAnswers(transport: Transport, head: AnswerHead, now: () => Date): Answers {
  return {
    async send(answer) {
      const name = `svar-${createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 24)}`;
      const bytes = await answerMail(answer, head, now(), name.slice('svar-'.length));
      const line = await transport.open();
      try {
        const { status, words } = judge(await line.send({ from: '', to: answer.to, bytes, name }));
        if (status === 'deferred') throw new Error(words);
        return status === 'refused' ? 'refused' : 'sent';
      } finally {
        line.close();
      }
    },
  };
}
