import { textIn, type Locales } from '@limpide/contract/localised-text';
import type { BlockInput, SectionInput, VersionInput } from './policy-file.js';
import { gapsIn } from './gaps.js';
import { parseInline, runsIn } from './inline.js';
import type { Block, ControlName, Inline, PolicyDocument, Section } from './types.js';

/** What a version is built with. */
export interface BuildOptions {
  /** The version's name in the policy file. */
  name: string;
  version: VersionInput;
  /** Language of the surface; a version in one language only keeps its own. */
  language: string;
  /** What the configuration says of languages. */
  locales: Locales;
  /** Puts variables, plurals and dates in place: i18next over a text that is not in a locale file. */
  ownerText: (text: string) => string;
  /** Label of a control whose block gives none. */
  label: (control: ControlName) => string;
  /** Sections of ours, by id, in our order. */
  ours: SectionInput[];
  /** Our summary, for versions that bring none of their own. */
  summary: string[];
  /** The blocks and sections that a generated part stands for. */
  generate: (
    block: Extract<BlockInput, { generated: string }>,
  ) => { blocks: Block[]; sections: Section[] } | undefined;
  /** The organisation's mail domain. */
  domain?: string | undefined;
  /** Told of what cannot be used, with its place: `sections.2.blocks.0`. */
  problem?: (place: string) => void;
}

/** A text of ours, by its key alone: it is in the language of the document. */
const OURS = /^\$t\([^)]*\)$/;

/** Makes a document of what the owner wrote. Never throws: what cannot be used is left out and told. */
export function buildDocument(building: BuildOptions): PolicyDocument {
  const { name, version, ours, problem = () => undefined } = building;
  const language = version.language ?? building.language;

  // What a version that is in one language says is in that language.
  const locales = { ...building.locales, ...(version.language && { locale: version.language }) };
  const generated = new Set<string>();

  const say = (text: unknown, place: string): string | undefined => {
    const found = textIn(text, language, locales)?.text;
    if (!found) {
      problem(place);
      return undefined;
    }
    return building.ownerText(found);
  };
  const runs = (text: unknown, place: string): Inline[] | undefined => {
    const said = say(text, place);
    if (said === undefined) return undefined;
    const lang = textIn(text, language, locales)?.lang;
    const made = parseInline(said, building.domain);
    const isForeign = lang && lang !== language && !OURS.test(text as string);
    return isForeign ? runsIn(lang, made) : made;
  };
  const each = (texts: unknown, place: string): Inline[][] =>
    Array.isArray(texts) ? texts.flatMap((text, i) => [runs(text, `${place}.${i}`) ?? []]) : [];

  const blocks = (inputs: unknown, place: string, sections: Section[]): Block[] => {
    if (inputs === undefined) return [];
    if (!Array.isArray(inputs)) return (problem(place), []);
    return inputs.flatMap((input, i) => block(input as BlockInput, `${place}.${i}`, sections));
  };

  const block = (input: BlockInput, place: string, sections: Section[]): Block[] => {
    const text = (type: 'paragraph' | 'note', given: unknown): Block[] => {
      const said = runs(given, place);
      return said ? [{ type, text: said }] : [];
    };
    if (typeof input === 'string') return text('paragraph', input);
    if (!input || typeof input !== 'object') return (problem(place), []);
    if ('text' in input) return text('paragraph', input.text);
    if ('note' in input) return text('note', input.note);
    if ('list' in input)
      return [{ type: 'list', ordered: input.ordered === true, items: each(input.list, place) }];
    if ('control' in input) {
      const { control, label } = input;
      const said = label ? say(label, place) : building.label(control);
      return said ? [{ type: 'control', control, label: said }] : [];
    }
    if ('generated' in input) {
      const made = building.generate(input);
      if (!made) return (problem(place), []);
      generated.add(input.generated);
      sections.push(...made.sections);
      return made.blocks;
    }
    problem(place);
    return [];
  };

  const section = (input: SectionInput, place: string): Section[] => {
    const given = typeof input === 'string' ? { use: input } : input;
    if (!given || typeof given !== 'object') return (problem(place), []);
    const base = ours.find((each) => typeof each !== 'string' && each.id === given.use);
    if (given.use && !base) return (problem(`${place}.use`), []);
    const merged = { ...(base as object), ...given } as Exclude<SectionInput, string>;
    const title = say(merged.title, `${place}.title`);
    const id = given.id ?? given.use;
    if (!title || !id) return (problem(place), []);
    const below: Section[] = [];
    const made: Section = {
      id,
      title,
      blocks: [
        ...blocks(given.before, `${place}.before`, below),
        ...blocks(merged.blocks, `${place}.blocks`, below),
        ...blocks(given.after, `${place}.after`, below),
      ],
      sections: [],
    };
    made.sections = [
      ...below,
      ...(merged.sections ?? []).flatMap((each, i) => section(each, `${place}.sections.${i}`)),
    ];
    // A generated part may have nothing to say, such as of marketing where there is none.
    return made.blocks.length + made.sections.length > 0 ? [made] : [];
  };

  const sections = (version.sections ?? ours).flatMap((each, i) => section(each, `sections.${i}`));
  const note = version.note && runs(version.note, 'note');
  return {
    version: name,
    date: version.date ?? name,
    language,
    title: say(version.title ?? '$t(policy:title)', 'title') ?? '',
    ...(version.status === 'proposed' || gapsIn(sections).length > 0 ? { draft: true } : {}),
    ...(note ? { note } : {}),
    summary:
      version.summary === false
        ? []
        : version.summary
          ? each(version.summary, 'summary')
          : building.summary.map((line) => parseInline(line, building.domain)),
    generated: [...generated],
    sections,
  };
}

/** Every section of a document, in reading order. */
export const allSections = (sections: Section[]): Section[] =>
  sections.flatMap((section) => [section, ...allSections(section.sections)]);
