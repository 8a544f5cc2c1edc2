import type { IntakeDependencies } from '../intake/dependencies.js';
import type { ObjectionFollowers } from './following.js';

/** What the routes of every kind need. */
export interface KindDependencies extends IntakeDependencies {
  basePath: string;
  following: ObjectionFollowers;
}
