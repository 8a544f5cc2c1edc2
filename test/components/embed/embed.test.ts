import { expect } from '@open-wc/testing';
import '../../../src/components/embed/define.js';
import type { LimpideEmbed } from '../../../src/components/embed/embed.js';
import type { PageInstance } from '../../../src/core/instance.js';
import { startPage } from '../../ui/page.js';
import { until } from '../../ui/until.js';
import { listen, show, words, type Surface } from '../surface.js';

const ADDRESS = 'https://video.example/42';
/** A picture of one pixel. */
const OWN = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

describe('the placeholder of an embed', () => {
  let instance: PageInstance;
  let embed: Surface<LimpideEmbed>;
  let shown: number;
  const put = async (properties: Partial<LimpideEmbed>) => {
    embed = await show('limpide-embed', { show: () => void (shown += 1), ...properties });
  };

  before(async () => {
    instance = await startPage({
      organisation: { name: 'Essai' },
      purposes: ['media'],
      services: [
        {
          id: 'video',
          name: { fr: 'Lecteur vidéo', en: 'Video player' },
          purposes: ['media'],
          hosts: ['cdn.video.example'],
        },
      ],
    });
  });
  beforeEach(() => {
    shown = 0;
    document.documentElement.lang = 'fr';
  });
  afterEach(async () => {
    embed.element.remove();
    await instance.reset();
  });

  it('says whose content it is, what showing it sends, and where it may be seen instead', async () => {
    await put({ service: 'video', address: ADDRESS });
    expect(embed.find('[part=panel]').ariaLabel).to.equal('Contenu de Lecteur vidéo, non chargé');
    expect(embed.text).to.contain('Ce contenu vient de video.example.');
    expect(words(embed.find('.more'))).to.contain('Lecteur vidéo reçoit votre adresse IP');
    const link = embed.find<HTMLAnchorElement>('a');
    expect([words(link), link.href, link.rel]).to.deep.equal([
      'Voir sur video.example',
      ADDRESS,
      'noopener noreferrer',
    ]);
  });

  it('names a host of the service where the markup has no address, and links to none that could run', async () => {
    await put({ service: 'video', address: 'javascript:alert(1)' });
    expect(embed.text).to.contain('Ce contenu vient de cdn.video.example.');
    expect(embed.has('a')).to.equal(false);
  });

  it('offers no rule for always where no service is named', async () => {
    await put({ address: ADDRESS });
    expect(embed.all('button').map(words)).to.deep.equal(['Afficher ce contenu']);
    expect(words(embed.find('.name'))).to.equal('video.example');
  });

  it('is shown once by a person, in this page only, and by no script', async () => {
    await put({ service: 'video', address: ADDRESS });
    embed.button('Afficher ce contenu').click();
    expect(shown).to.equal(0);
    await embed.pressOn(embed.button('Afficher ce contenu'));
    expect(shown).to.equal(1);
    expect(instance.decision).to.equal(null);
  });

  it('is allowed for good by a person, and by no script, with the text that was read', async () => {
    await put({ service: 'video', address: ADDRESS });
    // From here on a decision is written in the click's own task.
    await instance.deciding();
    embed.button('Toujours autoriser').click();
    expect(instance.decision).to.equal(null);
    await embed.pressOn(embed.button('Toujours autoriser'), 'Space');
    await until(() => instance.allows('video'));
    expect(instance.decision?.cause).to.equal('embed');
    expect(instance.decision?.purposes).to.deep.equal({ media: false });
    await until(async () => (await instance.history()).length > 0);
    const [record] = (await instance.history()) as { notice: object; ui: object }[];
    expect(record?.notice).to.deep.include({ id: 'embed', lang: 'fr' });
    expect(record?.ui).to.deep.equal({ layer: 1, control: 'always' });
  });

  it('shows a picture of the page’s own, and asks nobody else for one', async () => {
    await put({ service: 'video', poster: OWN });
    expect(embed.find<HTMLImageElement>('img').getAttribute('src')).to.equal(OWN);
    expect(embed.find('img').getAttribute('alt')).to.equal('');
    const said = await listen('warn', async () => {
      embed.element.poster = 'https://video.example/42.jpg';
      await embed.element.updateComplete;
    });
    expect(embed.has('img')).to.equal(false);
    expect(said).to.deep.equal([
      '[limpide] data-poster must be a picture of your own: https://video.example/42.jpg',
    ]);
  });

  it('turns to another language, the owner’s words with it', async () => {
    await put({ service: 'video', address: ADDRESS });
    await embed.turnTo('en');
    expect(words(embed.find('.name'))).to.equal('Video player');
    expect(embed.all('button').map(words)).to.deep.equal(['Show this content', 'Always allow']);
  });
});
