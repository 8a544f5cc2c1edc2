import type { ReactiveControllerHost } from 'lit';
import { endpointOf } from '../../core/endpoint.js';
import type { PageInstance } from '../../core/instance.js';
import type { Config } from '../../core/types.js';
import { readAccount } from './account.js';
import type { Account, LineState } from './lines.js';

export interface AccountOptions {
  /** The header that says who the customer is; empty where it is unknown. */
  authorization: () => string;
  /** Whether what shows has unsent changes. */
  isEdited: () => boolean;
  /** Puts on screen what the endpoint says. */
  show: (account: Account) => void;
}

/** What can be shown of an account; `neutral`: nothing, and not why. */
export type AccountView = 'neutral' | 'loading' | 'unreachable' | 'ready';

/** What the endpoint knows of the customer whom the page names, while it does. */
export class AccountController {
  view: AccountView = 'loading';
  account: Account | undefined;

  /** The header of what is on show: what comes for another one is late. */
  #shown: string | undefined;

  constructor(
    private readonly element: ReactiveControllerHost,
    private readonly options: AccountOptions,
  ) {}

  /** Whether it has been asked for. */
  get isAsked(): boolean {
    return this.#shown !== undefined;
  }

  /** Asks the endpoint, again too. Unsent changes are kept. */
  async load(instance: PageInstance): Promise<void> {
    const authorization = this.options.authorization();
    const url = endpointOf(instance.config as Config, 'choices');
    if (this.#shown !== authorization) this.account = undefined;
    this.#shown = authorization;
    if (!authorization || !url) return this.#turn('neutral');
    if (this.view !== 'ready') this.#turn('loading');
    const answer = await readAccount(url, authorization);
    // The page has named another customer meanwhile.
    if (this.#shown !== authorization) return;
    if (typeof answer === 'string') {
      this.account = undefined;
      return this.#turn(answer === 'denied' ? 'neutral' : 'unreachable');
    }
    const edited = this.account && this.options.isEdited();
    this.account = answer;
    if (!edited) this.options.show(answer);
    this.#turn('ready');
  }

  /** The endpoint has accepted this, at that instant if it says so. */
  accept(state: LineState, receivedAt: unknown): void {
    if (!this.account) return;
    const { account } = this;
    const changedAt = typeof receivedAt === 'string' ? receivedAt : account.changedAt;
    this.account = { ...account, state: { ...account.state, ...state }, changedAt };
    this.element.requestUpdate();
  }

  /** The endpoint knows the customer no more. */
  deny(): void {
    this.#turn('neutral');
  }

  #turn(view: AccountView): void {
    this.view = view;
    this.element.requestUpdate();
  }
}
