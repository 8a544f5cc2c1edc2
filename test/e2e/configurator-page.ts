import { readFileSync } from 'node:fs';
import type { Answer, SiteOptions } from '../support/node/site.js';
import type { Tab, Target } from './driver.js';
import { button } from './limpide-page.js';

const FOLDER = 'dist/configurator';

const file = (name: string, type: string): Answer => ({
  type: `${type}; charset=utf-8`,
  body: readFileSync(`${FOLDER}/${name}`),
});

/** The configurator as it was built, in a folder of a site. */
export const withConfigurator: SiteOptions = {
  pages: () => ({
    '/configurateur/': file('index.html', 'text/html'),
    '/configurateur/configurator.js': file('configurator.js', 'text/javascript'),
    '/configurateur/preview-parts.js': file('preview-parts.js', 'text/javascript'),
  }),
};

export const textbox = (name: string | RegExp): Target => ({ role: 'textbox', name });
export const checkbox = (name: string | RegExp): Target => ({ role: 'checkbox', name });
/** What stands in the frame of the preview. */
export const framed = (target: Target): Target => ({ ...target, framed: true });

/** The configurator as an owner meets it: by labels. */
export class ConfiguratorPage {
  constructor(readonly tab: Tab) {}

  async open(origin: string): Promise<void> {
    await this.tab.go(`${origin}/configurateur/`);
    await this.tab.see({ role: 'heading', name: /^(Départ|Start)$/ });
  }

  /** Goes to a step by its name. */
  async step(name: string): Promise<void> {
    await this.tab.click({ ...button(name), within: { role: 'navigation' } });
    await this.tab.see({ role: 'heading', name });
  }

  /** Empties a field and types another text into it. */
  async fill(name: string, text: string): Promise<void> {
    await this.tab.click(textbox(name));
    await this.tab.press('Control+A');
    await this.tab.press('Delete');
    await this.tab.type(text);
  }

  /** Chooses an entry of a list by the list's label. */
  async choose(label: string, entry: string): Promise<void> {
    const found = await this.tab.evaluate(
      ({ label: wanted, entry: said }) => {
        const roots = [document.querySelector('limpide-configurator')?.shadowRoot];
        roots.push(roots[0]?.querySelector('limpide-preview')?.shadowRoot);
        for (const select of roots.flatMap((root) => [
          ...(root?.querySelectorAll('select') ?? []),
        ])) {
          const option = [...select.options].find(({ label: each }) => each.trim() === said);
          if (!select.labels[0]?.textContent?.trim().startsWith(wanted) || !option) continue;
          select.value = option.value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
          return true;
        }
        return false;
      },
      { label, entry },
    );
    if (!found) throw new Error(`no ${entry} in ${label}`);
  }

  /** Puts a whole text into a field, as a paste does. */
  async paste(name: string, text: string): Promise<void> {
    await this.tab.click(textbox(name));
    await this.tab.evaluate((pasted) => {
      const root = document.querySelector('limpide-configurator')?.shadowRoot;
      const area = root?.activeElement as HTMLTextAreaElement;
      area.value = pasted;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
  }

  /** Opens a file of the owner's. */
  async openFile(name: string, text: string): Promise<void> {
    await this.tab.evaluate(
      ({ name: called, text: content }) => {
        const root = document.querySelector('limpide-configurator')?.shadowRoot;
        const input = root?.querySelector<HTMLInputElement>('input[type=file]');
        if (!input) throw new Error('no field for a file');
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], called, { type: 'application/json' }));
        input.files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      { name, text },
    );
  }

  /** Presses a button that saves a file, and reads what is in it. */
  async saved(name: string): Promise<string> {
    await this.tab.evaluate(() => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((text) => ((window as { taken?: string }).taken = text));
        URL.createObjectURL = createObjectURL;
        return createObjectURL(blob);
      };
    });
    await this.tab.click(button(name));
    return this.tab.until(() => {
      const page = window as { taken?: string | undefined };
      const { taken = '' } = page;
      page.taken = undefined;
      return taken;
    });
  }

  /** What a piece to be copied says, by its name. */
  piece(name: string): Promise<string> {
    return this.tab.evaluate((wanted) => {
      const root = document.querySelector('limpide-configurator')?.shadowRoot;
      return root?.querySelector(`pre[aria-label="${wanted}"]`)?.textContent ?? '';
    }, name);
  }

  /** Everything that is written on the page. */
  text(): Promise<string> {
    return this.tab.evaluate(
      () =>
        document.querySelector('limpide-configurator')?.shadowRoot?.querySelector('main')
          ?.innerText ?? '',
    );
  }
}
