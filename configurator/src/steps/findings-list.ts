import { html, nothing, type TemplateResult } from 'lit';
import { advice } from '../../../cli/src/output/advice.js';
import { forceOf, severityOf } from '../../../src/law/checks/rules.js';
import type { Finding } from '../../../src/law/checks/types.js';
import type { Context, Step } from './context.js';
import { mendOf } from '../model/mends.js';
import { filled } from '../model/words.js';

/** Rules of facts that only the owner has: there may be many, and they are told together. */
const GAPS = ['fact-missing', 'fact-advised'];

/** The step where what stands at a place is answered. */
function stepOf({ file, place }: Finding): Step {
  if (file === 'policy') return 'policy';
  if (file !== 'config') return 'files';
  const [key] = place.split('.');
  if (key === 'organisation') return place.endsWith('timeZone') ? 'files' : 'organisation';
  if (key === 'services' || key === 'purposes') return 'services';
  if (key === 'theme' || key === 'notice') return 'look';
  return key === 'endpoint' ? 'tools' : key === 'policy' ? 'policy' : 'files';
}

/** What is missing of the organisation is told by its own rule; the schema says less of it. */
const isSaidBetter = ({ rule, place }: Finding, all: Finding[]): boolean =>
  rule === 'structure' && all.some((other) => other.rule !== rule && other.place === place);

function item(context: Context, finding: Finding): TemplateResult {
  const { checked, draft, words, go } = context;
  if (!checked) return html``;
  const { t } = checked;
  const { rule, values = {}, text, place } = finding;
  const { findings: said } = words.texts;
  const severity = severityOf(rule);
  const mend = mendOf(finding, draft.config);
  return html`<li class=${severity}>
    <p class="title">
      <strong>${t(`checks:severity.${severity}`)}</strong>
      ${t(`checks:rules.${rule}.title`, values)}
    </p>
    ${text ? html`<blockquote>${text}</blockquote>` : nothing}
    <p>${t('checks:mend', { text: advice(finding, t) })}</p>
    <p class="help">
      ${t('checks:source', { text: t(`checks:rules.${rule}.source`, values), force: t(`checks:force.${forceOf(rule)}`) })}
      · <code>${place}</code>
    </p>
    <p class="actions">
      ${
        mend
          ? html`<button
              type="button"
              @click=${() => {
                draft.change(mend.apply);
                context.say(said.mended);
              }}
            >
              ${filled(said.mends[mend.label], mend.values)}
            </button>`
          : nothing
      }
      <button type="button" class="quiet" @click=${() => go(stepOf(finding), place)}>
        ${filled(said.go, { step: words.texts.steps[stepOf(finding)] })}
      </button>
    </p>
  </li>`;
}

/** What the checker finds, the gravest first; the same as `limpide lint` of the same files. */
export function findingsList(context: Context): TemplateResult {
  const { checked, words } = context;
  const { findings: said } = words.texts;
  if (!checked) return html`<p>${said.waiting}</p>`;
  const { t } = checked;
  const findings = checked.findings.filter((each, _, all) => !isSaidBetter(each, all));
  const count = (severity: string) =>
    findings.filter(({ rule }) => severityOf(rule) === severity).length;
  const total = t('checks:total', {
    errors: t('checks:errors', { count: count('error') }),
    warnings: t('checks:warnings', { count: count('warning') }),
    notes: t('checks:notes', { count: count('note') }),
  });
  const gaps = findings.filter(({ rule }) => GAPS.includes(rule));
  const others = findings.filter(({ rule }) => !GAPS.includes(rule));
  return html`
    <p role="status" class="total">${findings.length > 0 ? total : t('checks:none')}</p>
    <ul class="findings">
      ${others.map((finding) => item(context, finding))}
    </ul>
    ${
      gaps.length > 0
        ? html`<details>
            <summary>${filled(said.gaps, { count: gaps.length })}</summary>
            <ul class="findings">
              ${gaps.map((finding) => item(context, finding))}
            </ul>
          </details>`
        : nothing
    }
  `;
}
