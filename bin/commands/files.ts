import { filesAmiss, mendFiles } from '#lib/media/files-amiss.ts';
import { WrongUsage } from '../usage.ts';
import { withDatabase } from '../with-database.ts';

/**
 * Compares the stored files with what the library names; `--mend` takes away what nothing names and has missing sizes drawn
 * again. Exit status 1 when something is missing.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (args.some((arg) => arg !== '--mend')) throw new WrongUsage('files takes only --mend.');
  return withDatabase(async () => {
    const amiss = await filesAmiss();
    for (const key of amiss.missing) console.log(`missing  ${key}`);
    for (const key of amiss.orphaned) console.log(`orphaned ${key}`);
    if (args.includes('--mend')) {
      const again = await mendFiles(amiss);
      console.error(`${amiss.orphaned.length} taken away, ${again} pictures will be drawn again.`);
    }
    return amiss.missing.length ? 1 : 0;
  });
}
