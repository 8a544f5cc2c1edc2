import type { Handler } from 'hono';
import * as v from 'valibot';
import { id, moment, uuid } from '@limpide/contract/fields';
import type { DecisionRecord } from '@limpide/contract/kinds/decision/message';
import { askedSite } from '../../../access/asked-site.js';
import { makeCsrfToken } from '../../../access/csrf-token.js';
import { openSites, readerLanguage } from '../../../access/open-sites.js';
import { answerPage, wantsPage } from '../../../http/answer-page.js';
import { parseOrRefuse } from '../../../http/check.js';
import { Problem } from '../../../http/problem.js';
import type { IntakeDependencies } from '../../../intake/dependencies.js';
import { findRecord } from '../../../records/find-record.js';
import { recordAsJson } from '../../../records/list-records.js';
import type { Site } from '../../../sites/sites.js';
import { readText } from '../../../texts/read-texts.js';
import { decisionPage } from '../pages/decision-page.js';

/** `at`: when it was received, by which it is found faster. */
export const decisionQuery = v.strictObject({ site: v.optional(id), at: v.optional(moment) });

const unknown = () =>
  new Problem(404, 'unknown-decision', 'Unknown decision', 'There is no such decision.');

/** `GET {base}/decisions/{eventId}`: one decision; for a person, with the text that was shown. */
export function showDecision(dependencies: IntakeDependencies): Handler {
  const { database, sites, signer, trail, now } = dependencies;
  return async (context) => {
    const query = context.req.query();
    const asked = parseOrRefuse(decisionQuery, query, 'invalid-query', 'Invalid query');
    const access = context.get('access');
    const isPage = access.session !== undefined || wantsPage(context);
    const fallback = isPage ? openSites(context, sites)[0] : undefined;
    const site = sites.byId(askedSite(asked.site ?? fallback, access, sites)) as Site;
    const eventId = parseOrRefuse(uuid, context.req.param('eventId'), 'invalid-id', 'Invalid id');
    const address = { site: site.id, kind: 'decision', eventId, at: asked.at } as const;
    const record = await findRecord(database, address);
    if (!record) throw unknown();
    await trail.note(context, { what: 'decision', site: site.id, about: eventId, rows: 1 });
    if (!isPage)
      return context.body(recordAsJson(record), 200, { 'content-type': 'application/json' });
    const decision = JSON.parse(record.body) as DecisionRecord;
    const { textSha256 } = decision.notice;
    const lang = readerLanguage(context);
    const page = decisionPage({
      of: site,
      record,
      decision,
      text: textSha256 === null ? undefined : await readText(database, site.id, textSha256),
      lang,
      access,
      relativeRoot: '../',
      csrfToken: await makeCsrfToken(signer, access, now()),
    });
    return answerPage(context, page, lang);
  };
}
