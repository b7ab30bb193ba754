import { UserError } from '../../user-error.ts';
import type { RunAsked } from '../../delivery/run-options.ts';
import { showPreview } from '../preview/show-preview.ts';
import { archiveNotice } from './archive-notice.ts';
import { approveNotice } from './approve-notice.ts';
import { findNotice } from './find-notice.ts';
import { listNotices } from './list-notices.ts';
import { sendNotice } from './send-notice.ts';
import { sendTestOf } from '../send-test.ts';

interface Wish extends RunAsked {
  entry: string | undefined;
  preview: boolean;
  test: string | undefined;
  approve: string | undefined;
  as: string | undefined;
  archive: string | undefined;
  'no-pdf': boolean;
  'no-open': boolean;
}

/** Shows, tries, approves, sends or archives a notice. @returns as any run */
export async function noticeByWish({ entry: id, preview, test, approve, archive, ...asked }: Wish): Promise<number> {
  const wishes = [preview, test, approve, archive].filter((each) => each !== undefined && each !== false);
  if (wishes.length > 1) throw new UserError('Välj en sak i taget: --preview, --test, --approve eller --archive.');
  if (id === undefined) {
    if (wishes.length === 0) return listNotices();
    throw new UserError(
      'Skriv vilken text meddelandet gäller, till exempel: npm run newsletter -- notice oro-for-en-elev',
    );
  }
  const found = await findNotice(id);
  if (preview) return showPreview(id, `Meddelandet om ${id}`, asked['no-open']);
  if (test !== undefined) return sendTestOf(found.mailing, found.settings.site, test, asked['env-file']);
  if (approve !== undefined) return approveNotice(found, approve);
  if (archive !== undefined) return archiveNotice(found, archive, { noPdf: asked['no-pdf'] });
  return sendNotice(found, asked);
}
