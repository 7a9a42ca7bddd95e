import type { Language } from '../languages.ts';

/** A stretch of words. `dir` is said where it is not the paper's, or where a number must keep its order. */
export type Run = {
  text: string;
  bold?: true;
  italic?: true;
  /** Where the words lead. */
  href?: string;
  /** What is printed behind them, since paper cannot be clicked: their address, unless the words say it. */
  address?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
};

/** Something to tap: as it reads, and where it leads. */
export type Way = { text: string; href: string | null; note: string };

/** A cell with its place in an even grid: column and row, counted from 0. */
export type Cell = {
  x: number;
  y: number;
  colspan: number;
  rowspan: number;
  header: boolean;
  paragraphs: Run[][];
};

export type Service = {
  country: string;
  name: string;
  note: string;
  /** That it may no longer answer; empty while it does. */
  over: string;
  ways: Way[];
  links: Way[];
};

export type Person = { office: string; name: string; role: string; email: string; phone: Way | null };

/** The drawing that is printed: its name in the storage, and its size in pixels. */
export type PaperPicture = { name: string; width: number; height: number };

/** One block of a text with everything said in its language: nothing is left to look up or to write. */
export type PaperBlock =
  | { is: 'paragraph'; runs: Run[] }
  | { is: 'heading'; level: number; runs: Run[] }
  | { is: 'list'; start: number | null; items: PaperBlock[][] }
  | { is: 'quote'; paragraphs: Run[][]; speaker: string; rest: string }
  | { is: 'figures'; items: { value: string; label: string; note: string; part: boolean }[] }
  | { is: 'picture'; alt: string; caption: string; picture: PaperPicture }
  | { is: 'file'; title: string; description: string }
  | { is: 'embed'; title: string; url: string; host: string; fallback: string }
  | { is: 'box'; blocks: PaperBlock[] }
  | { is: 'divider' }
  | { is: 'table'; columns: number; rows: number; head: number; numbers: boolean[]; cells: Cell[] }
  | { is: 'helplines'; services: Service[]; checked: string }
  | { is: 'contacts'; people: Person[] };

/** A part after the end mark, under its title. */
export type PaperSection = { title: string; blocks: PaperBlock[] };

/** What must be known before the text. */
export type PaperNotice = { is: 'withdrawn' | 'corrected'; title: string; paragraphs: string[] };

/** A release as it goes on paper: data, in reading order, for whatever draws it. */
export type Paper = {
  language: Language;
  dir: 'ltr' | 'rtl';
  organization: string;
  /** Whose newsroom it is, where it is not the whole Organization's. */
  place: string;
  kind: string;
  date: string;
  /** "IOM-MA-2026-014, version 2"; the reference by itself is `reference`. */
  mark: string;
  reference: string;
  /** The headline as plain words. */
  title: string;
  summary: string;
  /** The lines of an embargo, the first of them first of everything; empty without one. */
  embargo: string[];
  notices: PaperNotice[];
  headline: Run[];
  standfirst: Run[];
  body: PaperBlock[];
  end: PaperSection[];
  address: string;
  /** When what is printed became public, or was last changed; empty for what is not public. */
  issued: string;
  /** The same as a day (YYYY-MM-DD); null for what is not public. */
  day: string | null;
};
