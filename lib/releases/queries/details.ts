import type { StoryDetails } from './release.ts';

export const DETAILS = ['kind', 'reach', 'countries', 'topics', 'sdgs', 'projects'] as const;
export type DetailName = (typeof DETAILS)[number];

/** A detail of the story that is not the same in two versions. Values are codes; the page names them. */
export type DetailChange = { name: DetailName; before: string[]; after: string[] };

/** What of a story's details changed from one version to the other. Pure. */
export function compareDetails(
  before: Pick<StoryDetails, DetailName>,
  after: Pick<StoryDetails, DetailName>,
): DetailChange[] {
  return DETAILS.map((name) => ({ name, before: codes(before[name]), after: codes(after[name]) })).filter(
    (change) => change.before.join() !== change.after.join(),
  );
}

const codes = (value: string | readonly (string | number)[]) => [value].flat().map(String);
