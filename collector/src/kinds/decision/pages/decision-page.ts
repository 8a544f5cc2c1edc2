import { html } from 'hono/html';
import type { DecisionRecord } from '@limpide/contract/kinds/decision/message';
import type { Html } from '../../../http/answer-page.js';
import { momentInWords } from '../../../i18n/format.js';
import { textsOf } from '../../../i18n/texts.js';
import { ownerDocument, type OwnerDocument } from '../../../owner/owner-document.js';
import { shownText } from '../../../owner/pages/shown-text.js';
import type { StoredRecord } from '../../../records/list-records.js';
import { timeZoneOf, type Site } from '../../../sites/sites.js';
import type { WholeText } from '../../../texts/read-texts.js';

export interface DecisionPage extends Omit<OwnerDocument, 'title' | 'body' | 'place' | 'site'> {
  of: Site;
  record: StoredRecord;
  decision: DecisionRecord;
  /** Undefined where the record names none, or the collector has not got it. */
  text: WholeText | undefined;
}

/** One decision, with the text that it was made on. */
export function decisionPage({ of, record, decision, text, ...page }: DecisionPage) {
  const { lang } = page;
  const { decision: words } = textsOf('owner', lang);
  const at = (moment: string) => momentInWords(moment, lang, timeZoneOf(of));
  const state = Object.entries(decision.state).map(
    ([id, granted]) => html`${id} – ${granted ? words.granted : words.refused}<br />`,
  );
  const { textSha256, configSha256, codeSha256 } = decision.notice;
  const rows: [name: string, value: Html | Html[] | string][] = [
    [words.received, at(record.receivedAt)],
    [words.made, at(decision.occurredAt)],
    [words.action, decision.action],
    [words.state, state],
    [words.page, `${decision.origin}${decision.pageId}`],
    [words.expires, decision.expiresAt === null ? '–' : at(decision.expiresAt)],
    [words.config, html`<code>${configSha256 ?? '–'}</code>`],
    [words.code, html`<code>${codeSha256 ?? '–'}</code>`],
    [words.record, html`<code>${record.sha256}</code>`],
  ];
  const body = html`<h1>${words.title}</h1>
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${
      text
        ? shownText(text, lang)
        : html`<p>${textSha256 === null ? words.noText : words.textMissing}</p>`
    }`;
  return ownerDocument({ ...page, site: of.id, title: words.title, place: 'figures', body });
}
