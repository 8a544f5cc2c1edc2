import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { takeToken } from './personal-link.js';

/** Who the customer is, as far as the page knows: by the token of its area, else that of a link. */
export class CustomerController implements ReactiveController {
  #fromLink = '';

  /** @param token that of the customer area; empty where the page has none */
  constructor(
    element: ReactiveControllerHost,
    private readonly token: () => string,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    this.#fromLink = takeToken();
  }

  /** The header that says so to the endpoint; empty where it is unknown. */
  get authorization(): string {
    const token = this.token() || this.#fromLink;
    return token && `Bearer ${token}`;
  }
}
