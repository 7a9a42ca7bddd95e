/** How somebody agreed: in writing, aloud before a witness, or through somebody who may speak for them. */
export const FORMS = ['written', 'oral', 'proxy'] as const;
export type Form = (typeof FORMS)[number];

/** What of them may be shown. */
export const COVERS = ['words', 'name', 'picture', 'voice'] as const;
export type Cover = (typeof COVERS)[number];

/** Where it may be shown: on the site, to the press, on social media. */
export const CHANNELS = ['site', 'press', 'social'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Whether a record can be relied on today, or why not. */
export const STATES = ['valid', 'waits', 'expired', 'withdrawn'] as const;
export type ConsentState = (typeof STATES)[number];
