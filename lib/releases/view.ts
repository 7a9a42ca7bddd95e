import type { FactsSaid } from '../directory/facts.ts';
import type { NodeJson } from '../documents/parse.ts';
import type { EmbargoView } from '../embargo/line.ts';
import type { Language } from '../languages.ts';
import type { Accent, BannerTone, SiteLink } from '../sites/vocabulary.ts';
import type { Kind, Reach } from './kinds.ts';

/** What a public page says about its newsroom; `tagline` is in the language of the page. */
export type SiteView = {
  key: string;
  names: Partial<Record<Language, string>>;
  tagline: string;
  /** ISO 3166-1 alpha-2; null is the whole Organization. */
  country: string | null;
  languages: Language[];
  timeZone: string;
  /** What the Organization says of itself in numbers, in the language of the page. */
  facts: FactsSaid;
  /** The colour of the band; without one it is blue. */
  accent?: Accent;
  /** Its own links in the language of the page, behind those every site has. */
  links?: SiteLink[];
  /** What it says of names and maps, where it has words of its own. */
  legal?: string;
  /** After how many years a release is said to be old; null: never. */
  oldAfter?: number | null;
  /** What stands above every page now, in the language of the page, the gravest first. */
  banners?: BannerView[];
  /** What every newsroom is called in the language of the page, by its key. */
  newsrooms?: Readonly<Record<string, string>>;
};

/** A banner as a page in one language shows it. */
export type BannerView = { id: string; tone: BannerTone; words: string; href: string | null };

/** Where a page is found in another language. */
export type LanguageLink = { language: Language; href: string };

/** What readers are told of an edition: what it corrects or, when it was `restored`, why a withdrawn release is back. */
export type CorrectionView = { at: Date; note: string; restored: boolean };

/** A text in pieces; `hit` is what somebody looked for. */
export type Marked = { text: string; hit: boolean }[];

/** A release in a list. `href` is a path. */
export type ReleaseCard = {
  id: string;
  storyId: string;
  language: Language;
  href: string;
  kind: Kind;
  headline: string;
  /** The standfirst, or the first words of the text. */
  summary: string;
  /** Headline and summary, or the words around what was found, where somebody looked for words. */
  marked?: { headline: Marked; summary: Marked };
  publishedAt: Date;
  corrected: boolean;
  withdrawnAt: Date | null;
};

/** Everything the public release page draws: a live edition, or on the desk a draft that is not public yet. */
export type ReleaseView = {
  id: string;
  site: SiteView;
  language: Language;
  kind: Kind;
  /** Whether it concerns the whole Organization; left out where it makes no difference yet. */
  reach?: Reach;
  reference: string;
  /** "2" or "2.1"; empty for a draft. */
  version: string;
  doc: NodeJson;
  about: string;
  /** Institutional facts as the edition says them; none for a draft. */
  facts?: Readonly<Record<string, string>>;
  /** The last day of helplines in it that are over, by their record: as the directory says today. */
  over?: Readonly<Record<string, string>>;
  countries: string[];
  /** Null for a draft. */
  publishedAt: Date | null;
  /** When what is shown was last changed. */
  updatedAt: Date | null;
  /** Whole years since what is shown was published, by the database's clock; left out for a draft. */
  age?: number;
  /** Newest first. */
  corrections: CorrectionView[];
  withdrawal: { at: Date; text: string } | null;
  /** Until when it may not be published; its line stands first in every form of the text. */
  embargo?: EmbargoView | null;
  headline: string;
  /** One or two sentences: the standfirst, or the first words. */
  summary: string;
  topics: string[];
  /** The projects it is about, as lists of news are chosen by them. */
  projects?: { id: string; name: string }[];
  /** The language it was translated from, where readers have that too. */
  translatedFrom?: Language | null;
  /** This page and the live versions in other languages. */
  versions: LanguageLink[];
  /** The same release as plain text. */
  textHref: string | null;
  /** The page's absolute address, printed at its end. */
  address: string;
  readAlso: ReleaseCard[];
};
