/**
 * A stand-in for a container of Google Tag Manager, as far as our template needs one: the sandboxed
 * functions with their permissions, a state of consent, and tags that fire on events of the data layer
 * where their consent is given. What each does stands in Google's reference of template APIs
 * (developers.google.com/tag-platform/tag-manager/templates/api, read on 28 November 2026).
 *
 * `window.container` is given before: the template's code, its fields and permissions, the tags, and
 * the origin behind the name that the fields use.
 */
{
  const { code, data, permissions, tags, name, origin } = window.container;
  const state = {};
  /** What happened, in order: `[what, …]`. */
  const log = (window.containerLog = []);
  const refuse = (what) => {
    throw new Error(`The template has no permission for ${what}`);
  };
  const types = (settings) =>
    Object.entries(settings).filter(([key]) => !['region', 'wait_for_update'].includes(key));

  /** A command of the data layer or of the template: it says what holds from now. */
  const consent = (command, settings) => {
    log.push([command, settings]);
    // This visitor is in none of the regions that rows of these tests name.
    if (!settings.region) Object.assign(state, Object.fromEntries(types(settings)));
  };

  const api = {
    JSON: {
      parse: (text) => {
        try {
          return JSON.parse(text);
        } catch {
          return undefined;
        }
      },
    },
    getType: (value) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value),
    makeNumber: Number,
    logToConsole: (...said) => console.log(...said),
    setDefaultConsentState: (settings) => {
      for (const [type] of types(settings))
        if (
          !permissions.access_consent.consentTypes.some(
            (one) => one.consentType === type && one.write,
          )
        )
          refuse(type);
      consent('default', structuredClone(settings));
    },
    setInWindow: (key, value, overrides) => {
      if (!permissions.access_globals.keys.some((one) => one.key === key && one.write)) refuse(key);
      if (key in window && !overrides) return false;
      window[key] = structuredClone(value);
      return true;
    },
    injectScript: (url, succeed, fail) => {
      const matches = (pattern) =>
        new RegExp(`^${pattern.replace(/[.?/]/g, '\\$&').replaceAll('*', '.*')}$`).test(url);
      if (!permissions.inject_script.urls.some(matches)) refuse(url);
      log.push(['script', url]);
      const script = document.createElement('script');
      script.async = true;
      script.src = url.replace(name, origin);
      script.onload = succeed;
      script.onerror = fail;
      document.head.append(script);
    },
  };
  const require = (wanted) => api[wanted] ?? refuse(wanted);

  /** Fires the tags of an event whose consent is given by now. */
  const fire = (event) => {
    for (const { on, needs = [], html } of tags) {
      if (on !== event || needs.some((type) => state[type] !== 'granted')) continue;
      log.push(['fired', html.replace(/[^]*id=([a-z]+)[^]*/, '$1')]);
      const inserted = document.createRange().createContextualFragment(html);
      document.body.append(inserted);
    }
  };
  /** What stands in the data layer, and what comes into it. */
  const take = (entry) => {
    if (entry[0] === 'consent') consent(entry[1], entry[2]);
    else if (entry.event) fire(entry.event);
  };
  window.dataLayer ??= [];
  const { push } = window.dataLayer;
  window.dataLayer.push = function (...entries) {
    const length = push.apply(this, entries);
    entries.forEach(take);
    return length;
  };

  // Consent Initialization comes first, then the page's own events.
  new Function('data', 'require', code)(
    {
      ...data,
      gtmOnSuccess: () => log.push(['succeeded']),
      gtmOnFailure: () => log.push(['failed']),
    },
    require,
  );
  document.addEventListener('DOMContentLoaded', () => fire('gtm.dom'));
}
