import type { z } from 'zod';
import { isRefusal } from '../errors.ts';
import { sayRefusal } from '../i18n/refusals.ts';
import type { Language } from '../languages.ts';
import { log } from '../log.ts';
import type { Actor } from '../members/roles.ts';
import { publish } from '../releases/publish.ts';
import { give } from './give.ts';
import { bulkInput } from './input.ts';
import { setDeadline } from './set-deadline.ts';
import { setPriority } from './set-priority.ts';
import { take } from './take.ts';

/** How it went with one of several releases: null is done, else why not, as a sentence. */
export type BulkLine = { releaseId: string; why: string | null };

/** Does one thing to several releases, each by itself under every rule there is, and says of each how it went. */
export async function doToMany(
  actor: Actor & { language: Language },
  input: z.input<typeof bulkInput>,
): Promise<BulkLine[]> {
  const { items, ...wanted } = bulkInput.parse(input);
  const lines: BulkLine[] = [];
  for (const item of new Set(items)) {
    const [releaseId = '', seen = ''] = item.split(':');
    const why = await tryOne(actor, { releaseId, seen: Number(seen), ...wanted });
    lines.push({ releaseId, why });
  }
  return lines;
}

type One = Omit<z.output<typeof bulkInput>, 'items'> & { releaseId: string; seen: number };

async function tryOne(actor: Actor & { language: Language }, one: One): Promise<string | null> {
  try {
    await doOne(actor, one);
    return null;
  } catch (error) {
    if (isRefusal(error)) return sayRefusal(actor.language, error).message;
    log().error({ err: error, release: one.releaseId }, 'one of several could not be done');
    return '…';
  }
}

async function doOne(actor: Actor, one: One): Promise<unknown> {
  const { releaseId, seen, act, memberId, day, time, zone, fold, priority } = one;
  switch (act) {
    case 'take':
      return take(actor, { releaseId });
    case 'give':
      return give(actor, { releaseId, memberId });
    case 'deadline':
      return setDeadline(actor, { releaseId, day, time, zone, fold });
    case 'priority':
      return setPriority(actor, { releaseId, priority });
    case 'publish':
      return publish(actor, { releaseId, seen });
  }
}
