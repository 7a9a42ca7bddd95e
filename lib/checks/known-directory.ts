import type { Words } from '../directory/kinds.ts';
import { STANDING_FACTS } from '../directory/standing-facts.ts';
import type { Former } from '../directory/use/formerly.ts';

/** An institutional fact as it is today; `counted` is what stands beside the number, such as "Member States". */
export type KnownFact = { key: string; value: string; counted: Words };

/** What the directory says in the language of a release. Days are YYYY-MM-DD, names as readers see them. */
export type KnownDirectory = {
  facts: readonly KnownFact[];
  /** The one form of an organisation's name, and the others people write. */
  organisations: readonly { name: string; aliases: readonly string[] }[];
  /** A project by its names, with every name of everybody who pays for it. */
  projects: readonly { names: readonly string[]; donors: readonly string[] }[];
  /** Everybody who pays for something, by every name. */
  donors: readonly string[];
  /** Contacts who left, and the last day they answered. */
  left: readonly { ref: string; name: string; email: string | null; until: string }[];
  /** What records that the release names said once, and say in its place now. */
  changed: readonly ({ ref: string } & Former)[];
  /** Helplines that are over, with their numbers as digits, and the last day they were good. */
  over: readonly { ref: string; numbers: readonly string[]; until: string }[];
};

/** A directory with nothing in it but the facts the newsroom comes with. */
export const SHIPPED_DIRECTORY: KnownDirectory = {
  facts: STANDING_FACTS.flatMap(({ key, counted, values: [first] }) =>
    first ? [{ key, value: first.value, counted }] : [],
  ),
  organisations: [],
  projects: [],
  donors: [],
  left: [],
  changed: [],
  over: [],
};
