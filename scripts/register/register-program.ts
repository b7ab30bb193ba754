import type { Program } from '../commands/command.ts';
import { add } from './commands/add.ts';
import { adopt } from './commands/adopt.ts';
import { allow } from './commands/allow.ts';
import { exportList } from './commands/export.ts';
import { importList } from './commands/import.ts';
import { backup } from './commands/backup.ts';
import { confirm } from './commands/confirm.ts';
import { coverage } from './commands/coverage.ts';
import { due } from './commands/due.ts';
import { extract } from './commands/extract.ts';
import { forget } from './commands/forget.ts';
import { handover } from './commands/handover.ts';
import { list } from './commands/list.ts';
import { question } from './commands/question.ts';
import { questions } from './commands/questions.ts';
import { nothingLeaks } from './commands/nothing-leaks.ts';
import { record } from './commands/record.ts';
import { remove } from './commands/remove.ts';
import { stop } from './commands/stop.ts';
import { suppressed } from './commands/suppressed.ts';

/** Everything that `npm run register` can do, from the everyday to the rare. */
export const register: Program = {
  name: 'register',
  heading: 'Registret: vilka som får informationsbrevet och vem som är kontaktperson för vilken enhet.',
  commands: {
    list,
    add,
    handover,
    remove,
    import: importList,
    export: exportList,
    confirm,
    coverage,
    question,
    questions,
    suppressed,
    stop,
    allow,
    extract,
    forget,
    due,
    record,
    'nothing-leaks': nothingLeaks,
    backup,
    adopt,
  },
};
