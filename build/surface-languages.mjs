/**
 * What a language of surfaces has (docs/decisions/0060): what visitors read in a page. A whole language
 * has every namespace of the reference.
 */
export const SURFACES = [
  ...['common', 'core', 'embed', 'forms', 'status', 'notice', 'purposes', 'measures', 'manager'],
  ...['newsletter', 'choices', 'data', 'periods', 'receipts', 'rights', 'policy'],
];

/** Of `policy`, what the notice of a sign-up says (src/law/texts/sign-up-notice.ts); nothing else. */
const OF_POLICY =
  /^(missing|comma|listJoin|basis\.consent|recipients\.(none|roles\.(processor|(joint-)?controller))|retention\.(first|archived|of)|rights\.[\w-]+\.short)$/;

/** Whether a language is whole: it has texts of the collector's, as soon as the reference has. */
export const isWhole = (reference, namespaces) => {
  const own = Object.keys(reference).filter((name) => name.startsWith('collector/'));
  return own.length === 0 || own.some((name) => namespaces[name]);
};

/** Whether a language of surfaces has a key of a namespace; without a key, whether the namespace. */
export const isOfSurfaces = (namespace, key) =>
  SURFACES.includes(namespace) &&
  (namespace !== 'policy' || key === undefined || OF_POLICY.test(key));
