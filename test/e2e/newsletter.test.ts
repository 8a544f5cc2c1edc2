import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { html } from '../support/node/html.js';
import { button } from './limpide-page.js';
import {
  address,
  check,
  mailed,
  manage,
  newsletterConfig,
  NewsletterPage,
  newsletterSite,
  receive,
  submit,
  track,
  tries,
} from './newsletter-page.js';
import { poll } from './poll.js';
import { scenario, type World } from './scenario.js';

interface Body {
  kind: string;
  action: string;
  form: { elapsed: number; phone?: string; website: string };
  consents: object;
  notice: { textSha256: string };
}
const bodyOf = (world: World) => tries(world).at(-1)?.body as unknown as Body;

/** What stands on screen and is hashed: the words beside the boxes, then the notice. */
const shown = (page: NewsletterPage) =>
  page.tab.evaluate(() => {
    const root = document.querySelector('limpide-newsletter')?.shadowRoot as ShadowRoot;
    const text = (each: Element | null | undefined) =>
      (each?.textContent ?? '').replace(/[ \n]+/g, ' ').trim();
    return [
      ...[...root.querySelectorAll('.ticks label')].map(text),
      ...[...root.querySelectorAll('.notice dl > div')].map(
        (each) => `${text(each.querySelector('dt'))} – ${text(each.querySelector('dd'))}`,
      ),
      text(root.querySelector('.notice > p')),
    ].join('\n');
  });

scenario(
  'REQ-43, REQ-44, REQ-53: an address and one tick sign up; the record proves the very text shown',
  newsletterSite,
  async (world) => {
    const form = new NewsletterPage(world.page);
    await form.open();
    const state = await form.tab.evaluate(() => {
      const root = document.querySelector('limpide-newsletter')?.shadowRoot as ShadowRoot;
      const inputs = [...root.querySelectorAll('input')].filter(({ id }) => id !== 'website');
      const email = root.querySelector('#email') as HTMLInputElement;
      return {
        required: inputs.filter((each) => each.ariaRequired === 'true').map(({ id }) => id),
        ticked: inputs.filter(({ checked }) => checked).map(({ id }) => id),
        ids: inputs.map(({ id }) => id),
        email: [email.type, email.autocomplete],
      };
    });
    assert.deepEqual(state, {
      required: ['email'],
      ticked: [],
      ids: ['email', 'newsletter', 'open-tracking'],
      email: ['email', 'email'],
    });
    const text = await shown(form);
    await form.signUp();
    await form.tab.see(check);
    const { form: posted, consents, notice, kind, action } = bodyOf(world);
    const { elapsed, ...rest } = posted;
    assert.ok(elapsed >= 60_000);
    assert.deepEqual(
      { kind, action, form: rest, consents },
      {
        kind: 'newsletter',
        action: 'subscribe',
        form: { email: 'ada@exemple.fr', list: 'actualites', source: 'page', website: '' },
        consents: { newsletter: true, openTracking: false },
      },
    );
    assert.equal(notice.textSha256, createHash('sha256').update(text).digest('hex'));
    const [mail] = await mailed(world);
    assert.equal(mail?.template, 'newsletter-confirm');
    assert.ok(mail.variables.link.startsWith(world.site.origin));
  },
);

scenario(
  'REQ-44, REQ-52: without the first tick nothing is sent, and the box says so; each consent is its own',
  newsletterSite,
  async (world) => {
    const form = new NewsletterPage(world.page);
    const { tab } = form;
    await form.open();
    await form.fill();
    await tab.click(track);
    await tab.click(submit);
    const error = await tab.until(() => {
      const root = document.querySelector('limpide-newsletter')?.shadowRoot;
      const box = root?.activeElement;
      const described = (box?.getAttribute('aria-describedby') ?? '').split(' ');
      return (
        box?.id === 'newsletter' &&
        described.map((id) => root?.getElementById(id)?.textContent ?? '').join(' ')
      );
    });
    assert.match(String(error), /Cochez cette case/);
    assert.equal(tries(world).length, 0);
    await tab.evaluate(() => {
      const root = document.querySelector('limpide-newsletter')?.shadowRoot;
      root?.querySelector<HTMLElement>('#newsletter')?.click();
    });
    await tab.click(submit);
    assert.equal(tries(world).length, 0, 'a script ticks nothing');
    await tab.click(receive);
    await tab.click(submit);
    await tab.see(check);
    assert.deepEqual(bodyOf(world).consents, { newsletter: true, openTracking: true });
  },
);

scenario(
  'REQ-45: who, what for and that it can be taken back stand before the button; the rest, made from the facts, unfolds under it, or stands whole above it',
  {
    ...newsletterSite,
    pages: () => ({
      '/lettre': html({
        body: `<limpide-newsletter notice="whole"></limpide-newsletter><limpide-newsletter></limpide-newsletter>${manage}`,
      }),
    }),
  },
  async ({ page }) => {
    const form = new NewsletterPage(page);
    await form.open();
    const told = await form.tab.until(() => {
      const all = [...document.querySelectorAll('limpide-newsletter')].map((each) => {
        const root = each.shadowRoot;
        const notice = root?.querySelector<HTMLElement>('.notice');
        const button = root?.querySelector<HTMLElement>('button[type=submit]');
        if (!notice || !button) return undefined;
        const follows = notice.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING;
        const seen = notice.innerText;
        const above = [...(root?.querySelectorAll<HTMLElement>('.ticks') ?? [])]
          .map(({ innerText }) => innerText)
          .join();
        const height = notice.getBoundingClientRect().height;
        root?.querySelector<HTMLElement>('.notice summary')?.click();
        return { before: follows > 0, seen, above, height, unfolded: notice.innerText };
      });
      return all.every(Boolean) && (all as NonNullable<(typeof all)[number]>[]);
    });
    const [whole, folded] = told || [];
    assert.ok(whole && folded);
    assert.deepEqual([whole.before, folded.before], [true, false]);
    for (const text of [
      'Softsystems',
      'Vous envoyer la lettre d’information.',
      'Votre consentement',
      'Vous ne recevez pas nos lettres.',
      'Poste Claire (sous-traitant, France)',
      '3 ans à compter de votre dernière lecture',
      'désinscription',
      'Choisir ce que vous recevez',
      'Exercer vos droits',
      'libertés (CNIL)',
      'Lire la politique de confidentialité de Softsystems',
    ])
      for (const full of [whole.seen, folded.unfolded]) assert.ok(full.includes(text), text);
    for (const text of ['Softsystems', 'm’envoie la lettre d’information', 'retirer à tout moment'])
      assert.ok(folded.above.includes(text), text);
    for (const text of ['vos droits', 'Lire la politique de confidentialité de Softsystems'])
      assert.ok(folded.seen.includes(text), text);
    assert.ok(!folded.seen.includes('3 ans'));
    assert.ok(folded.height < 50, `one line: ${folded.height} px`);
    assert.doesNotMatch(whole.seen, /à compléter/);
  },
);

scenario(
  'where a fact is missing nobody is asked to agree, and none is invented',
  {
    ...newsletterSite,
    config: newsletterConfig({
      policy: {
        url: '/confidentialite',
        facts: { facts: { processing: [{ id: 'n', title: 'N', marketing: 'email' }] } },
      },
    }),
  },
  async ({ page }) => {
    const form = new NewsletterPage(page);
    await form.open();
    assert.match(await form.text(), /L’inscription n’est pas encore ouverte/);
    assert.doesNotMatch(await form.text(), /compléter/);
  },
);

scenario(
  'REQ-47: the same words for an address that is known and for one that is not, never "inscrit"',
  newsletterSite,
  async (world) => {
    const form = new NewsletterPage(world.page);
    const seen: string[] = [];
    await form.open();
    for (let time = 0; time < 2; time += 1) {
      await form.signUp();
      await form.tab.see(check);
      // The address follows the heading, once it has been kept.
      await poll('the address', async () => /Adresse indiquée\s:\s\S+@/.test(await form.text()));
      seen.push(await form.text());
      await form.tab.click(button('Indiquer une autre adresse'));
      await form.tab.see(address);
      await form.afterAWhile();
    }
    assert.equal(seen[0], seen[1]);
    assert.match(seen[0] ?? '', /suivez le lien/);
    assert.match(seen[0] ?? '', /indésirables/);
    assert.doesNotMatch(seen[0] ?? '', /inscrit/i);
    const answers = new Set(tries(world).map(({ body }) => body['eventId']));
    assert.equal(answers.size, 2, 'two intents');
  },
);

scenario(
  'REQ-46: name and number only where configured, optional, with the mention of article L. 223-2',
  { ...newsletterSite, config: newsletterConfig({ newsletter: { fields: ['name', 'phone'] } }) },
  async (world) => {
    const form = new NewsletterPage(world.page);
    await form.open();
    await form.tab.see({ role: 'textbox', name: 'Nom (facultatif)' });
    await form.tab.click({ role: 'textbox', name: 'Téléphone (facultatif)' });
    await form.tab.type('appelez-moi');
    assert.match(await form.text(), /consentement préalable \(article L\. 223-2/);
    await form.signUp();
    assert.match(await form.text(), /Ce numéro n’est pas reconnu/);
    assert.equal(tries(world).length, 0);
    await form.tab.click({ role: 'textbox', name: 'Téléphone (facultatif)' });
    await form.tab.press('Control+a');
    await form.tab.type('01 23 45 67 89');
    await form.tab.click(submit);
    await form.tab.see(check);
    assert.equal(bodyOf(world).form.phone, '01 23 45 67 89');
  },
);

scenario(
  'REQ-48: the trap is met by nobody; whoever fills it in is refused, and told',
  newsletterSite,
  async (world) => {
    const form = new NewsletterPage(world.page);
    await form.open();
    const trap = await form.tab.evaluate(() => {
      const root = document.querySelector('limpide-newsletter')?.shadowRoot;
      const field = root?.querySelector<HTMLInputElement>('#website');
      if (!field) return undefined;
      field.value = 'https://robot.example';
      field.dispatchEvent(new Event('input'));
      return [field.tabIndex, field.closest('[aria-hidden=true]') !== null];
    });
    assert.deepEqual(trap, [-1, true]);
    await form.signUp();
    await form.tab.see({ role: 'alert' });
    assert.match(await form.text(), /champ masqué/);
    await form.tab.click(submit);
    await form.tab.see(check);
    assert.equal(bodyOf(world).form.website, '');
    assert.equal((await mailed(world)).length, 1);
  },
);
