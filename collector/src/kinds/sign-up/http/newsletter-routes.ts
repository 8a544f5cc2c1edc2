import { Hono } from 'hono';
import { handlePost } from '../../../intake/post.js';
import type { SignUpDependencies } from '../dependencies.js';
import { linkRoutes } from './link-routes.js';
import { signUpEndpoint } from './sign-up-endpoint.js';

/** What those who sign up use: no token of the owner's opens any of it. */
export function newsletterRoutes(dependencies: SignUpDependencies): Hono {
  const routes = new Hono();
  for (const start of ['', '/sites/:site'])
    routes.post(`${start}/newsletter`, handlePost(signUpEndpoint(dependencies), dependencies));
  routes.route('/newsletter', linkRoutes(dependencies));
  return routes;
}
