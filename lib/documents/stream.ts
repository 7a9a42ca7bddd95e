import { db } from '#db/client.ts';
import { holdStream } from '#lib/front/streams.ts';
import { log } from '#lib/log.ts';
import type { Actor } from '../members/roles.ts';
import { Following, type StreamEvent } from './hub/following.ts';
import { follow, listenFor } from './hub.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { type PageRow, readPages, seenBy } from './steps/hold.ts';

const LOOK_AGAIN_MS = 2_000;
const BEAT_EVERY_MS = 3_500;
const MOST_UNREAD = 4_000_000;

/** A release somebody has open in one tab: `client` is the tab's, `since` the version it has. */
export type Wanted = { release: string; since: number; client: string };

/** Who listens, and how to find out whether they still may: null once the session is over or the member disabled. */
export type Listener = {
  actor: Actor;
  again: () => Promise<Actor | null>;
  /** How much they were told and have not read; left out, the stream is silent about it. */
  unread?: (actor: Actor) => Promise<number>;
};

/** Parts what somebody wants to follow into what they may see and what is not there for them. */
export async function sortWanted(actor: Actor, wanted: readonly Wanted[]) {
  const pages = await readPages(db(), [...new Set(wanted.map(({ release }) => release))]);
  const seen = new Set(pages.filter((page) => isSeen(actor, page)).map(({ id }) => id));
  return {
    there: wanted.filter(({ release }) => seen.has(release)),
    gone: wanted.filter(({ release }) => !seen.has(release)).map(({ release }) => release),
  };
}

function isSeen(actor: Actor, page: PageRow): boolean {
  try {
    return Boolean(seenBy(actor, page));
  } catch {
    return false;
  }
}

/**
 * One stream of server-sent events (WHATWG HTML §9.2) for all the tabs of a browser: `open`, then `notices` with
 * what the listener has not read, and for each release `steps`, `state`, `here`, `gone`, and `end` with the reason before it closes. Closed within five seconds after the
 * listener's access ends, at once when they hang up or read too slowly.
 */
export function openStream(
  { there, gone = [] }: { there: readonly Wanted[]; gone?: readonly string[] },
  listener: Listener,
  hungUp: AbortSignal,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let end = (_reason?: string) => {};
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start(controller) {
        end = run(controller, { there, gone }, listener, hungUp);
      },
      cancel: () => end(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MOST_UNREAD }),
  );
}

function run(
  controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>,
  { there, gone }: { there: readonly Wanted[]; gone: readonly string[] },
  listener: Listener,
  hungUp: AbortSignal,
): (reason?: string) => void {
  const encoder = new TextEncoder();
  const write = (text: string) => {
    if (over) return;
    controller.enqueue(encoder.encode(text));
    if ((controller.desiredSize ?? 0) <= 0) end();
  };
  const send = ({ event, release, data }: StreamEvent) => {
    const id = event === 'steps' ? `id: ${release}:${data.version}\n` : '';
    write(`event: ${event}\n${id}data: ${JSON.stringify({ release, ...data })}\n\n`);
  };

  let over = false;
  const look = lookingAgain(listener, () => end('signed_out'));
  const since = new Date().toISOString();
  const { id, name } = listener.actor;
  const followings = there.map(({ client, ...rest }) => {
    return new Following({ ...rest, person: { client, id, name, since } }, look, send);
  });
  write(
    `retry: 1000\nevent: open\ndata: ${JSON.stringify({ member: { id, name }, schemaVersion: SCHEMA_VERSION })}\n\n`,
  );
  for (const release of gone) send({ event: 'gone', release, data: { reason: 'no_access' } });
  const leave = followings.map((following, index) => follow(there[index]?.release ?? '', following));
  const hangUpBell = listener.unread ? ringing(listener.unread) : () => {};
  const beat = setInterval(async () => {
    write(': \n\n');
    if (await look()) for (const following of followings) following.check();
  }, BEAT_EVERY_MS).unref();
  const hangUp = () => end();

  function end(reason?: string): void {
    if (over) return;
    if (reason) write(`event: end\ndata: ${JSON.stringify({ reason })}\n\n`);
    over = true;
    clearInterval(beat);
    hungUp.removeEventListener('abort', hangUp);
    forget();
    for (const each of leave) each();
    hangUpBell();
    try {
      controller.close();
    } catch {
      // the reader was first
    }
  }

  // Says how much is unread whenever it may be another number; the last one to ask is the one that is heard.
  function ringing(count: (actor: Actor) => Promise<number>): () => void {
    let said: number | null = null;
    let asked = 0;
    const ring = async () => {
      asked += 1;
      const mine = asked;
      try {
        const actor = await look();
        const unread = actor ? await count(actor) : null;
        if (unread === null || mine !== asked || unread === said) return;
        said = unread;
        write(`event: notices\ndata: ${JSON.stringify({ unread })}\n\n`);
      } catch (error) {
        log().warn({ error: (error as Error).message }, 'a stream could not count its notices');
      }
    };
    void ring();
    return listenFor(listener.actor.id, () => void ring());
  }

  hungUp.addEventListener('abort', hangUp);
  const forget = holdStream(id, end);
  if (hungUp.aborted) end();
  return end;
}

// Asks at most every two seconds whether the listener still may listen; a database that is away changes nothing.
function lookingAgain({ actor, again }: Listener, onGone: () => void): () => Promise<Actor | null> {
  let known: Actor | null = actor;
  let at = Date.now();
  let asking: Promise<Actor | null> | null = null;
  return () => {
    if (Date.now() - at < LOOK_AGAIN_MS) return Promise.resolve(known);
    asking ??= again()
      .then((found) => {
        known = found;
        at = Date.now();
        if (!found) onGone();
        return found;
      })
      .catch((error: Error) => {
        log().warn({ error: error.message }, 'a stream could not look at its session');
        return known;
      })
      .finally(() => {
        asking = null;
      });
    return asking;
  };
}
