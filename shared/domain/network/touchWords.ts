import type { Touch } from '../../model/interaction';
import type { Permission } from '../../model/permission';
import type { ChannelKind, Tie } from '../../model/person';

/** How contacts, ties and channels read. */
export const touchWords: Readonly<Record<Touch, string>> = {
  message: 'Message',
  call: 'Call',
  met: 'Met',
  infoTalk: 'Information talk',
  introductionMade: 'Introduction made',
  introductionReceived: 'Introduction received',
  helpGiven: 'Help given',
  helpReceived: 'Help received',
  congratulated: 'Congratulated',
  metAtEvent: 'Met at event',
};

export const tieWords: Readonly<Record<Tie, string>> = {
  new: 'Just met',
  familiar: 'We know each other',
  close: 'We know each other well',
};

export const channelWords: Readonly<Record<ChannelKind, string>> = {
  email: 'Email',
  phone: 'Phone',
  profile: 'Web page',
  other: 'Other',
};

export const permissionWords: Readonly<Record<Permission, string>> = {
  notAsked: 'Not asked',
  asked: 'Asked',
  given: 'Given',
  declined: 'Declined',
};
