import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { LIMITS } from '#lib/documents/parse.ts';
import { applySteps, readSteps } from '#lib/documents/steps/read.ts';
import { broughtBy } from '#lib/documents/suggestions/brought.ts';
import { checkSettled } from '#lib/documents/suggestions/check-settled.ts';

/**
 * Holds back a change of one's own that the newsroom would refuse: one bad step would keep every later word from being
 * saved. Others' steps, which the newsroom has taken, always pass.
 */
export const Guard = Extension.create<{ onRefused: (why: 'unfit') => void }>({
  name: 'guard',
  addOptions: () => ({ onRefused: () => {} }),
  addProseMirrorPlugins() {
    const { onRefused } = this.options;
    return [
      new Plugin({
        filterTransaction(tr) {
          if (!tr.docChanged || tr.getMeta('rebased') !== undefined) return true;
          try {
            readSteps(tr.steps.map((step) => step.toJSON()));
            if (tr.steps.some((step) => broughtBy(step).size > 0)) checkSettled(tr.before, tr.doc);
            // A node or character is at least one byte of JSON: only large documents need to be measured.
            if (tr.doc.nodeSize > LIMITS.bytes / 8) applySteps(tr.before, tr.steps);
            return true;
          } catch {
            queueMicrotask(() => onRefused('unfit'));
            return false;
          }
        },
      }),
    ];
  },
});
