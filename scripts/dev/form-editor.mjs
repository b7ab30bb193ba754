import { randomBytes } from 'node:crypto';
import { readSettings } from '../../src/settings.ts';

/**
 * A Vite plugin with the form editor while somebody writes (`npm run dev`), below `/__redigera/`. As no page of the site
 * it can be in no built portal. The token is made at each start and known to the editor's own page alone.
 * @returns {import('vite').Plugin}
 */
export function formEditor() {
  const token = randomBytes(32).toString('base64url');
  return {
    name: 'form-editor',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        answer(request, response, token).then((isAnswered) => isAnswered || next(), next);
      });
    },
  };
}

async function answer(request, response, token) {
  if (!(request.originalUrl ?? '').startsWith('/__redigera')) return false;
  // A build, which reads this file too, has no use for it.
  const { answerEditor } = await import('../editor/answer-editor.ts');
  const { EDITOR_CALLS, EDITOR_PAGES } = await import('../editor/editor-calls.ts');
  const { SUBMIT_CALLS, SUBMIT_PAGES } = await import('../editor/submit-calls.ts');
  const calls = { ...EDITOR_CALLS, ...SUBMIT_CALLS };
  return answerEditor(request, response, {
    token,
    settings: readSettings,
    calls,
    pages: { ...EDITOR_PAGES, ...SUBMIT_PAGES },
  });
}
