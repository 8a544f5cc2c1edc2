import assert from 'node:assert/strict';
import type { Places } from '../support/node/config.js';
import { html, type PageParts } from '../support/node/html.js';
import type { Tab } from './driver.js';

export const NONCE = 'YWxlYXRvaXJl';

/** The strictest policy that a page of an owner may have. */
export const strictHeaders = ({ third }: Pick<Places, 'third'>) => ({
  'content-security-policy': [
    "default-src 'none'",
    `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
    "style-src 'none'",
    "connect-src 'self'",
    `frame-src ${third.origin}`,
    "require-trusted-types-for 'script'",
  ].join('; '),
});

/** A page under that policy, which notes what the policy refuses. */
export const strictHtml = (parts: Pick<PageParts, 'title' | 'body'>): string =>
  html({
    ...parts,
    script: null,
    head: `<script nonce="${NONCE}">
        window.violations = [];
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
          violations.push([violatedDirective, blockedURI, sample].join(' ')));
      </script>
      <script nonce="${NONCE}" src="/limpide/limpide.js" data-config="/limpide.json"></script>`,
  });

/** Nothing was refused, less the page's own icon, which `default-src` forbids. */
export async function noViolation(tab: Tab): Promise<void> {
  const violations = await tab.evaluate(
    () => (window as unknown as { violations: string[] }).violations,
  );
  assert.deepEqual(
    violations.filter((line) => !line.startsWith('img-src data')),
    [],
  );
}
