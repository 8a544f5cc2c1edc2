import { readSource } from '../input/source.js';
import { UsageError } from '../input/usage-error.js';

/** Origins other than the site's own that the script tag needs. */
export interface Tag {
  /** Of the script and of its parts. */
  scripts: string[];
  /** Of the configuration, which is fetched. */
  configuration: string[];
}

const originOf = (address: string | undefined): string[] => {
  const whole = address?.startsWith('//') ? `https:${address}` : address;
  return whole && /^https?:/.test(whole) && URL.canParse(whole) ? [new URL(whole).origin] : [];
};

const attributeOf = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    tag,
  );
  return found?.slice(1).find((value) => value !== undefined);
};

/** The tag as a page has it. Rejects with a UsageError where the page has none. */
export async function tagOfPage(path: string): Promise<Tag> {
  const { text } = await readSource(path);
  const tags = [...text.matchAll(/<script\b[^<>]*>/gi)].map(([tag]) => tag);
  const tag = tags.find((each) => /\/limpide\.js/.test(attributeOf(each, 'src') ?? ''));
  if (!tag) throw new UsageError(`${path} has no script tag of limpide.js`);
  return {
    scripts: ['src', 'data-base'].flatMap((name) => originOf(attributeOf(tag, name))),
    configuration: originOf(attributeOf(tag, 'data-config')),
  };
}

/** The tag whose script is served from an origin of its own. Throws a UsageError. */
export function tagFrom(origin: string): Tag {
  const scripts = originOf(origin);
  if (scripts.length === 0)
    throw new UsageError(`--script-origin ${origin} is no origin: https://cdn.exemple.fr`);
  return { scripts, configuration: [] };
}
