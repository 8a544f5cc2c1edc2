import type { Context } from 'hono';
import type * as v from 'valibot';
import type { CaseFileStore } from '../case-files/case-file-store.js';
import type { Html } from '../http/answer-page.js';
import type { FaultyMember } from '../http/problem.js';
import type { Kind } from '@limpide/contract/kinds/kind';
import type { Site } from '../sites/sites.js';
import type { ReceiptOutcome, Accepted } from './accept-message.js';

/** What every posted message has. */
export interface PostedMessage {
  eventId: string;
  origin: string;
  notice: { textSha256: string | null };
}

/** What an answer asks of the page, beside its receipt. */
export interface Asks {
  /** The text that the message names is not here yet: `POST {base}/texts`. */
  textWanted?: true;
}

/** A message that was checked, with the site it is for. */
export interface Posted<Body, Sender> {
  site: Site;
  body: Body;
  /** Who posts it, as `authorise` has said. */
  sender: Sender;
}

/** The same once it is stored. */
export interface Answered<Body, Sender> extends Posted<Body, Sender> {
  asks: Asks;
}

/** What is particular to one kind of posted message. */
export interface MessageEndpoint<
  Body extends PostedMessage,
  Receipt extends ReceiptOutcome,
  Sender = undefined,
> {
  kind: Kind;
  /** Which of the limits per client counts its posts. */
  limit: 'posts' | 'requests';
  /** Whether the posts of a whole site are limited too: a flood from everywhere. */
  isSiteLimited?: boolean;
  schema: v.GenericSchema<unknown, Body>;
  /** Who posts and for which site, where a token says it; otherwise the origin says the site. */
  authorise?: (context: Context) => Promise<{ site: Site; sender: Sender }>;
  /** Stores it exactly once per site and `eventId`. */
  receive: (posted: Posted<Body, Sender>) => Promise<Receipt>;
  answer: (
    context: Context,
    answered: Answered<Body, Sender>,
    receipt: Accepted<Receipt>,
  ) => Response | Promise<Response>;
  /** Where pages without script may post it as a form. */
  form?: PlainForm<Receipt>;
}

/** A form as it was sent, without script. */
export interface SentForm {
  site: Site;
  lang: string;
  fields: URLSearchParams;
  eventId: string;
  /** Leads from its address back to the base path. */
  relativeRoot: string;
}

/** The same message as a form without script. */
export interface PlainForm<Receipt extends ReceiptOutcome> {
  /** Where a form that was sent twice is found. */
  store: CaseFileStore;
  /** What stands in the message's envelope. */
  envelope: { action: string; notice: string };
  /** The members that the fields make, as the page's element would have posted them. */
  contentFrom: (fields: URLSearchParams) => object;
  /** The form once more, with what was typed and what is wrong. */
  again: (form: SentForm, errors: FaultyMember[]) => Html;
  answer: (
    context: Context,
    form: SentForm,
    receipt: Accepted<Receipt>,
  ) => Response | Promise<Response>;
}
