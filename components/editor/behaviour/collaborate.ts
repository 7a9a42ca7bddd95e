import { Extension } from '@tiptap/core';
import { collab } from 'prosemirror-collab';

/** Counts what is confirmed and what is not, from a version on. */
export const Collaborate = Extension.create<{ version: number; clientId: string }>({
  name: 'collaborate',
  addOptions: () => ({ version: 0, clientId: '' }),
  addProseMirrorPlugins() {
    const { version, clientId } = this.options;
    return [collab({ version, clientID: clientId })];
  },
});
