import { LatePart } from '#components/ui/late-part.ts';
import type { Takeable } from '#lib/directory/queries/to-take.ts';
import { askDesk } from '../../session/fetch-desk.ts';

const stores = new Map<string, LatePart<readonly Takeable[]>>();

/** The records of the directory that the text of a release may take; asked for once while its page is open. */
export function recordsFor(release: string, memberId: string): LatePart<readonly Takeable[]> {
  const key = `${memberId} ${release}`;
  const known = stores.get(key);
  if (known) return known;
  const made = new LatePart(async () => {
    const answer = await askDesk<{ records: Takeable[] }>(`/api/desk/releases/${release}/records`, memberId, {
      method: 'GET',
    });
    if (answer.kind !== 'ok') throw new Error('the directory cannot be had');
    return answer.value.records;
  });
  stores.set(key, made);
  return made;
}
