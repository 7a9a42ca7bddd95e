import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { noticeSettings } from '#db/schema/notices.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { CHOOSABLE, noticeSettingsInput } from './input.ts';

/** Changes how the member wants to be told by mail. What waits for a daily mail goes out with the next one. */
export function changeNoticeSettings(
  actor: Actor,
  input: z.input<typeof noticeSettingsInput>,
): Promise<void> {
  const { daily, hour, timeZone, mail } = noticeSettingsInput.parse(input);
  const quiet = CHOOSABLE.filter((kind) => !mail.includes(kind));
  const wanted = {
    daily: daily === 'daily',
    hour,
    timeZone,
    quiet,
    updatedAt: sql`now()` as unknown as Date,
  };
  return inTransaction(async (tx) => {
    await assertStillMember(tx, actor);
    await tx
      .insert(noticeSettings)
      .values({ memberId: actor.id, ...wanted })
      .onConflictDoUpdate({ target: noticeSettings.memberId, set: wanted });
  });
}
