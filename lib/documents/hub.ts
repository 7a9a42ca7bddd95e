import { randomUUID } from 'node:crypto';
import { db } from '#db/client.ts';
import { log } from '#lib/log.ts';
import { type Follower, type Place, Room, type RoomNews } from './hub/room.ts';
import { listen, type Message, tellHere, tellNews, tellWhere } from './hub/wire.ts';
import { readPages } from './steps/hold.ts';
import { stepsBetween } from './steps-since.ts';

const COALESCE_MS = 40;
const PRESENCE_MS = 250;
const CARET_MS = 25;
const CARET_ELSEWHERE_MS = 120;
const LOOK_EVERY_MS = 4_000;

/**
 * Says that a release has new steps or a new state, after the commit. Never throws and never waits.
 * Streams in this process are given `news`, or read at once, others within some 40 ms; should the news be lost, within
 * five seconds.
 */
export function announce(releaseId: string, news?: RoomNews): void {
  hub().announce(releaseId, news);
}

/** Follows a release until the returned function is called. Steps before the first news are the follower's own affair. */
export function follow(releaseId: string, follower: Follower): () => void {
  return hub().follow(releaseId, follower);
}

/** Runs `hear` whenever a member may have been told something, until the returned function is called. */
export function listenFor(memberId: string, hear: () => void): () => void {
  return hub().listenFor(memberId, hear);
}

/** Tells everybody who follows a release where one tab of it is. Kept in memory only; never throws and never waits. */
export function place(releaseId: string, where: Place): void {
  hub().place(releaseId, where);
}

/** Whether this process holds the stream of a member's tab on a release, and so knows that they may see it. */
export function holds(releaseId: string, client: string, member: string): boolean {
  return hub().holds(releaseId, client, member);
}

// server.ts, pages and route handlers each hold their own copy of this module; the hub must still be one.
const shared = globalThis as typeof globalThis & { newsroomHub?: Hub };

function hub(): Hub {
  shared.newsroomHub ??= new Hub();
  return shared.newsroomHub;
}

class Hub {
  #id = randomUUID();
  #rooms = new Map<string, Room>();
  #waking = new Set<string>();
  #reading = new Map<string, boolean>();
  #moved = new Set<Room>();
  #tell: NodeJS.Timeout | null = null;
  #flush: NodeJS.Timeout | null = null;
  #look: NodeJS.Timeout | null = null;
  #pointed = new Map<string, Set<string>>();
  #pointing: NodeJS.Timeout | null = null;
  #away = new Map<string, Map<string, Place>>();
  #bells = new Map<string, Set<() => void>>();
  #sendingAway: NodeJS.Timeout | null = null;
  #turn = 0;
  #listening: Promise<void> | null = null;

  announce(releaseId: string, news?: RoomNews): void {
    if (news) void this.#pass(news);
    this.#read(releaseId);
    this.#waking.add(releaseId);
    this.#flush ??= setTimeout(() => {
      const news = [...this.#waking];
      this.#waking.clear();
      this.#flush = null;
      void tellNews(this.#id, news);
    }, COALESCE_MS).unref();
  }

  follow(releaseId: string, follower: Follower): () => void {
    const room = this.#rooms.get(releaseId) ?? new Room(releaseId);
    this.#rooms.set(releaseId, room);
    room.followers.add(follower);
    room.greet(follower);
    this.#wake();
    this.#read(releaseId);
    this.#tellWhoIsHere(room);
    return () => {
      if (!room.followers.delete(follower)) return;
      this.#tellWhoIsHere(room);
      if (room.followers.size === 0) this.#rooms.delete(releaseId);
      this.#rest();
    };
  }

  listenFor(memberId: string, hear: () => void): () => void {
    const bells = this.#bells.get(memberId) ?? new Set();
    this.#bells.set(memberId, bells.add(hear));
    this.#wake();
    return () => {
      bells.delete(hear);
      if (bells.size === 0 && this.#bells.get(memberId) === bells) this.#bells.delete(memberId);
      this.#rest();
    };
  }

  holds(releaseId: string, client: string, member: string): boolean {
    return this.#rooms.get(releaseId)?.holds(client, member) ?? false;
  }

  place(releaseId: string, where: Place): void {
    const room = this.#rooms.get(releaseId);
    if (room) this.#take(room, where);
    // Its stream, or somebody else's, may be held by another process.
    if (room && !room.isShared && room.holds(where.client, where.member)) return;
    const places = this.#away.get(releaseId) ?? new Map<string, Place>();
    this.#away.set(releaseId, places.set(where.client, where));
    this.#sendingAway ??= setTimeout(() => {
      this.#sendingAway = null;
      const all = [...this.#away];
      this.#away.clear();
      for (const [id, these] of all) void tellWhere(this.#id, id, [...these.values()]);
    }, CARET_ELSEWHERE_MS).unref();
  }

  #take(room: Room, where: Place): void {
    if (room.place(where)) this.#tellWhoIsHere(room);
    const clients = this.#pointed.get(room.releaseId) ?? new Set<string>();
    this.#pointed.set(room.releaseId, clients.add(where.client));
    this.#pointing ??= setTimeout(() => {
      this.#pointing = null;
      const all = [...this.#pointed];
      this.#pointed.clear();
      for (const [id, these] of all) this.#rooms.get(id)?.tellWhere(these);
    }, CARET_MS).unref();
  }

  // A browser that opens one more release opens its stream anew: gone and back within this time is not said.
  #tellWhoIsHere(room: Room): void {
    this.#moved.add(room);
    this.#tell ??= setTimeout(() => {
      for (const each of this.#moved) {
        each.tellWhoIsHere();
        void tellHere(this.#id, each.releaseId, each.local());
      }
      this.#moved.clear();
      this.#tell = null;
    }, PRESENCE_MS).unref();
  }

  #wake(): void {
    this.#listening ??= listen(
      (message) => this.#hear(message),
      () => this.#lookAround(true),
    ).catch((error: Error) => {
      this.#listening = null;
      log().warn({ error: error.message }, 'not listening to other processes yet');
    });
    this.#look ??= setInterval(() => {
      this.#turn += 1;
      this.#wake();
      this.#lookAround();
      if (this.#turn % 3 === 0)
        for (const room of this.#rooms.values()) void tellHere(this.#id, room.releaseId, room.local());
    }, LOOK_EVERY_MS).unref();
  }

  #rest(): void {
    if (this.#rooms.size > 0 || this.#bells.size > 0) return;
    if (this.#look) clearInterval(this.#look);
    this.#look = null;
  }

  #hear(message: Message): void {
    if (message.from === this.#id) return;
    if ('rung' in message) {
      for (const id of message.rung) for (const hear of this.#bells.get(id) ?? []) hear();
    } else if ('news' in message) {
      for (const id of message.news) this.#read(id);
    } else if ('where' in message) {
      const room = this.#rooms.get(message.where.release);
      if (room) for (const where of message.where.places) this.#take(room, where);
    } else {
      const room = this.#rooms.get(message.here.release);
      if (!room?.hearFrom(message.from, message.here.people)) return;
      void tellHere(this.#id, room.releaseId, room.local());
      void tellWhere(this.#id, room.releaseId, room.places());
    }
  }

  // Steps that follow on those the room knows need not be read again.
  async #pass({ page, steps }: RoomNews): Promise<void> {
    const first = steps[0]?.version ?? 0;
    await this.#rooms
      .get(page.id)
      ?.update(page, async (id, since, head) => {
        if (first === since + 1) return steps;
        return (await stepsBetween(db(), id, since, head)).steps;
      })
      .catch(() => {});
  }

  // One read at a time for a release; what is announced meanwhile makes it read once more.
  #read(releaseId: string): void {
    if (!this.#rooms.has(releaseId)) return;
    const busy = this.#reading.has(releaseId);
    this.#reading.set(releaseId, busy);
    if (!busy) void this.#readOut(releaseId);
  }

  async #readOut(releaseId: string): Promise<void> {
    do {
      this.#reading.set(releaseId, false);
      await this.#update([releaseId]);
    } while (this.#reading.get(releaseId));
    this.#reading.delete(releaseId);
  }

  // Every half minute also for members: what woke them may have been lost.
  #lookAround(all = this.#turn % 8 === 0): void {
    if (all) for (const bells of this.#bells.values()) for (const hear of bells) hear();
    const waiting = [...this.#rooms.keys()].filter((id) => !this.#reading.has(id));
    if (waiting.length) void this.#update(waiting);
  }

  async #update(ids: string[]): Promise<void> {
    try {
      for (const page of await readPages(db(), ids))
        await this.#rooms.get(page.id)?.update(page, async (id, since, head) => {
          return (await stepsBetween(db(), id, since, head)).steps;
        });
    } catch (error) {
      log().warn({ error: (error as Error).message }, 'news could not be read; trying again soon');
    }
  }
}
