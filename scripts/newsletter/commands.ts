import type { Program } from '../commands/command.ts';
import { approve } from './approve.ts';
import { archive } from './archive.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { draft } from './draft.ts';
import { inbox } from './inbox.ts';
import { outlook } from './outlook.ts';
import { preview } from './preview.ts';
import { resolve } from './resolve.ts';
import { send } from './send.ts';
import { status } from './status.ts';
import { test } from './test.ts';
import { tip } from './tip.ts';

/** Everything that `npm run newsletter` can do, in the order in which an issue is made. */
export const newsletter: Program = {
  name: 'newsletter',
  heading: 'Informationsbrevet: från innehållet i content/newsletters till ett mejl.',
  commands: {
    status,
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
  },
};
