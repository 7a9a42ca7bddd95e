/** Colours a site may give the band at the head of its pages; each is measured for contrast in tokens.test.ts. */
export const ACCENTS = ['blue', 'sea', 'forest', 'plum', 'slate'] as const;
export type Accent = (typeof ACCENTS)[number];

/** How grave a banner is, the gravest first: the order they stand in. */
export const BANNER_TONES = ['emergency', 'notice', 'information'] as const;
export type BannerTone = (typeof BANNER_TONES)[number];

/** Whether releases of one site stand in the lists of another: `ended` and `declined` ones do not. */
export const SYNDICATION_STATES = ['agreed', 'declined', 'ended'] as const;
export type SyndicationState = (typeof SYNDICATION_STATES)[number];

/** A link of a site's own in its navigation: what it says and where it leads, a path of this newsroom or https. */
export type SiteLink = { label: string; href: string };
