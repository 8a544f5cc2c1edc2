import type { BlockInput, SectionInput } from './policy-file.js';

const title = (id: string): string => `$t(policy:sections.${id}.title)`;
const text = (key: string): string => `$t(policy:sections.${key})`;
const section = (
  id: string,
  blocks: BlockInput[],
  sections: SectionInput[] = [],
): Exclude<SectionInput, string> => ({ id, title: title(id), blocks, sections });

/**
 * The default sections of a policy: every mention of articles 13 and 14, in the
 * order in which people ask. Texts are in `locales/<language>/policy.json`. Ids are anchors and stay.
 */
export const SECTIONS: Exclude<SectionInput, string>[] = [
  section('responsable', [{ generated: 'contact' }, { generated: 'dpo' }]),
  section('finalites', [
    text('finalites.intro'),
    { generated: 'overview' },
    { generated: 'processing' },
  ]),
  section('origine', [{ generated: 'indirect' }]),
  section(
    'communications',
    [{ generated: 'marketing' }],
    [section('opposition-prospection', [{ generated: 'marketing-objection' }])],
  ),
  section('durees', [{ generated: 'retention' }, { generated: 'own-retention' }]),
  section(
    'destinataires',
    [{ generated: 'recipients' }],
    [section('transferts', [{ generated: 'transfers' }])],
  ),
  section('traceurs', [
    text('traceurs.intro'),
    { generated: 'refusal' },
    { control: 'manager' },
    { generated: 'purposes' },
    { control: 'object-audience' },
    { generated: 'services' },
    { generated: 'storage' },
    text('traceurs.gpc'),
  ]),
  section(
    'droits',
    [{ generated: 'rights' }],
    [
      section('exercer', [{ generated: 'ways' }]),
      section('reponse', [{ generated: 'answer' }]),
      section('reclamation', [{ generated: 'complaint' }]),
      section('deces', [{ generated: 'after-death' }]),
    ],
  ),
  section('decisions', [{ generated: 'automated' }]),
  section('mineurs', [{ generated: 'minors' }]),
  section('modifications', [text('modifications.text')]),
];
