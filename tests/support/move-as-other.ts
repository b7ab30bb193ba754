import { UserError } from '../../scripts/user-error.ts';
import { openFolder } from '../../scripts/inbox/folder.ts';

// `node move-as-other.ts NAME…`: takes mail in the folder where it is started for handled, and prints what was said of each that
// did not move. As root it is nobody by then: root may do anything. The folder is the one where it is, so that nobody needs
// to find the way there.
if (process.getuid?.() === 0) {
  process.setgroups!([]);
  process.setegid!(65534);
  process.seteuid!(65534);
}
const mailbox = await openFolder('.');
for (const name of process.argv.slice(2))
  await mailbox.move(name, 'handled').catch((error) => {
    if (!(error instanceof UserError)) throw error;
    console.log(error.message);
  });
