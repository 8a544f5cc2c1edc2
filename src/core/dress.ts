import type { PageInstance } from './instance.js';

/**
 * Gives a surface the owner's theme, before it shows. Without the part that reads it, its three colours
 * are all: a question is never put off by its dress.
 */
export async function dress(
  surface: HTMLElement,
  { config, load }: Pick<PageInstance, 'config' | 'load'>,
): Promise<void> {
  const theme = config?.theme;
  if (!theme) return;
  for (const name of ['accent', 'surface', 'text'] as const)
    surface.style.setProperty('--limpide-' + name, theme[name] ?? '');
  await load('theme', theme.preset ?? 'default').then(
    (part) => part.dress(surface, theme),
    console.error,
  );
}
