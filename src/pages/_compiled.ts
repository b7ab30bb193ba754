import type { RouteData } from 'astro';
import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';

const { manifest } = createApp();

/**
 * The compiled pages, ready to be rendered (`scripts/site/render-pages`). Astro remembers which pages there are by its
 * manifest: each build has one of its own, since the content may be another.
 */
export function openPages() {
  const app = new App({ ...manifest }, false);
  // Else a page that cannot be rendered would be a page that says so.
  app.renderError = (request, { error, status }) => {
    throw error ?? new Error(`${request.url} ${status}`);
  };
  return {
    /** Every page and file that the pages say there is, with what Astro knows it by. */
    paths: () => new StaticPaths(app).getAll(),
    render: (request: Request, routeData: RouteData) => app.render(request, { routeData }),
  };
}
