/** How the policy is put on a page, by what serves it. */
export const FORMS = {
  header: (policy: string) => `Content-Security-Policy: ${policy}`,
  meta: (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  nginx: (policy: string) => `add_header Content-Security-Policy "${policy}" always;`,
  apache: (policy: string) => `Header always set Content-Security-Policy "${policy}"`,
  caddy: (policy: string) => `header Content-Security-Policy "${policy}"`,
};
export type Form = keyof typeof FORMS;

/** What makes a nonce there; `{nonce}` is put in by whatever makes the page. */
export const NONCES: Partial<Record<Form, string>> = {
  nginx: '$request_id',
  caddy: '{http.request.uuid}',
};
