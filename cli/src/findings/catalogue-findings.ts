import type { Config } from '../../../src/core/types.js';
import type { Translate } from '../../../src/i18n/translate.js';
import type { Finding } from '../../../src/law/checks/types.js';
import { SERVICE_NAMES } from '../../../src/services/service-names.js';
import { meantOf, meantService } from '../../../src/services/meant.js';
import { wrongOptions } from '../../../src/services/options.js';

/**
 * Services that the catalogue does not have, and options that a service of it does not know or
 * cannot use: all errors, each with what was probably meant.
 */
export function catalogueFindings({ services }: Config, t: Translate): Finding[] {
  const near = (found: string | undefined): Record<string, string> =>
    found ? { near: t('checks:meant', { name: found }), meant: found } : { near: '' };
  return services.flatMap((service, at): Finding[] => {
    const { use, options = {}, accepts } = service;
    if (!use) return [];
    const place = `services.${at}`;
    const finding = (rule: string, where: string, values: Record<string, string>): Finding => ({
      rule,
      place: where,
      file: 'config',
      values,
    });
    if (!(SERVICE_NAMES as readonly string[]).includes(use))
      return [finding('service-unknown', place, { service: use, ...near(meantService(use)) })];
    if (!accepts) return [];
    const names = Object.keys(accepts);
    return [
      ...Object.keys(options)
        .filter((name) => !names.includes(name))
        .map((option) =>
          finding('option-unknown', `${place}.options.${option}`, {
            service: use,
            option,
            ...near(meantOf(option, names)),
          }),
        ),
      ...wrongOptions(accepts, options).map((option) =>
        finding('option-wrong', `${place}.options.${option}`, {
          service: use,
          option,
          example: accepts[option]?.example ?? '',
        }),
      ),
    ];
  });
}
