import { css } from 'lit';

/**
 * Colours, type and space of every surface. An owner sets three colours, `--limpide-accent`,
 * `--limpide-surface` and `--limpide-text`, and may set `--limpide-font` and `--limpide-radius`;
 * the rest is computed from them. Names that begin with `--_` are ours alone. An error is the text's
 * colour turned to red, so that it is read wherever the text is.
 *
 * Light or dark is the page's decision: `light-dark()` follows its `color-scheme`. A page that says
 * `:root { color-scheme: light dark }` gets what its visitor prefers; one that says nothing is
 * light, and a dark panel would look broken in it. Where `light-dark()` is not known (Safari before
 * 17.5), panels of ours are light, with their own background and text.
 */
export const tokens = css`
  :host {
    --_accent: var(--limpide-accent, #1d4ed8);
    --_surface: var(--limpide-surface, #fff);
    --_text: var(--limpide-text, #14213d);
    --_line: color-mix(in srgb, var(--_text) 18%, var(--_surface));
    --_edge: color-mix(in srgb, var(--_text) 55%, var(--_surface));
    --_soft: color-mix(in srgb, var(--_text) 78%, var(--_surface));
    --_tint: color-mix(in srgb, var(--_accent) 7%, var(--_surface));
    --_hover: color-mix(in srgb, var(--_accent) 86%, var(--_text));
    --_error: color-mix(in srgb, #c5221f 50%, var(--_text));
    --_on-accent: var(--_surface);
    --_field: var(--_surface);
    --_link: var(--_accent);
    --_ring: var(--_accent);
    --_mark: var(--_accent);
    --_radius: var(--limpide-radius, 10px);
    --_radius-small: calc(var(--_radius) * 0.8);
    --_shadow: 0 8px 32px color-mix(in srgb, #14213d 18%, transparent);

    display: block;
    box-sizing: border-box;
    font: 400 1rem / 1.5 var(--limpide-font, inherit);
    font-size: 1rem;
    line-height: 1.5;
    color: var(--_text);
    text-align: start;
    overflow-wrap: break-word;
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--limpide-accent, light-dark(#1d4ed8, #8fb3ff));
      --_surface: var(--limpide-surface, light-dark(#fff, #121826));
      --_text: var(--limpide-text, light-dark(#14213d, #e8edf7));
    }
  }

  /* What is written on the accent is black or white, whichever is told better from it. */
  @supports (color: oklch(from red l c h)) {
    :host {
      --_on-accent: oklch(from var(--_accent) clamp(0, (0.57 - l) * 1000, 1) 0 h);
    }
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  @media (forced-colors: active) {
    :host {
      --_accent: LinkText;
      --_surface: Canvas;
      --_text: CanvasText;
      --_line: CanvasText;
      --_edge: CanvasText;
      --_soft: CanvasText;
      --_tint: Canvas;
      --_hover: Highlight;
      --_error: CanvasText;
      --_on-accent: ButtonText;
      --_link: LinkText;
      --_ring: Highlight;
    }
  }
`;
