/** The headers of every mail to a subscriber, exactly as RFC 8058 wants them. */
export const unsubscribeHeaders = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' as const,
});
