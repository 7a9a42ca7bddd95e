'use client';

import { useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { useWriting } from '../context.ts';
import { useToolWords } from '../use-tool-words.ts';
import { keysInWords } from './keys.ts';
import { SHORTCUTS, type ShortcutGroup } from './list.ts';
import { setSingleKeys, singleKeysAreOn } from './single-keys.ts';

const GROUPS = Object.keys(SHORTCUTS) as ShortcutGroup[];

/** Every key of the writing page, and the switch for those that are a single letter. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWriting();
  const tools = useToolWords();
  const [single, setSingle] = useState(singleKeysAreOn);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={tools('keys.title')}
      closeLabel={t('link.close')}
      className="tablet:w-[min(46rem,calc(100vw-2rem))]"
    >
      <label className="mb-3 flex min-h-9 items-center gap-2 text-sm max-tablet:min-h-11">
        <input
          type="checkbox"
          checked={single}
          onChange={({ currentTarget }) => {
            setSingle(currentTarget.checked);
            setSingleKeys(currentTarget.checked);
          }}
          className="size-4"
        />
        {tools('keys.single')}
      </label>
      <div className="grid gap-x-8 gap-y-4 tablet:grid-cols-2">
        {GROUPS.map((group) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h3 id={`keys-${group}`} className="mb-1 text-sm text-ink-2">
              {tools(`keys.${group}`)}
            </h3>
            <dl className="text-sm">
              {SHORTCUTS[group].map(([name, keys]) => (
                <div key={name} className="flex items-baseline gap-3 border-t border-line py-1.5">
                  <dt className="me-auto">{tools(`keys.${name}`)}</dt>
                  <dd>
                    <kbd
                      dir="ltr"
                      className="rounded-sm border border-line bg-ground px-1.5 py-0.5 text-xs whitespace-nowrap"
                    >
                      {keysInWords(keys)}
                    </kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
