import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { answerMail, type AnswerHead } from '../delivery/answer-mail.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Answers } from '../data/answers.ts';

/** Answers as files in `outbox/` of the data folder: for whoever has no mail server, and for a look at them. */
export function outboxAnswers(dataFolder: string, head: AnswerHead, now: () => Date): Answers {
  const outbox = path.join(dataFolder, 'outbox');
  return {
    async send(answer) {
      const id = createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 24);
      const file = path.join(outbox, `svar-${id}.eml`);
      await mkdir(outbox, { recursive: true, mode: 0o700 });
      writeWhole(file, await answerMail(answer, head, now(), id), 0o600);
      return 'sent';
    },
  };
}
