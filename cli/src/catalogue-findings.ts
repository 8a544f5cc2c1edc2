import type { Config } from '../../src/core/types.js';
import type { Translate } from '../../src/i18n/translate.js';
import { distance } from '../../src/law/checks/names.js';
import type { Finding } from '../../src/law/checks/types.js';
import { catalogue } from '../../src/services/index.js';

/** The name that somebody most probably meant: the nearest, unless all are far. */
function nearest(name: string, known: string[]): string | undefined {
  const [best] = known
    .map((each) => ({
      each,
      far: each.startsWith(name) || name.startsWith(each) ? 1 : distance(name.toLowerCase(), each),
    }))
    .sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(2, name.length / 3) ? best.each : undefined;
}

/**
 * Services that the catalogue does not have, and options that a service of it does not know or
 * cannot use: all errors, each with what was probably meant.
 */
export function catalogueFindings({ services }: Config, t: Translate): Finding[] {
  const near = (name: string, known: string[]) => {
    const found = nearest(name, known);
    return found ? t('checks:meant', { name: found }) : '';
  };
  return services.flatMap((service, at): Finding[] => {
    const { use, options = {}, accepts } = service;
    if (!use) return [];
    const place = `services.${at}`;
    const known = Object.keys(catalogue);
    const finding = (rule: string, where: string, values: Record<string, string>): Finding => ({
      rule,
      place: where,
      file: 'config',
      values,
    });
    if (!known.includes(use))
      return [finding('service-unknown', place, { service: use, near: near(use, known) })];
    const rules = Object.entries(accepts ?? {});
    const names = rules.map(([name]) => name);
    return [
      ...Object.keys(options)
        .filter((name) => accepts && !names.includes(name))
        .map((option) =>
          finding('option-unknown', `${place}.options.${option}`, {
            service: use,
            option,
            near: near(option, names),
          }),
        ),
      ...rules
        .filter(([name, { pattern, required }]) =>
          options[name] == null ? required : !new RegExp(pattern).test(String(options[name])),
        )
        .map(([option, { example }]) =>
          finding('option-wrong', `${place}.options.${option}`, { service: use, option, example }),
        ),
    ];
  });
}
