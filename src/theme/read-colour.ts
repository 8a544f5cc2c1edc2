import type { Rgb } from './colour.js';

/**
 * A colour in whichever notation the browser knows, in sRGB; undefined for what is none, and for what
 * lets the page shine through: its contrast is not known.
 */
export function readColour(colour: string): Rgb | undefined {
  if (!CSS.supports('color', colour)) return undefined;
  const probe = document.createElement('i');
  probe.hidden = true;
  // Mixed with itself, every notation is told as sRGB.
  probe.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
  document.documentElement.append(probe);
  const [red = 0, green = 0, blue = 0, alpha = 1] = (
    getComputedStyle(probe).color.match(/-?[\d.]+(e-?\d+)?|none/g) ?? []
  ).map((channel) => Math.min(1, Math.max(0, parseFloat(channel) || 0)));
  probe.remove();
  return alpha < 1 ? undefined : [red, green, blue];
}
