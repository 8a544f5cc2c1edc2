import { Hono } from 'hono';
import type { RightsDependencies } from '../dependencies.js';
import { siteStyles } from '../../../pages/site-styles.js';
import { handlePost } from '../../../intake/post.js';
import { requestEndpoint } from './request-endpoint.js';
import { answerIdentity, readStatus } from './status-routes.js';

/** What those who ask use: no token opens any of it. */
export function rightsRoutes(dependencies: RightsDependencies): Hono {
  const routes = new Hono();
  for (const start of ['', '/sites/:site']) {
    routes.post(
      `${start}/rights-requests`,
      handlePost(requestEndpoint(dependencies), dependencies),
    );
    routes.get(`${start}/rights-requests/:reference`, readStatus(dependencies));
    routes.post(`${start}/rights-requests/:reference`, answerIdentity(dependencies));
  }
  routes.get('/pages.css', (context) =>
    context.body(siteStyles(dependencies.sites.byId(context.req.query('site') ?? '')), 200, {
      'content-type': 'text/css',
    }),
  );
  return routes;
}
