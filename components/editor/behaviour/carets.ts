import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { StepMap } from '@tiptap/pm/transform';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { sendableSteps } from 'prosemirror-collab';
import type { Caret } from '#lib/documents/hub/room.ts';
import { CONFIRMED, type Confirmed } from '../session/confirmed.ts';

/** Somebody whose caret is drawn: what the label says, and which of the six colours is theirs. */
export type Company = ReadonlyMap<string, { label: string; hue: number }>;

type Stand = { anchor: number; head: number; stir: number };
type Carets = {
  company: Company;
  stands: ReadonlyMap<string, Stand>;
  /** Carets in a version that has not come yet. */
  waiting: readonly Caret[];
  version: number;
  /** How the latest confirmed steps move positions, and whose they are; the last one leads to `version`. */
  maps: readonly { map: StepMap; client: string | undefined }[];
  drawn: DecorationSet;
};
type News = { company?: Company; carets?: readonly Caret[] };

const key = new PluginKey<Carets>('carets');
const REMEMBERED = 400;
const LABEL_MS = 2_500;

/** Shows where the others are: a caret with a name that fades, and what they have selected. */
export const OthersCarets = Extension.create<{ version: number }>({
  name: 'othersCarets',
  addOptions: () => ({ version: 0 }),
  addProseMirrorPlugins() {
    const { version } = this.options;
    return [
      new Plugin<Carets>({
        key,
        state: {
          init: () => ({
            company: new Map(),
            stands: new Map(),
            waiting: [],
            version,
            maps: [],
            drawn: DecorationSet.empty,
          }),
          apply: (tr, before) => moveOn(tr, before),
        },
        props: { decorations: (state) => key.getState(state)?.drawn },
        view: labels,
      }),
    ];
  },
});

/** Draws the carets that have come, and takes away those of whoever is not in company any more. */
export function showCarets(view: EditorView, news: News): void {
  const { state } = view;
  const carets = key.getState(state);
  if (!carets) return;
  const waiting = [...carets.waiting, ...(news.carets ?? [])];
  const due = waiting.filter(({ version }) => version <= carets.version);
  const placed = due.flatMap((caret) => {
    const place = placeOf(state, carets, caret);
    return place ? [{ client: caret.client, ...place }] : [];
  });
  const change = {
    company: news.company,
    placed,
    waiting: waiting.filter((caret) => !due.includes(caret)).slice(-100),
  };
  view.dispatch(state.tr.setMeta(key, change).setMeta('addToHistory', false));
}

/** Whether carets wait whose version has come by now. */
export function hasDue(state: EditorState): boolean {
  const carets = key.getState(state);
  return carets?.waiting.some(({ version }) => version <= carets.version) ?? false;
}

/** Where somebody's caret stands in this document, or null. */
export function caretOf(state: EditorState, clients: readonly string[]): number | null {
  const stands = key.getState(state)?.stands;
  const stand = clients.map((client) => stands?.get(client)).find((it) => it !== undefined);
  return stand?.head ?? null;
}

type Change = {
  company?: Company;
  placed: (Omit<Stand, 'stir'> & { client: string })[];
  waiting: readonly Caret[];
};

function moveOn(tr: Transaction, before: Carets): Carets {
  const change = tr.getMeta(key) as Change | undefined;
  const confirmed = tr.getMeta(CONFIRMED) as Confirmed | undefined;
  if (!change && !confirmed && (!tr.docChanged || before.stands.size === 0)) return before;
  const company = change?.company ?? before.company;
  const stands = new Map<string, Stand>();
  for (const [client, stand] of before.stands) {
    if (!company.has(client)) continue;
    stands.set(client, tr.docChanged ? mapped(stand, tr, confirmed?.clientIds.includes(client)) : stand);
  }
  for (const { client, anchor, head } of [...(change?.placed ?? []), ...typedAt(tr, confirmed, stands)]) {
    if (!company.has(client)) continue;
    const old = stands.get(client);
    const isSame = old?.anchor === anchor && old.head === head;
    if (!isSame) stands.set(client, { anchor, head, stir: (old?.stir ?? 0) + 1 });
  }
  return {
    company,
    stands,
    waiting: change?.waiting ?? before.waiting,
    version: confirmed?.version ?? before.version,
    maps: confirmed ? [...before.maps, ...mapsOf(confirmed)].slice(-REMEMBERED) : before.maps,
    drawn: stands.size === 0 ? DecorationSet.empty : draw(tr.doc, stands, company),
  };
}

const mapsOf = ({ maps, clientIds }: Confirmed) =>
  maps.map((map, index) => ({ map, client: clientIds[index] }));

// A caret goes along with what its owner types at it, and stays before what others put there.
function mapped(stand: Stand, tr: Transaction, isOwn = false): Stand {
  const side = isOwn ? 1 : -1;
  return {
    anchor: tr.mapping.map(stand.anchor, side),
    head: tr.mapping.map(stand.head, side),
    stir: stand.stir + (isOwn ? 1 : 0),
  };
}

// Of somebody who never stopped typing since we came, the place is known from what they type.
function typedAt(tr: Transaction, confirmed: Confirmed | undefined, stands: ReadonlyMap<string, Stand>) {
  if (!confirmed || tr.mapping.maps.length !== confirmed.maps.length) return [];
  const unknown = new Map<string, number>();
  for (const [index, client] of confirmed.clientIds.entries()) {
    if (stands.has(client)) continue;
    confirmed.maps[index]?.forEach((_from, _to, _newFrom, newTo) => {
      unknown.set(client, tr.mapping.slice(index + 1).map(newTo, -1));
    });
  }
  return [...unknown].map(([client, at]) => ({ client, anchor: at, head: at }));
}

function placeOf(state: EditorState, { version, maps }: Carets, caret: Caret) {
  const behind = version - caret.version;
  if (behind > maps.length) return null;
  const unsent = (sendableSteps(state)?.steps ?? []).map((step) => ({ map: step.getMap(), client: '' }));
  const all = [...(behind ? maps.slice(-behind) : []), ...unsent];
  // It may have been told before its owner typed on, and come after.
  const through = (position: number) =>
    Math.min(
      all.reduce((at, { map, client }) => map.map(at, client === caret.client ? 1 : -1), position),
      state.doc.content.size,
    );
  return { anchor: through(caret.anchor), head: through(caret.head) };
}

function draw(doc: Node, stands: ReadonlyMap<string, Stand>, company: Company): DecorationSet {
  const drawn: Decoration[] = [];
  for (const [client, { anchor, head }] of stands) {
    const who = company.get(client);
    if (!who || Math.max(anchor, head) > doc.content.size) continue;
    const { label, hue } = who;
    if (anchor !== head) {
      const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
      drawn.push(Decoration.inline(from, to, { class: 'held', 'data-hue': String(hue) }));
    }
    drawn.push(
      Decoration.widget(head, () => caretDom(client, label, hue), {
        key: `${client} ${hue} ${label}`,
        side: 10,
        ignoreSelection: true,
      }),
    );
  }
  return DecorationSet.create(doc, drawn);
}

// The name is drawn by the style sheet: it is no word of the text, for a search, a copy or a screen reader.
function caretDom(client: string, label: string, hue: number): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'caret';
  caret.dataset.caret = client;
  caret.dataset.name = label;
  caret.dataset.hue = String(hue);
  caret.setAttribute('aria-hidden', 'true');
  return caret;
}

// A name is shown while its owner moves or types, and a moment longer.
function labels(view: EditorView) {
  const stirs = new Map<string, number>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const all = (client: string) => view.dom.querySelectorAll<HTMLElement>(`[data-caret="${client}"]`);
  const fade = (client: string) => {
    timers.delete(client);
    for (const caret of all(client)) delete caret.dataset.fresh;
  };
  return {
    update() {
      for (const [client, { stir }] of key.getState(view.state)?.stands ?? []) {
        const isFresh = stirs.get(client) !== stir;
        stirs.set(client, stir);
        if (isFresh) {
          clearTimeout(timers.get(client));
          timers.set(client, setTimeout(fade, LABEL_MS, client));
        }
        if (timers.has(client)) for (const caret of all(client)) caret.dataset.fresh = '';
      }
    },
    destroy() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
