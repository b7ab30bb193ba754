import { randomBytes } from 'node:crypto';
import { readSettings } from '../../src/settings.ts';

/**
 * A Vite plugin with the form editor while somebody writes (`npm run dev`), below `/__redigera/`. As no page of the site
 * it can be in no built portal. The token is made at each start and known to the editor's own page alone.
 * @returns {import('vite').Plugin}
 */
export function formEditor() {
  let answer;
  return {
    name: 'form-editor',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!(request.originalUrl ?? '').startsWith('/__redigera')) return next();
        answer ??= readEditor();
        answer.then((answered) => answered(request, response)).then((isAnswered) => isAnswered || next(), next);
      });
    },
  };
}

/** A build, which reads this file too, has no use for the editor: it is read when it is first asked for. */
async function readEditor() {
  const { answerEditor } = await import('../editor/answer-editor.ts');
  const { pageCode } = await import('../editor/page-code.ts');
  const { EDITOR_CALLS, EDITOR_PAGES } = await import('../editor/editor-calls.ts');
  const { SUBMIT_CALLS, SUBMIT_PAGES } = await import('../editor/submit-calls.ts');
  const calls = { ...EDITOR_CALLS, ...SUBMIT_CALLS };
  const pages = { ...EDITOR_PAGES, ...SUBMIT_PAGES };
  const token = randomBytes(32).toString('base64url');
  const editor = { token, settings: readSettings, calls, pages, code: pageCode(pages) };
  return (request, response) => answerEditor(request, response, editor);
}
