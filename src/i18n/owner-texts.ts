type Values = { [name: string]: unknown };

/**
 * The owner's words instead of ours: `config.messages.fr.notice`, in the shape of the locale file
 * (nested keys, `{{name}}`, `_zero` `_one` `_other`…). Only texts replace texts; a key that we do
 * not have is ignored here and named by the configuration's diagnosis.
 * @param given what the owner wrote, whatever it is
 * @param language BCP 47, for the plural
 */
export function applyOwnerTexts<M extends object>(
  messages: M,
  given: unknown,
  language: string,
): M {
  if (!given || typeof given !== 'object') return messages;
  const theirs = given as Values;
  const result: Values = {};
  for (const [key, ours] of Object.entries(messages)) {
    const text = theirs[key];
    if (typeof ours === 'object') result[key] = applyOwnerTexts(ours, text, language);
    else if (typeof ours === 'string') result[key] = typeof text === 'string' ? text : ours;
    else
      result[key] = (values: Values) => {
        const count = values['count'] as number;
        const form =
          (!count && theirs[`${key}_zero`]) ||
          theirs[`${key}_${new Intl.PluralRules(language).select(count || 0)}`] ||
          text;
        return typeof form === 'string'
          ? form.replace(/{{\s*(\w+)\s*}}/g, (_, name) => `${values[name] ?? ''}`)
          : ours(values);
      };
  }
  return result as M;
}
