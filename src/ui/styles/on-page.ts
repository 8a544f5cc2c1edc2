import { css } from 'lit';

/**
 * For surfaces that stand in a page without a background of their own: on a pale page, in a dark
 * band or on a picture, text, lines, fields and errors come from the colour that the page gives to
 * its own text there. Where the theme names a surface, that is painted, and known.
 *
 * They never collapse where a box asks how wide they would like to be (a dialog, a flex or grid
 * item, a float): what is measured in place of their contents is said.
 */
export const onPage = css`
  :host {
    --_surface: var(--limpide-surface, transparent);
    --_text: var(--limpide-text, currentcolor);
    --_soft: color-mix(in srgb, var(--_text) 85%, var(--_surface));
    --_field: color-mix(in srgb, var(--_text) 5%, var(--_surface));
    --_link: var(--_text);
    --_ring: var(--_text);
    --_mark: var(--_edge);
    --_error: color-mix(in srgb, #c5221f 35%, var(--_text));

    container-type: inline-size;
    contain-intrinsic-inline-size: min(32rem, 100vw - 4rem);
    min-inline-size: 0;
    max-inline-size: 100%;
    background: var(--_surface);
    color: var(--limpide-text, inherit);
  }

  /* A filled button has another colour of text: its ring is drawn inside it as well. */
  button:not(.quiet):focus-visible,
  .button:not(.quiet):focus-visible {
    outline-color: var(--_accent);
    box-shadow: inset 0 0 0 3px var(--_on-accent);
  }

  @supports not (contain-intrinsic-inline-size: 1px) {
    :host {
      min-inline-size: min(18rem, 100vw - 4rem);
    }
  }

  :host([data-themed]) {
    --_link: var(--_accent);
    --_ring: var(--_accent);

    padding: 24px;
    border-radius: var(--_radius);
  }

  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_text: CanvasText;
      --_field: Field;
      --_link: LinkText;
      --_ring: Highlight;
    }
  }
`;
