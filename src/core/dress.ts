import type { PageInstance } from './instance.js';

const COLOURS = ['accent', 'surface', 'text'];

/**
 * Gives a surface the owner's theme. Three colours are there at once; what else a theme names comes
 * with the preset's part, and is waited for. Without that part the surface has its usual look: a
 * question is never put off by its dress.
 */
export async function dress(
  surface: HTMLElement,
  { config, load }: Pick<PageInstance, 'config' | 'load'>,
): Promise<void> {
  const theme = config?.theme;
  if (!theme) return;
  let plain = true;
  for (const [name, value] of Object.entries(theme))
    if (COLOURS.includes(name)) surface.style.setProperty('--limpide-' + name, value as string);
    else plain = false;
  const dressed = load('theme', theme.preset ?? 'default').then(
    (part) => part.dress(surface, theme),
    console.error,
  );
  if (!plain) await dressed;
}
