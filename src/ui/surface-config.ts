import type { PageInstance } from '../core/instance.js';

/** What a value of the configuration must be, by its key. */
export type Shape = Record<string, (value: unknown) => boolean>;

export const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** A list whose entries are all right. */
export const listOf =
  (isRight: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(isRight);

/** An object whose keys are all known, each with a value that is right. */
export const isShaped =
  (shape: Shape) =>
  (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([key, each]) => Object.hasOwn(shape, key) && shape[key]?.(each));

/**
 * Has the console say what is wrong with a surface's own part of the configuration, once it is in a
 * page: the first visit's own check leaves it to the surface.
 */
export function checkSurfaceConfig(
  instance: PageInstance,
  key: 'newsletter' | 'choices',
  shape: Shape,
): void {
  const own: unknown = instance.config?.[key];
  if (own !== undefined && !isShaped(shape)(own))
    void instance
      .load('diagnosis')
      .then((part) => part.diagnose(instance.config?.source ?? '', [key]));
}
