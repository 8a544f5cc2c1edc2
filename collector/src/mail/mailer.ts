import { createTransport, type Transporter } from 'nodemailer';
import type { QueuedMail } from './queue.js';
import { unsubscribeHeaders } from './unsubscribe-headers.js';
import { renderMail } from './render.js';

export interface MailOptions {
  /** `smtp://user:password@host:587`, or `smtps://…`. */
  smtpUrl: string;
  /** `Softsystems <contact@softsystems.ai>`. */
  from: string;
}

/** Sends rendered mails through an SMTP server. */
export class Mailer {
  readonly #transport: Transporter;
  readonly #from: string;

  constructor({ smtpUrl, from }: MailOptions) {
    this.#from = from;
    this.#transport = createTransport(smtpUrl, {
      // A template never reads a file nor fetches a page.
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
  }

  /** Rejects if the server has not taken it. */
  async send({ id, recipient, template, lang, variables }: QueuedMail): Promise<void> {
    await this.#transport.sendMail({
      from: this.#from,
      // An address as it is, never a list nor a header that was slipped in.
      to: { name: '', address: recipient },
      ...renderMail(template, lang, variables),
      // The same at each try: whoever gets it twice can tell.
      messageId: `<${id}@limpide>`,
      headers: [
        { key: 'Auto-Submitted', value: 'auto-generated' },
        // As they are: a name that is folded away from its value is legal, and not everywhere read.
        ...Object.entries(
          variables['unsubscribe'] ? unsubscribeHeaders(variables['unsubscribe']) : {},
        ).map(([key, value]) => ({ key, value: { prepared: true, foldLines: false, value } })),
      ],
    });
  }

  close(): void {
    this.#transport.close();
  }
}
