'use client';

import { clsx } from 'clsx';
import { FileUp } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { FILE_TYPES } from '#lib/documents/import/limits.ts';
import { ImportFile } from './import-file.tsx';
import type { ImportSite, ImportWords } from './import-words.ts';
import { isReady, useImport } from './use-import.ts';

type Props = { words: ImportWords; sites: ImportSite[]; memberId: string };

/** Takes files, shows what the newsroom read in each, and makes drafts of them. */
export function ImportDesk({ words, sites, memberId }: Props) {
  const { items, add, make, makeAll, choose, remove } = useImport({ words, sites, memberId });
  const ready = items.filter((item) => item.state === 'read' && isReady(item));
  return (
    <div className="grid gap-5">
      <DropZone words={words} onFiles={add} />
      {ready.length > 1 && (
        <div>
          <Button variant="primary" onClick={makeAll}>
            {words.make_all} ({ready.length})
          </Button>
        </div>
      )}
      <ul aria-label={words.files} className="grid gap-4">
        {items.map((item) => (
          <li key={item.key}>
            <ImportFile
              item={item}
              words={words}
              sites={sites}
              onChoose={(choice) => choose(item.key, choice)}
              onMake={() => make(item)}
              onRemove={() => remove(item.key)}
              leading={ready.length === 1}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function DropZone({ words, onFiles }: { words: ImportWords; onFiles: (files: Iterable<File>) => void }) {
  const [over, setOver] = useState(false);
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }
  return (
    <section
      aria-label={words.title}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={clsx(
        'grid justify-items-start gap-2 rounded-md border border-dashed px-5 py-5',
        over ? 'border-brand bg-brand-tint' : 'border-edge bg-ground',
      )}
    >
      <label className="inline-flex min-h-9 items-center gap-1.5 rounded-md border border-edge bg-paper px-3 text-sm font-semibold hover:bg-ground has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus max-tablet:min-h-11">
        <Icon of={FileUp} />
        {words.choose_files}
        <input
          type="file"
          multiple
          accept={FILE_TYPES.join(',')}
          className="sr-only"
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <p className="text-ink-2">
        {words.drop_here} {words.limits}
      </p>
      <p className="text-ink-2">{words.never_publishes}</p>
    </section>
  );
}
