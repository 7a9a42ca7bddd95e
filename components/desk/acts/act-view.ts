import type { ReactNode } from 'react';
import type { FormAction } from '#lib/form-state.ts';
import type { ShownAct } from '#lib/releases/offer.ts';

/** How much stands against a text: as it is seen on a button, and as it is said. */
export type Tally = { badge: ReactNode; said: ReactNode };

/** One act as the bar draws it. */
export type ActView = {
  act: ShownAct;
  label: string;
  /** Takes something from readers or writers: drawn in alarm, always confirmed. */
  grave: boolean;
  /** Leads on towards readers: may be the one filled button. */
  forward: boolean;
  /** Why it cannot be done now, in words. */
  reason: string | null;
  action: FormAction;
  hidden: Record<string, string | number>;
  /** By the code of a refusal, where the first of what stands in the way is found. */
  leads: Record<string, { href: string; label: string }>;
  /** For acts that lead on towards readers. */
  tally: Tally | null;
  /** What is asked or said before it is done; null when it is done at once. */
  dialog: { title: string; body: ReactNode } | null;
};
