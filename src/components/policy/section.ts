import { html, type TemplateResult } from 'lit';
import type { Section } from '../../law/document/types.js';
import { blockTemplate, type ControlFor } from './blocks.js';

type Heading = (id: string, title: unknown) => TemplateResult;

const HEADINGS: [Heading, ...Heading[]] = [
  (id, title) => html`<h2 id=${id} tabindex="-1">${title}</h2>`,
  (id, title) => html`<h3 id=${id} tabindex="-1">${title}</h3>`,
  (id, title) => html`<h4 id=${id} tabindex="-1">${title}</h4>`,
  (id, title) => html`<h5 id=${id} tabindex="-1">${title}</h5>`,
  (id, title) => html`<h6 id=${id} tabindex="-1">${title}</h6>`,
];

/** The heading of a section, which is its anchor; level 2 is the highest. */
export const headingTemplate = (level: number, id: string, title: unknown): TemplateResult =>
  (HEADINGS[Math.min(level - 2, 4)] ?? HEADINGS[0])(id, title);

/** A section with its heading and the sections below it. */
export const sectionTemplate = (
  section: Section,
  controlFor: ControlFor,
  level = 2,
): TemplateResult => html`
  <section>
    ${headingTemplate(level, section.id, section.title)}
    ${section.blocks.map((block) => blockTemplate(block, controlFor))}
    ${section.sections.map((below) => sectionTemplate(below, controlFor, level + 1))}
  </section>
`;
