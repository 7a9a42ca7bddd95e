import { and, eq, lte, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { hubPings } from '#db/schema/changes.ts';
import { env } from '../../env.ts';
import { isLanguage, type Language } from '../../languages.ts';
import { log } from '../../log.ts';
import { absolute } from '../../sites/public.ts';

type Due = { siteKey: string; language: Language; seq: number };

const FILES = ['feed.xml', 'atom.xml', 'feed.json'] as const;
const PATIENCE = 5_000;

/**
 * Tells the WebSub hub of feeds that changed since it was last told (W3C WebSub §4; the form hubs understand:
 * `hub.mode=publish`). What is due follows from the numbers that public acts leave in their own transaction, so no act can
 * forget it and no crash lose it. One worker tells; a hub that refuses is told again later and later.
 */
export async function tellHub(): Promise<void> {
  const hub = env().WEBSUB_HUB;
  if (!hub) return;
  for (const due of await listDue()) {
    if (!(await take(due))) continue;
    const refused = await tell(hub, due);
    await note(due, refused);
    if (refused)
      log().warn({ hub, site: due.siteKey, language: due.language, refused }, 'the hub was not told');
  }
}

async function listDue(): Promise<Due[]> {
  const rows = await db().execute<{ site_key: string; language: string; seq: string }>(sql`
    select s.key as site_key, spoken as language, last.seq
    from sites s
    cross join unnest(s.languages) spoken
    cross join lateral (
      select c.seq from changes c where c.site_key = s.key and c.language = spoken order by c.seq desc limit 1
    ) last
    left join hub_pings p on p.site_key = s.key and p.language = spoken
    where last.seq > coalesce(p.seq, 0) and coalesce(p.next_at, now()) <= now()
    order by last.seq`);
  return rows.flatMap((row) =>
    isLanguage(row.language) ? [{ siteKey: row.site_key, language: row.language, seq: Number(row.seq) }] : [],
  );
}

// Whoever takes it has two minutes; then it is due again.
async function take({ siteKey, language }: Due): Promise<boolean> {
  const soon = sql`now() + interval '2 minutes'`;
  const taken = await db()
    .insert(hubPings)
    .values({ siteKey, language, nextAt: soon as unknown as Date, tries: 1 })
    .onConflictDoUpdate({
      target: [hubPings.siteKey, hubPings.language],
      set: { nextAt: soon, tries: sql`${hubPings.tries} + 1` },
      setWhere: lte(hubPings.nextAt, sql`now()`),
    })
    .returning({ siteKey: hubPings.siteKey });
  return taken.length > 0;
}

// What the hub said when it did not want to hear; null when it heard.
async function tell(hub: string, { siteKey, language }: Due): Promise<string | null> {
  for (const file of FILES) {
    const body = new URLSearchParams({
      'hub.mode': 'publish',
      'hub.url': absolute(`/${siteKey}/${language}/${file}`),
    });
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      const answer = await fetch(hub, { method: 'POST', body, redirect: 'error', signal });
      await answer.body?.cancel();
      if (!answer.ok) return `${file}: ${answer.status}`;
    } catch (error) {
      return `${file}: ${String(error)}`.slice(0, 500);
    }
  }
  return null;
}

async function note({ siteKey, language, seq }: Due, refused: string | null): Promise<void> {
  const here = and(eq(hubPings.siteKey, siteKey), eq(hubPings.language, language));
  const told = { seq, tries: 0, lastError: null, nextAt: sql`now()` };
  const later = sql`now() + least(interval '10 seconds' * power(2, least(${hubPings.tries}, 10)), interval '1 hour')`;
  await db()
    .update(hubPings)
    .set(refused ? { lastError: refused, nextAt: later } : told)
    .where(here);
}
