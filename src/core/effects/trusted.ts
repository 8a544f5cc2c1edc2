interface Policy {
  createScript(text: string): string;
  createScriptURL(url: string): string;
}

let policy: Policy | undefined;
const same = (text: string) => text;

/**
 * The one Trusted Types policy of ours, `limpide`: the page's own gated scripts go through it, and
 * nothing else. Where the page's CSP does not list it, strings are used, and the browser decides.
 */
export function trusted(text: string, isUrl = true): string {
  try {
    policy ??= (
      globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }
    ).trustedTypes?.createPolicy('limpide', { createScript: same, createScriptURL: same });
  } catch {
    // Not listed by the page's CSP.
  }
  return policy?.[isUrl ? 'createScriptURL' : 'createScript'](text) ?? text;
}
