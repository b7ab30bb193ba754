import type { Program } from '../commands/command.ts';
import { add } from './add.ts';
import { adopt } from './adopt.ts';
import { exportList } from './export.ts';
import { importList } from './import.ts';
import { backup } from './backup.ts';
import { confirm } from './confirm.ts';
import { coverage } from './coverage.ts';
import { extract } from './extract.ts';
import { forget } from './forget.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';

/** Everything that `npm run register` can do, from the everyday to the rare. */
export const register: Program = {
  name: 'register',
  heading: 'Registret: vilka som får informationsbrevet och vem som är kontaktperson för vilken enhet.',
  commands: {
    list,
    add,
    remove,
    import: importList,
    export: exportList,
    confirm,
    coverage,
    extract,
    forget,
    backup,
    adopt,
  },
};
