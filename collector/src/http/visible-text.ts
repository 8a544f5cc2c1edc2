import type { Html } from './answer-page.js';

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What no person sees, or has typed themselves: never part of what they were shown. */
const UNSEEN = [
  /<p class="field trap">[\s\S]*?<\/p>/g,
  /(?<=<textarea[^>]*>)[\s\S]*?(?=<\/textarea>)/g,
];
const ENDS_LINE = /<br ?\/?>|<\/(p|li|h\d|legend|label|option|button)>/g;

/**
 * What a page of ours shows to a person, a line a sentence or control, without what they have typed.
 * For pages that `hono/html` has made, whose markup is ours; not for anybody else's.
 */
export async function visibleText(page: Html): Promise<string> {
  const whole = String(await page);
  const main = /<main>([\s\S]*)<\/main>/.exec(whole)?.[1] ?? whole;
  return UNSEEN.reduce((text, unseen) => text.replace(unseen, ''), main)
    .replace(/\s+/g, ' ')
    .replace(ENDS_LINE, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
