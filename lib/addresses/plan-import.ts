import { createHash } from 'node:crypto';
import type { Tx } from '#db/client.ts';
import type { RedirectRow } from '#db/schema/addresses.ts';
import { readCsv } from '../directory/csv/read-csv.ts';
import { RuleBroken } from '../errors.ts';
import { flatten } from './flatten.ts';
import { holdRedirects, MOST_REDIRECTS, newsroomIn, takenByReleases } from './hold-redirects.ts';
import { fullPath } from './place.ts';
import { readFrom, readTo } from './read-address.ts';

/** At most so many lines at once. */
export const MOST_LINES = 5000;

/** What a line of a file would do; `faults` by column. `was`: where readers are led from there today. */
export type PlannedRedirect = {
  line: number;
  state: 'new' | 'changed' | 'same' | 'wrong';
  written: string;
  from: string;
  to: string;
  was: RedirectRow | null;
  faults: Partial<Record<'from' | 'to', string>>;
};

/** What a file would do, and the mark it is recognised by when it is done. */
export type RedirectPlan = { lines: PlannedRedirect[]; unknown: string[]; mark: string };

/**
 * Reads a file with the columns `from` and `to` against a site's redirects, chains led to their end; changes nothing.
 * @throws {RuleBroken} 'redirects_too_long', 'redirect_columns', 'redirects_full'
 */
export async function planImport(tx: Tx, siteKey: string, csv: string): Promise<RedirectPlan> {
  const [head, ...rows] = readCsv(csv);
  const columns = (head?.cells ?? []).map((each) => each.trim().toLowerCase());
  const [fromAt, toAt] = [columns.indexOf('from'), columns.indexOf('to')];
  if (fromAt < 0 || toAt < 0) throw new RuleBroken('redirect_columns');
  if (rows.length > MOST_LINES) throw new RuleBroken('redirects_too_long', { lines: MOST_LINES });
  const sites = await newsroomIn(tx);
  const all = await holdRedirects(tx);
  const lines = rows.map(({ line, cells }): PlannedRedirect => {
    const written = (cells[fromAt] ?? '').trim();
    const [from, to] = [readFrom(written, siteKey, sites), readTo(cells[toAt] ?? '', siteKey, sites)];
    return {
      line,
      state: 'wrong',
      written,
      from: 'path' in from ? from.path : '',
      to: 'path' in to ? to.path : '',
      was: ('path' in from && all.get(fullPath({ siteKey, path: from.path }))) || null,
      faults: { ...('fault' in from && { from: from.fault }), ...('fault' in to && { to: to.fault }) },
    };
  });
  const taken = await takenByReleases(
    tx,
    siteKey,
    lines.map(({ from }) => from),
  );
  judge(lines, siteKey, all, taken);
  const known = [...all.values()].filter((row) => row.siteKey === siteKey).length;
  if (known + lines.filter(({ state }) => state === 'new').length > MOST_REDIRECTS)
    throw new RuleBroken('redirects_full', { most: MOST_REDIRECTS });
  const unknown = columns.filter((each) => each && each !== 'from' && each !== 'to').slice(0, 40);
  return { lines, unknown, mark: markOf(lines) };
}

// Says of each line what it would do, once all of them are done.
function judge(
  lines: PlannedRedirect[],
  siteKey: string,
  all: ReadonlyMap<string, RedirectRow>,
  taken: ReadonlySet<string>,
): void {
  const seen = new Set<string>();
  const planned = new Map([...all].map(([key, row]) => [key, row.toPath]));
  for (const line of lines) {
    if (Object.keys(line.faults).length > 0) continue;
    if (taken.has(line.from)) line.faults.from = 'address_stands';
    else if (seen.has(line.from)) line.faults.from = 'redirect_twice';
    else planned.set(fullPath({ siteKey, path: line.from }), line.to);
    seen.add(line.from);
  }
  const { ends, loops } = flatten(planned);
  for (const line of lines) {
    const whole = fullPath({ siteKey, path: line.from });
    if (Object.keys(line.faults).length > 0) continue;
    if (loops.has(whole)) line.faults.to = 'redirect_loop';
    else {
      line.to = ends.get(whole) ?? line.to;
      line.state = !line.was ? 'new' : line.was.toPath === line.to ? 'same' : 'changed';
    }
  }
}

// The same file on the same redirects has the same mark.
function markOf(lines: readonly PlannedRedirect[]): string {
  const seen = lines.map(({ state, from, to, was }) => [state, from, to, was?.id, was?.version]);
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 32);
}
