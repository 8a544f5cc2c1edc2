import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problems } from './problems.js';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * A `<form>` that the page has put inside an element of ours: it works on its own where there is no
 * script, and a password manager sees real fields. Here it is read instead of being sent by the
 * browser, and its errors are written beside its own fields.
 */
export class SlottedFormController implements ReactiveController {
  #listening: AbortController | undefined;
  #ids = 0;

  /** @param submit is given the form when it is submitted */
  constructor(
    private readonly element: ReactiveControllerHost & HTMLElement,
    private readonly submit: (form: HTMLFormElement) => void,
  ) {
    element.addController(this);
  }

  /** The page's form, if it has put one there. */
  get form(): HTMLFormElement | null {
    return this.element.querySelector('form');
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    this.element.addEventListener(
      'submit',
      (event) => {
        const form = event.target as HTMLFormElement;
        if (form !== this.form || !this.ready) return;
        event.preventDefault();
        this.submit(form);
      },
      { signal: this.#listening.signal },
    );
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  /** False until the element can send: the browser sends the form itself until then. */
  ready = false;

  /** Validation is ours from now on; errors are written as text beside the fields. */
  takeOver(): void {
    this.ready = true;
    if (this.form) this.form.noValidate = true;
  }

  /** Writes each problem beside the field of that name, and takes the earlier ones away. */
  show(problems: Problems): void {
    const { form } = this;
    if (!form) return;
    for (const old of form.querySelectorAll('[data-limpide-error]')) old.remove();
    for (const control of form.querySelectorAll('[aria-invalid]')) {
      control.removeAttribute('aria-invalid');
      this.#describe(control, (ids) => ids.filter((id) => !id.startsWith('limpide-error-')));
    }
    for (const [name, text] of problems) {
      const control = this.control(name);
      if (!control) continue;
      const error = document.createElement('p');
      error.dataset['limpideError'] = '';
      error.id = `limpide-error-${++this.#ids}`;
      error.textContent = text;
      const group = control.matches('[type=radio],[type=checkbox]') && control.closest('fieldset');
      if (group) (group.querySelector('legend') ?? control).after(error);
      else (control.closest('label') ?? control).after(error);
      control.setAttribute('aria-invalid', 'true');
      this.#describe(control, (ids) => [...ids, error.id]);
    }
  }

  /** The first control of a name. */
  control(name: string): Control | null {
    return this.form?.querySelector<Control>(`[name="${CSS.escape(name)}"]`) ?? null;
  }

  #describe(control: Element, change: (ids: string[]) => string[]): void {
    const ids = change((control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean));
    if (ids.length) control.setAttribute('aria-describedby', ids.join(' '));
    else control.removeAttribute('aria-describedby');
  }
}
