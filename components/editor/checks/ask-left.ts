import type { Editor } from '@tiptap/react';
import type { Dismissals } from '#lib/checks/queries/dismissals.ts';
import { askDesk } from '../session/fetch-desk.ts';
import { type LeftHere, leftVersion, letStand } from './underlines.ts';

/** What the newsroom says is let stand, as the open text holds it. */
export const leftHere = ({ version, dismissals }: Dismissals): LeftHere => ({
  version,
  byPrint: new Map(dismissals.map(({ print, ...left }) => [print, left])),
});

/** Asks the newsroom what is let stand now, and shows it in the open text. */
export async function askLeft(editor: Editor, release: string, memberId: string): Promise<void> {
  const path = `/api/desk/releases/${release}/dismissals`;
  const answer = await askDesk<Dismissals>(path, memberId, { method: 'GET' });
  if (answer.kind !== 'ok' || editor.isDestroyed) return;
  // two answers may come in the wrong order
  if (answer.value.version < leftVersion(editor.state)) return;
  editor.view.dispatch(letStand(editor.state, leftHere(answer.value)));
}
