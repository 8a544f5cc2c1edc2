import { createTransport, type Transporter } from 'nodemailer';
import { nameOf, type Site, type Sites } from '../sites/sites.js';
import type { QueuedMail } from './queue.js';
import { unsubscribeHeaders } from './unsubscribe-headers.js';
import { renderMail, type MailSender } from './render.js';

export interface MailOptions {
  /** `smtp://user:password@host:587`, or `smtps://…`. */
  smtpUrl: string;
  /** `Softsystems <contact@softsystems.ai>`. */
  from: string;
}

/** Time limit of one mail, in milliseconds: less than its lease, so that it is not sent twice. */
const PATIENCE = 60_000;

const LOOPBACK = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[?::1\]?)$/;

/** A password never leaves the machine in clear: without TLS the server is not spoken to. */
const needsTls = (smtpUrl: string): boolean => {
  const { protocol, username, hostname } = new URL(smtpUrl);
  return protocol === 'smtp:' && username !== '' && !LOOPBACK.test(hostname);
};

const senderOf = (site: Site): MailSender => ({
  name: nameOf(site),
  address: site.about?.address,
  email: site.about?.email,
  policyUrl: site.about?.policyUrl,
  accent: site.about?.theme?.accent,
});

/** Sends rendered mails through an SMTP server. */
export class Mailer {
  readonly #transport: Transporter;
  readonly #from: string;
  readonly #sites: Sites | undefined;
  readonly #stopped = new AbortController();

  /** `sites`: whose name and address stand in the mails; without them nothing does. */
  constructor({ smtpUrl, from }: MailOptions, sites?: Sites) {
    this.#from = from;
    this.#sites = sites;
    this.#transport = createTransport(smtpUrl, {
      // A template never reads a file nor fetches a page.
      disableFileAccess: true,
      disableUrlAccess: true,
      requireTLS: needsTls(smtpUrl),
      connectionTimeout: PATIENCE / 3,
      greetingTimeout: PATIENCE / 3,
      socketTimeout: PATIENCE / 2,
    } as object);
  }

  /**
   * Sends a mail.
   * @throws Error (rejects) if the server has not accepted it, or not in time
   */
  async send({ id, site, recipient, template, lang, variables }: QueuedMail): Promise<void> {
    const known = this.#sites?.byId(site);
    const sent = this.#transport.sendMail({
      from: this.#from,
      // An address as it is, never a list nor a header that was slipped in.
      to: { name: '', address: recipient },
      ...renderMail(template, lang, variables, known && senderOf(known)),
      // The same at each try: a duplicate can be recognised.
      messageId: `<${id}@${this.#domain()}>`,
      headers: [
        // What a person has written says nothing of the kind (RFC 3834, 2).
        ...(template === 'rights-answer'
          ? []
          : [{ key: 'Auto-Submitted', value: 'auto-generated' }]),
        // As they are: a name that is folded away from its value is legal, and not everywhere read.
        ...Object.entries(
          variables['unsubscribe'] ? unsubscribeHeaders(variables['unsubscribe']) : {},
        ).map(([key, value]) => ({ key, value: { prepared: true, foldLines: false, value } })),
      ],
    });
    // Its own time-outs begin again with each byte: a server that trickles would never end.
    const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE), this.#stopped.signal]);
    const ended = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () =>
        reject(Object.assign(new Error('not in time'), { code: 'ETIMEDOUT' })),
      );
    });
    sent.catch(() => undefined);
    await Promise.race([sent, ended]);
  }

  /** What is being sent is given up, and stays in the queue. */
  close(): void {
    this.#stopped.abort();
    this.#transport.close();
  }

  #domain(): string {
    return /@([^\s>]+)/.exec(this.#from)?.[1] ?? 'localhost';
  }
}
