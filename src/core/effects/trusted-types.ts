interface Policy {
  createScript(text: string): string;
  createScriptURL(url: string): string;
  createHTML(markup: string): string;
}
declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy };

const same = (text: string) => text;
let policy: Policy | undefined;

/**
 * The one Trusted Types policy of ours, `limpide`: the page's own gated markup goes through it, and
 * nothing else. Where there are no Trusted Types, or the page's CSP does not list it, strings are
 * used, and the browser decides.
 */
export function toTrusted(text: string, sink: keyof Policy = 'createScriptURL'): string {
  try {
    policy ??= trustedTypes.createPolicy('limpide', {
      createScript: same,
      createScriptURL: same,
      createHTML: same,
    });
    return policy[sink](text);
  } catch {
    return text;
  }
}
