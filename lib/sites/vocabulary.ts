/** Colours a site may give the band at the head of its pages; each is measured for contrast in tokens.test.ts. */
export const ACCENTS = ['blue', 'sea', 'forest', 'plum', 'slate'] as const;
export type Accent = (typeof ACCENTS)[number];

/** The same colours for what knows no stylesheet: the bars of a browser. tokens.test.ts holds them to app/tokens.css. */
export const BAND_COLOURS: Record<Accent, string> = {
  blue: '#0033a0',
  sea: '#004f63',
  forest: '#14532d',
  plum: '#5b2167',
  slate: '#334155',
};

/** After how many years a release is said to be old, where its newsroom says nothing else. */
export const OLD_AFTER_YEARS = 3;

/** How grave a banner is, the gravest first: the order they stand in. */
export const BANNER_TONES = ['emergency', 'notice', 'information'] as const;
export type BannerTone = (typeof BANNER_TONES)[number];

/** Whether releases of one site stand in the lists of another: `ended` and `declined` ones do not. */
export const SYNDICATION_STATES = ['agreed', 'declined', 'ended'] as const;
export type SyndicationState = (typeof SYNDICATION_STATES)[number];

/** A link of a site's own in its navigation: what it says and where it leads, a path of this newsroom or https. */
export type SiteLink = { label: string; href: string };
