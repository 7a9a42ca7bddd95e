import type { ItemKind } from '#lib/calendar/input.ts';

/** One thing in the calendar as the page draws it. */
export type ShownItem = {
  key: string;
  kind: ItemKind;
  kindName: string;
  day: string;
  /** The time of day in the zone of the calendar. */
  time: string;
  /** The whole moment with its zone, for whoever hears it. */
  moment: string;
  headline: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  place: string;
  href: string;
  releaseId: string;
  seen: number;
  /** How it was said; null when it cannot be moved. */
  plan: { day: string; time: string; zone: string } | null;
  site: { zone: string; name: string };
};
