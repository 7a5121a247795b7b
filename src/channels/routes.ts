import type { Region } from '../knowledge/rule-types.ts';
import type { Address, Channel } from '../pathway/channel.ts';
import type { Person } from '../pathway/person.ts';
import { readPhone, takesTexts } from '../pathway/telephone.ts';
import { readEmail, readPost } from './addresses.ts';

export type Route = { readonly channel: Channel; readonly address: Address };

/**
 * The ways to a person, in the order in which the channels were given. A letter is no way for what cannot wait for the post. Who
 * did not answer is asked again in another way, where there is one.
 */
export const routesTo = (
  person: Person,
  {
    channels,
    region,
    isByPost,
    isSecond = false,
  }: {
    readonly channels: readonly Channel[];
    readonly region: Region;
    /** Whether a letter would come in time. */
    readonly isByPost: boolean;
    readonly isSecond?: boolean;
  },
): readonly Route[] => {
  const routes = channels.flatMap((channel) => {
    if (channel.medium === 'letter' && !isByPost) return [];
    const address = addressOf(person, channel.medium, region);
    return address === null ? [] : [{ channel, address }];
  });
  const [first, ...others] = routes;
  return isSecond && first !== undefined ? [...others, first] : routes;
};

/** A telephone that they carry, and nothing else: a mailbox is not looked at by night. */
export const routesToOnCall = (
  { userId, phone }: { readonly userId: string; readonly phone: string | null },
  { channels, region }: { readonly channels: readonly Channel[]; readonly region: Region },
): readonly Route[] => {
  const read = readPhone(phone, region);
  const number = read !== null && takesTexts(read) ? read : null;
  return channels.flatMap((channel): Route[] => {
    if (channel.medium === 'page') return [{ channel, address: { kind: 'page', personId: userId } }];
    return channel.medium === 'sms' && number !== null ? [{ channel, address: number }] : [];
  });
};

function addressOf(person: Person, medium: Channel['medium'], region: Region): Address | null {
  switch (medium) {
    case 'sms': {
      const phone = readPhone(person.phone, region);
      return phone !== null && takesTexts(phone) ? phone : null;
    }
    case 'email':
      return readEmail(person.email);
    case 'letter':
      return readPost(`${person.givenName} ${person.familyName}`, person.address);
    case 'page':
      return { kind: 'page', personId: person.id };
  }
}
