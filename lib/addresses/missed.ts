import { sql } from 'drizzle-orm';
import { inTransaction, type Tx } from '#db/client.ts';
import type { OnSite } from './place.ts';

/** In memory between two writings; rows a site keeps; rows a site gains in a day; days a row stays unasked. */
const MOST_HELD = 500;
const MOST_KEPT = 1000;
const MOST_NEW = 200;
const DAYS_KEPT = 90;

type Missed = OnSite & { count: number; referrer: string | null };
const held = new Map<string, Missed>();

/**
 * Counts that somebody asked for what is not there. Waits for nothing and keeps nothing of who it was: of the page with the
 * link only its host. What looks like a probe, a token or somebody's address is not counted.
 */
export function countMissed(where: OnSite, referrer: string | undefined): void {
  if (!isWorthCounting(where.path)) return;
  const key = `${where.siteKey} ${where.path}`;
  const one = held.get(key) ?? { ...where, count: 0, referrer: null };
  if (one.count === 0 && held.size >= MOST_HELD) return;
  one.count += 1;
  one.referrer = hostOf(referrer) ?? one.referrer;
  held.set(key, one);
}

/** Writes down what was counted since the last time, and forgets what is old or too much. */
export async function storeMissed(): Promise<void> {
  const counted = [...held.values()];
  held.clear();
  const sites = Map.groupBy(counted, ({ siteKey }) => siteKey);
  for (const [siteKey, all] of sites) await inTransaction((tx) => store(tx, siteKey, all));
  await inTransaction((tx) =>
    tx.execute(sql`delete from missed_addresses where last_on < current_date - ${DAYS_KEPT}::integer`),
  );
}

async function store(tx: Tx, siteKey: string, all: Missed[]): Promise<void> {
  const most = all.toSorted((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1));
  const rows = JSON.stringify(most.map(({ path, count, referrer }) => ({ path, count, referrer })));
  await tx.execute(sql`
    with asked as (
      select * from jsonb_to_recordset(${rows}::text::jsonb) as it (path text, count integer, referrer text)),
    known as (
      update missed_addresses m
        set count = least(m.count::bigint + a.count, 2000000000)::integer, last_on = current_date,
            referrer = coalesce(a.referrer, m.referrer)
        from asked a where m.site_key = ${siteKey} and m.path = a.path
        returning m.path)
    insert into missed_addresses (site_key, path, count, first_on, last_on, referrer)
      select ${siteKey}, path, count, current_date, current_date, referrer from asked
      where exists (select from sites where key = ${siteKey}) and path not in (select path from known)
      order by count desc, path
      limit greatest(0, ${MOST_NEW} - (select count(*) from missed_addresses
        where site_key = ${siteKey} and first_on = current_date))
      on conflict (site_key, path) do update set count = missed_addresses.count + excluded.count`);
  await tx.execute(sql`
    delete from missed_addresses where site_key = ${siteKey} and path in (
      select path from missed_addresses where site_key = ${siteKey}
      order by count desc, last_on desc, path offset ${MOST_KEPT})`);
}

const PROBED =
  /^(?:\.|wp-|wordpress|xmlrpc|cgi|phpmyadmin|pma|admin|administrator|vendor|actuator|autodiscover|owa|solr|_|user|login)/;
const READ = new Set([
  'htm',
  'html',
  'pdf',
  'doc',
  'docx',
  'txt',
  'csv',
  'xml',
  'json',
  'jpg',
  'jpeg',
  'png',
  'mp4',
]);

/** Whether somebody may have followed a link to it, and nothing in it says who. Pure. */
export function isWorthCounting(path: string): boolean {
  if (path.length > 200 || !/^[\p{L}\p{M}\p{N}/._~,+()’'-]+$/u.test(path)) return false;
  const parts = path.split('/').slice(1);
  if (parts.some((part) => PROBED.test(part) || isSecret(part))) return false;
  const ending = /\.([a-z0-9]{1,8})$/.exec(path)?.[1];
  return !ending || READ.has(ending) || /^\d+$/.test(ending);
}

// A token, or a number somebody can be called or known by; a day (20170907) and a node's number are neither.
const isSecret = (part: string) =>
  /\d{9}/.test(part) || /^[a-z0-9_]{24,}$/.test(part) || /^[\da-f-]{32,}$/.test(part);

function hostOf(referrer: string | undefined): string | null {
  const from = URL.parse(referrer ?? '');
  if (!from || !/^https?:$/.test(from.protocol) || !/[a-z]/.test(from.hostname)) return null;
  return from.hostname.slice(0, 120);
}
