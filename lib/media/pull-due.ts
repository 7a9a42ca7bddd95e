import { inTransaction } from '#db/client.ts';
import { forgetPapers } from '../papers/kept.ts';
import { settlePulls } from './settle-pulls.ts';

/** Notes what the clock, or the library, has taken from readers since the last look. Returns how many releases lost a file. */
export async function pullDue(): Promise<number> {
  const pulled = await inTransaction((tx) => settlePulls(tx, null));
  if (pulled > 0) await forgetPapers();
  return pulled;
}
