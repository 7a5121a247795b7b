/** What somebody on call reads on a telephone that others may see: no name, and no word of what it is about. */
export const onCallWords = 'on-call.now';
export const onCallText = {
  withLink: '{clinic}, on call: something waits for you. Act by {by}. Sign in: {link}',
  withoutLink: '{clinic}, on call: something waits for you. Act by {by}. Sign in and open the board.',
  title: 'To whoever is on call: something waits',
} as const;
