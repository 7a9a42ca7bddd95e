'use server';

import { action } from '#lib/actions.ts';
import { startInput } from '#lib/releases/input.ts';
import { start } from '#lib/releases/start.ts';

export const startRelease = action(
  startInput,
  (member, input) => start(member, { ...input, reach: input.siteKey === 'global' ? 'global' : 'local' }),
  (release) => `/desk/releases/${release.id}`,
);
