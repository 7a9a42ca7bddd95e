import { Step } from '@tiptap/pm/transform';
import type { Editor } from '@tiptap/react';
import { SCHEMA_VERSION } from '#lib/documents/schema.ts';
import { asIs } from './behaviour/suggesting.ts';
import type { Opening } from './opening.ts';
import { fetchDesk } from './session/fetch-desk.ts';
import { Session } from './session/session.ts';
import { clock } from './session/tab.ts';
import type { Start } from './use-start.ts';

const begun = new WeakSet<Editor>();

/** Opens the session of an editor, on the words that were left behind if there were any. */
export function openSession(editor: Editor, start: Start, opening: Opening): Session {
  if (!begun.has(editor)) {
    begun.add(editor);
    const tr = editor.state.tr;
    for (const step of start.steps) tr.step(Step.fromJSON(editor.schema, step));
    if (tr.docChanged) editor.view.dispatch(asIs(tr));
  }
  return new Session({
    release: opening.release,
    member: opening.member.id,
    tab: start.tab,
    key: start.key,
    clientId: start.clientId,
    schemaVersion: SCHEMA_VERSION,
    base: editor.schema.nodeFromJSON(start.doc),
    savedAt: opening.savedAt,
    sent: start.sent,
    desk: fetchDesk(opening.release, opening.member.id),
    shelf: start.shelf,
    clock,
    text: {
      get state() {
        return editor.state;
      },
      dispatch: (transaction) => editor.view.dispatch(transaction),
    },
  });
}
