const FORM = /(<form method="post"[^>]*class="plain"[^>]*>)([\s\S]*?)(<\/form>)/g;

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': '’' };

const wordsOf = (html) =>
  html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity])
    .replace(/\s+/g, ' ')
    .trim();

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * Gives each form that is sent without script the field `shown`: the words that are read in it, of
 * which the collector keeps the hash with the record, and the text once. A template of the site does
 * it, so that what is said to have been shown is what was.
 *
 * @param {string} html a page
 */
export const withShown = (html) =>
  html.replace(
    FORM,
    (_, open, inside, close) =>
      `${open}${inside}<input type="hidden" name="shown" value="${escaped(wordsOf(inside))}" />${close}`,
  );
