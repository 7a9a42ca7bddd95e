import { listAgain, listingsAmiss } from '#lib/finding/amiss.ts';
import { WrongUsage } from '../usage.ts';
import { withDatabase } from '../with-database.ts';

/** Compares readers' lists with what is live, and with `--mend` lists anew what stands wrong. Exit status 1 when something does. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.some((arg) => arg !== '--mend')) throw new WrongUsage('lists takes only --mend.');
  return withDatabase(async () => {
    const amiss = await listingsAmiss();
    if (args.includes('--mend')) await listAgain(amiss);
    for (const id of amiss) console.log(id);
    console.error(
      amiss.length === 0
        ? 'Every list is as what is live.'
        : `${amiss.length} releases ${args.includes('--mend') ? 'were listed anew' : 'stand wrong'}.`,
    );
    return amiss.length === 0 || args.includes('--mend') ? 0 : 1;
  });
}
