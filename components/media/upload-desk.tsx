'use client';

import { clsx } from 'clsx';
import { FileUp, Pause, Play, X } from 'lucide-react';
import { type ClipboardEvent, type DragEvent, useEffect, useState } from 'react';
import { controlClass, Field } from '#components/form/field.tsx';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type Upload, type UploadState, useUploads } from './use-uploads.ts';

export type UploadWords = Record<
  | 'title'
  | 'choose'
  | 'here'
  | 'cleaned'
  | 'site'
  | 'send'
  | 'pause'
  | 'resume'
  | 'pause_all'
  | 'resume_all'
  | 'remove'
  | 'again'
  | 'list'
  | 'removed'
  | 'open'
  | 'describe'
  | 'unknown_type'
  | 'too_large',
  string
> & {
  limits: string;
  states: Record<UploadState, string>;
  refusals: Record<string, string>;
  taken: Record<string, string>;
};

type Props = {
  member: string;
  sites: { value: string; label: string }[];
  site: string;
  /** The largest file, in bytes, and the endings names may have. */
  limits: { most: number; endings: string[] };
  words: UploadWords;
};

/** Takes files by choice, drop or paste and shows how far each is. Without scripts it is a plain form. */
export function UploadDesk({ member, sites, site: first, limits, words }: Props) {
  const { items, add, pause, resume, remove } = useUploads(member);
  const [site, setSite] = useState(first);
  const [isReady, setIsReady] = useState(false);
  const [over, setOver] = useState(false);
  useEffect(() => setIsReady(true), []);
  function refuse(file: File): Upload['refused'] {
    if (file.size > limits.most) return { code: 'too_large', params: { megabytes: limits.most / 1e6 } };
    return file.size === 0 ? { code: 'empty', params: {} } : null;
  }
  const take = (files: Iterable<File>) => add(files, site, refuse);
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  }
  function paste(event: ClipboardEvent) {
    if (event.clipboardData.files.length > 0) take([...event.clipboardData.files]);
  }
  const done = items.flatMap(({ id }) => id ?? []);
  const going = items.filter(({ state }) => state === 'sending' || state === 'waiting');
  const paused = items.filter(({ state }) => state === 'paused' || state === 'failed');
  return (
    <div className="grid gap-5" onPaste={paste}>
      <form
        method="post"
        action="/api/desk/media"
        encType="multipart/form-data"
        aria-label={words.title}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={clsx(
          'grid justify-items-start gap-3 rounded-md border border-dashed px-5 py-5',
          over ? 'border-brand bg-brand-tint' : 'border-edge bg-ground',
        )}
      >
        {sites.length > 1 ? (
          <Field id="upload-site" label={words.site}>
            <select
              id="upload-site"
              name="site"
              value={site}
              onChange={(event) => setSite(event.currentTarget.value)}
              className={`${controlClass()} min-h-9 max-tablet:min-h-11`}
            >
              {sites.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </Field>
        ) : (
          <input type="hidden" name="site" value={site} />
        )}
        <label className="inline-flex min-h-9 max-w-full flex-wrap items-center gap-1.5 rounded-md border border-edge bg-paper px-3 text-sm font-semibold hover:bg-ground has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus max-tablet:min-h-11">
          <Icon of={FileUp} />
          {words.choose}
          <input
            type="file"
            name="files"
            multiple
            accept={limits.endings.join(',')}
            className={isReady ? 'sr-only' : 'max-w-full'}
            onChange={(event) => {
              take([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
        </label>
        {!isReady && <Button type="submit">{words.send}</Button>}
        <p className="text-ink-2">
          {words.here} {words.limits}
        </p>
        <p className="text-ink-2">{words.cleaned}</p>
      </form>
      {items.length > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          {done.length > 0 && (
            <ButtonLink variant="primary" href={`/desk/media/describe?files=${done.join(',')}`}>
              {words.describe} ({done.length})
            </ButtonLink>
          )}
          {going.length > 1 && (
            <Button icon={Pause} onClick={() => each(going, pause)}>
              {words.pause_all}
            </Button>
          )}
          {paused.length > 1 && (
            <Button icon={Play} onClick={() => each(paused, resume)}>
              {words.resume_all}
            </Button>
          )}
        </div>
      )}
      <ul aria-label={words.list} className="grid gap-2">
        {items.map((item) => (
          <li key={item.key} className="grid gap-2 rounded-md border border-line p-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <bdi className="min-w-0 truncate font-semibold">{item.file.name}</bdi>
              <span role="status" className="text-[0.8125rem] text-ink-2">
                {words.states[item.state]}
                {item.state === 'sending' && ` ${Math.round(item.part * 100)}%`}
              </span>
              <span className="ms-auto flex flex-wrap gap-1">
                {(item.state === 'sending' || item.state === 'waiting') && (
                  <Small
                    icon={Pause}
                    onPress={() => pause(item.key)}
                    words={words.pause}
                    of={item.file.name}
                  />
                )}
                {(item.state === 'paused' || item.state === 'failed') && (
                  <Small
                    icon={Play}
                    onPress={() => resume(item.key)}
                    words={item.state === 'paused' ? words.resume : words.again}
                    of={item.file.name}
                  />
                )}
                {item.id && (
                  <ButtonLink
                    small
                    href={`/desk/media/${item.id}`}
                    aria-label={`${words.open}: ${item.file.name}`}
                  >
                    {words.open}
                  </ButtonLink>
                )}
                {item.state !== 'cleaning' && (
                  <Small icon={X} onPress={() => remove(item.key)} words={words.remove} of={item.file.name} />
                )}
              </span>
            </p>
            {(item.state === 'sending' || item.state === 'cleaning') && (
              <progress
                className="h-1.5 w-full accent-brand"
                aria-label={item.file.name}
                {...(item.state === 'sending' ? { value: item.part, max: 1 } : {})}
              />
            )}
            {item.refused && (
              <Notice tone="alarm" role="alert">
                <p>{sayRefused(item.refused, words)}</p>
              </Notice>
            )}
            {item.removed.length > 0 && (
              <p className="text-[0.8125rem] text-ink-2">
                {words.removed.replace(
                  '{list}',
                  item.removed.map((code) => words.taken[code] ?? code).join(' · '),
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

type SmallProps = { icon: typeof X; onPress: () => void; words: string; of: string };

function Small({ icon, onPress, words, of }: SmallProps) {
  return (
    <Button variant="quiet" small icon={icon} onClick={onPress} aria-label={`${words}: ${of}`}>
      {words}
    </Button>
  );
}

function each(items: readonly Upload[], act: (key: number) => void) {
  for (const { key } of items) act(key);
}

const sayRefused = ({ code, params }: NonNullable<Upload['refused']>, words: UploadWords): string =>
  Object.entries(params).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, String(value)),
    words.refusals[code] ?? words.unknown_type,
  );
