import { expect, nextFrame } from '@open-wc/testing';
import '../../../src/components/policy/define.js';
import type { LimpidePolicy } from '../../../src/components/policy/policy.js';
import { startPage } from '../../ui/page.js';
import { until } from '../../ui/until.js';
import { listen } from '../surface.js';

const paragraphs = Array.from({ length: 30 }, (_, i) => `Paragraphe ${i}.`);
const section = (id: string) => ({ id, title: `Section ${id}`, blocks: paragraphs });

describe('reading a policy', function () {
  // A busy machine takes its time over a long document.
  this.timeout(30_000);

  let policy: LimpidePolicy;
  const root = () => policy.shadowRoot as ShadowRoot;
  const link = (id: string) => root().querySelector(`.contents a[href="#${id}"]`) as HTMLElement;
  const inView = (id: string) => {
    const { top } = (root().getElementById(id) as HTMLElement).getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  };

  before(async () => {
    history.replaceState(null, '', '#deux');
    await startPage({
      organisation: { name: 'Essai', email: 'a@essai.fr' },
      locale: 'fr',
      policy: {
        current: '2026-01-01',
        facts: {
          versions: {
            '2026-01-01': { summary: false, sections: ['un', 'deux', 'trois'].map(section) },
            '2020-02-28': { summary: false, sections: [section('ancien')] },
          },
        },
      },
    });
    policy = document.createElement('limpide-policy');
    document.body.append(policy);
    await policy.loaded;
  });
  after(() => {
    policy.remove();
    history.replaceState(null, '', ' ');
  });

  it('begins at the section that the address names, with the focus on it', () => {
    expect(inView('deux')).to.equal(true);
    expect(root().activeElement?.id).to.equal('deux');
  });

  it('goes where the contents lead, and again when the same link is followed twice', async () => {
    link('trois').click();
    await until(() => root().activeElement?.id === 'trois');
    expect(location.hash).to.equal('#trois');
    expect(inView('trois')).to.equal(true);
    scrollTo(0, 0);
    link('trois').focus();
    link('trois').click();
    expect(root().activeElement?.id).to.equal('trois');
    expect(inView('trois')).to.equal(true);
  });

  it('marks the section being read in the contents', async () => {
    scrollTo(0, document.documentElement.scrollHeight);
    await until(() => link('trois').getAttribute('aria-current') === 'location');
    scrollTo(0, 0);
    await until(() => !root().querySelector('[aria-current]'));
  });

  it('survives an anchor that does not exist, or cannot be decoded', async () => {
    for (const hash of ['#nulle-part', '#%E0%A4%A']) {
      location.hash = hash;
      await nextFrame();
    }
    expect(root().querySelector('h1')?.textContent).to.equal('Politique de confidentialité');
  });

  it('shows another version when asked, and says that it is past', async () => {
    policy.version = '2020-02-28';
    await until(() => root().getElementById('ancien'));
    expect(root().querySelector('.meta')?.textContent).to.contain('n’est plus en vigueur');
  });

  it('says that a version does not exist, and where to ask for the policy', async () => {
    const said = await listen('error', async () => {
      policy.version = '1999-01-01';
      await until(() => root().querySelector('[role=alert]'));
    });
    const alert = root().querySelector('[role=alert]');
    expect(alert?.textContent).to.contain('ne peut pas être affichée');
    expect(alert?.querySelector('a')?.href).to.equal('mailto:a@essai.fr');
    expect(said).to.deep.equal(['[limpide] policy: there is no version 1999-01-01']);
  });
});
