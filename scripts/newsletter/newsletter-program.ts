import type { Program } from '../commands/command.ts';
import { approve } from './commands/approve.ts';
import { archive } from './commands/archive.ts';
import { check } from './commands/check.ts';
import { compile } from './commands/compile.ts';
import { draft } from './commands/draft.ts';
import { inbox } from './commands/inbox.ts';
import { notice } from './commands/notice.ts';
import { outlook } from './commands/outlook.ts';
import { preview } from './commands/preview.ts';
import { resolve } from './commands/resolve.ts';
import { scan } from './commands/scan.ts';
import { send } from './commands/send.ts';
import { status } from './commands/status.ts';
import { test } from './commands/test.ts';
import { tip } from './commands/tip.ts';

/** Everything that `npm run newsletter` can do, in the order in which an issue is made. */
export const newsletter: Program = {
  name: 'newsletter',
  heading: 'Informationsbrevet: från innehållet i content/newsletters till ett mejl.',
  commands: {
    status,
    scan,
    tip,
    draft,
    check,
    preview,
    compile,
    test,
    approve,
    send,
    resolve,
    inbox,
    outlook,
    archive,
    notice,
  },
};
