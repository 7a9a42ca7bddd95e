import { randomUUID } from 'node:crypto';
import { history } from '@tiptap/pm/history';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { collab, sendableSteps } from 'prosemirror-collab';
import { fetchTalk, type TalkDesk } from '#components/editor/comments/desk.ts';
import { memoryDrafts } from '#components/editor/comments/draft.ts';
import { Talk } from '#components/editor/comments/talk.ts';
import type { Desk } from '#components/editor/session/desk.ts';
import { fetchDesk, type Send } from '#components/editor/session/fetch-desk.ts';
import { newKey } from '#components/editor/session/keys.ts';
import { Session } from '#components/editor/session/session.ts';
import { clock } from '#components/editor/session/tab.ts';
import { withoutView } from '#components/editor/session/text.ts';
import { memoryShelf } from '#components/editor/session/unsent.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import { documentSchema, SCHEMA_VERSION } from '#lib/documents/schema.ts';
import { hear } from '../stage/hearing.ts';
import type { SignedIn } from '../stage/sign-in.ts';
import { chanceOf, upTo } from './chance.ts';
import { type Deed, deeds, nothingDone } from './deeds.ts';
import { Pencil } from './pencil.ts';
import { type Acknowledged, type Commented, letter, type WriterRecord } from './record.ts';
import { takenBy } from './taken.ts';

type Given = {
  number: number;
  seed: number;
  member: { id: string; name: string };
  /** What they do; everything unless told otherwise. */
  among?: readonly Deed[];
  who: SignedIn;
  url: string;
  release: { id: string; doc: NodeJson; docVersion: number };
};

/** A writer without a screen: the editor's own session and talk over the same network, with a text nobody looks at. */
export class ScriptWriter {
  readonly clientId = `script-${randomUUID().slice(0, 8)}`;
  readonly #given: Given;
  readonly #text: ReturnType<typeof withoutView>;
  readonly #session: Session;
  readonly #talk: Talk;
  readonly #pencil: Pencil;
  readonly #deeds: Iterator<Deed, never>;
  readonly #chance: () => number;
  readonly #acknowledged: Acknowledged[] = [];
  readonly #commented: Commented[] = [];
  readonly #took = new Set<string>();
  readonly #did = nothingDone();
  readonly #silence: () => void;
  #typed = 0;
  #timer: NodeJS.Timeout | null = null;
  lost = 0;
  conflicts = 0;

  constructor(given: Given) {
    const { url, who, release, member, number, seed } = given;
    this.#given = given;
    this.#chance = chanceOf(seed + number);
    this.#deeds = deeds(this.#chance, given.among);
    this.#pencil = new Pencil({
      memberId: member.id,
      chance: this.#chance,
      word: () => this.#word(),
      comment: (quote) => this.#comment(quote),
    });
    const doc = documentSchema.nodeFromJSON(release.doc);
    const version = release.docVersion;
    const plugins = [collab({ version, clientID: this.clientId }), history()];
    this.#text = withoutView(EditorState.create({ doc, plugins }));
    const send: Send = (path, init) =>
      fetch(`${url}${path}`, {
        ...init,
        keepalive: false,
        headers: { ...(init.headers as object), cookie: who.cookie },
      });
    this.#session = new Session({
      release: release.id,
      member: member.id,
      tab: this.clientId,
      key: this.clientId,
      clientId: this.clientId,
      schemaVersion: SCHEMA_VERSION,
      text: this.#text,
      base: doc,
      desk: this.#recorded(fetchDesk(release.id, member.id, send)),
      shelf: memoryShelf(),
      clock,
      savedAt: null,
    });
    this.#session.others = true;
    this.#session.onLost = (steps) => {
      this.lost += steps.length;
    };
    this.#talk = new Talk({
      release: release.id,
      member,
      tab: () => this.clientId,
      desk: this.#heard(fetchTalk(release.id, member.id, send)),
      shelf: async () => memoryDrafts(),
      clock,
      known: { version: 0, threads: [] },
    });
    const wish = {
      url,
      who,
      release: release.id,
      client: this.clientId,
      version: () => this.#session.version,
    };
    this.#silence = hear(wish, (news) => {
      if (news.event === 'steps') this.#session.receive(news.steps);
      if (news.event === 'threads') void this.#talk.hear(news.version);
    });
  }

  /** Does something every now and then, until told to stop. */
  write(everyMs = 300): void {
    this.#timer = setTimeout(
      () => {
        this.#do(this.#deeds.next().value);
        this.write(everyMs);
      },
      everyMs * (0.5 + this.#chance()),
    );
  }

  rest(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Whether everything is saved and said, the text stands at this version, and as many comments are known. */
  async isAt(version: number, threads: number): Promise<boolean> {
    this.#session.retry();
    if (this.#talk.trouble()) this.#talk.retry();
    const isSaid = !this.#talk.isHolding && this.#talk.threads().length === threads;
    return this.#session.saving.kind === 'saved' && this.#session.version === version && isSaid;
  }

  /** Where it stands, in a few words. */
  async state(): Promise<string> {
    const { saving, version } = this.#session;
    const unsaid = this.#talk.isHolding ? `, comments unsent: ${this.#talk.trouble()}` : '';
    const known = this.#talk.threads().length;
    return `${this.#given.member.name}: ${JSON.stringify(saving)} at ${version}, ${known} threads${unsaid}`;
  }

  record(): WriterRecord {
    const { member, number } = this.#given;
    const steps = sendableSteps(this.#text.state)?.steps.length ?? 0;
    return {
      name: member.name,
      number,
      memberId: member.id,
      acknowledged: this.#acknowledged,
      commented: this.#commented,
      sees: this.#text.state.doc.toJSON(),
      unsent: steps + (this.#talk.isHolding ? 1 : 0),
      took: [...this.#took],
      did: this.#did,
    };
  }

  leave(): void {
    this.rest();
    this.#silence();
    this.#session.stop();
    this.#talk.close();
  }

  #recorded(desk: Desk): Desk {
    return {
      since: (version) => desk.since(version),
      save: async (batch) => {
        const answer = await desk.save(batch);
        const { clientId, steps } = batch;
        if (answer.kind === 'ok') this.#acknowledged.push({ clientId, version: answer.value.version, steps });
        if (answer.kind === 'behind') this.conflicts += 1;
        return answer;
      },
    };
  }

  #heard(desk: TalkDesk): TalkDesk {
    return {
      ...desk,
      say: async (draft) => {
        const answer = await desk.say(draft);
        const { thread, id: comment, words } = draft;
        if (answer.kind === 'ok') this.#commented.push({ thread, comment, words });
        return answer;
      },
    };
  }

  #do(deed: Deed): void {
    const tr = this.#pencil.draw(deed, this.#text.state);
    if (!tr) return;
    this.#did[deed] += 1;
    this.#edit(tr);
  }

  #edit(tr: Transaction): void {
    for (const one of takenBy(tr)) this.#took.add(one);
    this.#text.dispatch(tr);
    if (tr.docChanged) this.#session.changed();
  }

  #comment(quote: string): string {
    const [id, thread] = [newKey(), newKey()];
    this.#talk.begin({ id, kind: 'start', thread, quote, words: `What of “${quote}”?` });
    this.#talk.send(id);
    return thread;
  }

  #word(): string {
    const letters = Array.from({ length: 1 + upTo(5, this.#chance) }, () =>
      letter(this.#given.number, this.#typed++),
    );
    return letters.join('') || 'and';
  }
}
