import * as v from 'valibot';

const text = v.pipe(v.string('text'), v.minLength(1, 'some text'));
const colour = v.pipe(v.string('a CSS colour'), v.minLength(1, 'a CSS colour'));
const colours = {
  accent: v.optional(colour),
  surface: v.optional(colour),
  text: v.optional(colour),
};
const length = v.pipe(
  v.string('a length such as 12px'),
  v.regex(/^(0|(\d+|\d*\.\d+)(px|em|rem))$/, 'a length such as 12px, or 0'),
);
const spacing = v.pipe(
  v.number('a number'),
  v.minValue(0.5, 'from 0.5 to 1.5'),
  v.maxValue(1.5, 'from 0.5 to 1.5'),
);

/** `theme`: what `theme/` reads. No two buttons can be told apart by it: it has no key for one of them. */
export const theme = v.strictObject({
  preset: v.optional(
    v.picklist(
      ['default', 'compact', 'dsfr', 'contrast'],
      'one of default, compact, dsfr, contrast',
    ),
  ),
  ...colours,
  dark: v.optional(v.strictObject(colours)),
  radius: v.optional(length),
  spacing: v.optional(spacing),
  font: v.optional(text),
  elevation: v.optional(v.picklist(['none', 'low', 'high'], 'one of none, low, high')),
});
