import { Hono } from 'hono';
import type { NewsletterDependencies } from '../dependencies.js';
import { linkRoutes } from './link-routes.js';
import { postSignUp } from './post-sign-up.js';

/** What those who sign up use: no token of the owner's opens any of it. */
export function newsletterRoutes(dependencies: NewsletterDependencies): Hono {
  const routes = new Hono();
  for (const start of ['', '/sites/:site'])
    routes.post(`${start}/newsletter`, postSignUp(dependencies));
  routes.route('/newsletter', linkRoutes(dependencies));
  return routes;
}
