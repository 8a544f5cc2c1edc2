/**
 * Attributes of gated markup, on any element: what editors offer. docs/guide/integration.md says what
 * each does.
 */
export const gatedAttributes = [
  {
    name: 'data-purpose',
    description:
      'What this waits for: purposes of the configuration, all of them needed; `!` before one runs it while that is not allowed.',
  },
  { name: 'data-service', description: 'The service of the configuration that this belongs to.' },
  { name: 'data-src', description: 'The address that becomes `src` once it is allowed.' },
  { name: 'data-srcset', description: 'What becomes `srcset` once it is allowed.' },
  { name: 'data-href', description: 'The address that becomes `href` once it is allowed.' },
  { name: 'data-srcdoc', description: 'The document of a frame, once it is allowed.' },
  { name: 'data-type', description: 'The type of a gated script, `module` for one.' },
  {
    name: 'data-poster',
    description: 'A picture of your own site, shown in place of a gated embed.',
  },
  {
    name: 'data-placeholder',
    description: '`none`: nothing stands in place of this embed.',
    values: ['none'],
  },
  {
    name: 'data-limpide',
    description: 'An action, on a button or link.',
    values: ['open', 'accept', 'refuse', 'save', 'withdraw'],
  },
];
