/** RFC 5321, 4.5.3.1: what a mail server takes. */
export const MAX_EMAIL_LENGTH = 254;

/** What can be an address of one mailbox: enough to catch a slip. Applied to 254 characters at most. */
export const EMAIL =
  /^[^\s@<>()[\]",;:\\\p{Cc}\p{Cs}]{1,64}@[^\s@.,;:\\\p{Cc}\p{Cs}]+(\.[^\s@.,;:\\\p{Cc}\p{Cs}]+)+$/u;

/** Digits with what people write between them. */
export const PHONE = /^\+?[\d\s().-]{6,24}$/;

/** Whether a text looks like an e-mail address; whether it exists, only a message can tell. */
export const isEmail = (text: string): boolean =>
  text.length <= MAX_EMAIL_LENGTH && EMAIL.test(text);
