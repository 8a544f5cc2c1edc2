import { Hono } from 'hono';
import { post } from '../../../intake/post.js';
import type { SignUpDependencies } from '../dependencies.js';
import { linkRoutes } from './link-routes.js';
import { signUpDoor } from './sign-up-door.js';

/** What those who sign up use: no token of the owner's opens any of it. */
export function newsletterRoutes(dependencies: SignUpDependencies): Hono {
  const routes = new Hono();
  for (const start of ['', '/sites/:site'])
    routes.post(`${start}/newsletter`, post(signUpDoor(dependencies), dependencies));
  routes.route('/newsletter', linkRoutes(dependencies));
  return routes;
}
