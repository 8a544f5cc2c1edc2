/**
 * `first_key` is what a subscription's address was hashed as when its file was opened, null where that
 * is its key today: the chain proves the file about it, also after the secret has been changed.
 */
export const twoSecrets = `
ALTER TABLE subscriptions ADD COLUMN first_key text;
`;
