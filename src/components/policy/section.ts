import { html, type TemplateResult } from 'lit';
import type { Section } from '../../law/document/types.js';
import { blockTemplate, type ControlFor } from './blocks.js';

const HEADINGS = [
  (id: string, title: string) => html`<h2 id=${id} tabindex="-1">${title}</h2>`,
  (id: string, title: string) => html`<h3 id=${id} tabindex="-1">${title}</h3>`,
  (id: string, title: string) => html`<h4 id=${id} tabindex="-1">${title}</h4>`,
  (id: string, title: string) => html`<h5 id=${id} tabindex="-1">${title}</h5>`,
  (id: string, title: string) => html`<h6 id=${id} tabindex="-1">${title}</h6>`,
] as const;

/** A section with its heading, which is the anchor, and the sections below it. */
export const sectionTemplate = (
  section: Section,
  controlFor: ControlFor,
  depth = 0,
): TemplateResult => html`
  <section>
    ${HEADINGS[Math.min(depth, HEADINGS.length - 1) as 0](section.id, section.title)}
    ${section.blocks.map((block) => blockTemplate(block, controlFor))}
    ${section.sections.map((below) => sectionTemplate(below, controlFor, depth + 1))}
  </section>
`;
