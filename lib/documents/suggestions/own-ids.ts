/** What the ids of a member's suggestions begin with: they are made without a network, and say whose they are. */
export const ownIds = (memberId: string): string => `${memberId.replaceAll('-', '').slice(-12)}.`;
