import { expect } from '@open-wc/testing';
import '../../../src/components/policy/define.js';
import type { PageInstance } from '../../../src/core/instance.js';
import type { LimpidePolicy } from '../../../src/components/policy/policy.js';
import { startPage } from '../../ui/page.js';
import { until } from '../../ui/until.js';
import { show, words, type Surface } from '../surface.js';

describe('controls in the text of a policy', function () {
  this.timeout(30_000);

  let page: Surface<LimpidePolicy>;
  let instance: PageInstance;
  const control = (name: string) => page.all('.control > *').find((each) => words(each) === name);
  const status = (name: string) => control(name)?.parentElement?.querySelector('[role=status]');

  before(async () => {
    const config = await (await fetch('/demo/site/boutique/limpide.json')).json();
    delete config.endpoint;
    config.policy.facts = '/demo/site/boutique/limpide-policy.json';
    instance = await startPage(config);
    page = await show('limpide-policy');
  });
  after(async () => {
    page.element.remove();
    await instance.reset();
  });

  it('lead to the page of a form, or to an address', () => {
    expect(control('Exercer un droit')?.getAttribute('href')).to.equal(
      '/fichiers/boutique/confidentialite.html#exercer',
    );
    expect(control('Arrêter les communications')?.getAttribute('href')).to.equal(
      'mailto:bonjour@grainesducanal.example',
    );
  });

  it('object to exempt measurement at once, and say that it is saved', async () => {
    expect(instance.allows('audience')).to.equal(true);
    control('Refuser la mesure d’audience')?.click();
    await until(() => status('Refuser la mesure d’audience')?.textContent);
    expect(status('Refuser la mesure d’audience')?.textContent).to.equal(
      'Vos choix sont enregistrés.',
    );
    expect(instance.allows('audience')).to.equal(false);
    expect(instance.decision?.cause).to.equal('object');
  });

  it('open the manager', async () => {
    control('Gérer mes cookies')?.click();
    await until(() => document.querySelector('limpide-manager'));
    instance.close();
  });
});
