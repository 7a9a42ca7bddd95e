'use client';

import { clsx } from 'clsx';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { controlClass } from '#components/form/field.tsx';
import { Thumb } from '#components/media/thumb.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { MediaChoice } from '#lib/media/choices.ts';
import type { AssetKind } from '#lib/media/vocabulary.ts';
import { useWriting } from '../context.ts';
import { shelfFor } from './store.ts';
import { UploadHere } from './upload-here.tsx';

export type PickerProps = {
  open: boolean;
  onClose: () => void;
  /** Which kinds of files may stand there. */
  kinds: readonly AssetKind[];
  /** Whether several can be taken at once. */
  several?: boolean;
  onTake: (files: MediaChoice[]) => void;
};

/** Chooses from the library: what is found is seen small, with what is said of it; one press takes it. */
export function MediaPicker({ open, onClose, ...rest }: PickerProps) {
  const { t } = useWriting();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t(rest.kinds.includes('picture') ? 'media.pictures' : 'media.files')}
      closeLabel={t('link.close')}
      className="w-[min(52rem,calc(100vw-2rem))]!"
    >
      {open && <Found onClose={onClose} {...rest} />}
    </Dialog>
  );
}

// By their endings: what a file is, its content decides when it has come.
const ENDINGS = {
  picture: '.jpg,.jpeg,.png,.webp,.gif,.avif',
  file: '.pdf,.docx,.xlsx,.csv,.mp3,.mp4',
} as const;

type Answer = { kind: 'waiting' } | { kind: 'missing' } | { kind: 'here'; files: MediaChoice[] };

function Found({ kinds, several = false, onTake, onClose }: Omit<PickerProps, 'open'>) {
  const { t, opening } = useWriting();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [answer, setAnswer] = useState<Answer>({ kind: 'waiting' });
  const [chosen, setChosen] = useState<MediaChoice[]>([]);
  const [sent, setSent] = useState<MediaChoice[]>([]);
  const kindsAsked = kinds.join();
  useEffect(() => {
    let isLate = false;
    setAnswer({ kind: 'waiting' });
    void shelfFor(opening.release, opening.member.id)
      .find(asked, kindsAsked.split(','))
      .then((files) => isLate || setAnswer(files ? { kind: 'here', files } : { kind: 'missing' }));
    return () => {
      isLate = true;
    };
  }, [asked, kindsAsked, opening]);
  const search = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setAsked(typed.trim());
  };
  // What was just sent stands first and is chosen: it was sent to stand here.
  const onSent = async (ids: string[]) => {
    if (ids.length === 0) return;
    const files = await shelfFor(opening.release, opening.member.id).take(ids);
    const fitting = (files ?? []).filter(({ kind }) => kinds.includes(kind));
    setSent((before) => [...fitting, ...before.filter(({ id }) => !ids.includes(id))]);
    if (several) setChosen((before) => [...before, ...fitting]);
  };
  const take = (files: MediaChoice[]) => {
    onClose();
    onTake(files);
  };
  const isChosen = (file: MediaChoice) => chosen.some(({ id }) => id === file.id);
  const press = (file: MediaChoice) => {
    if (!several) return take([file]);
    setChosen(isChosen(file) ? chosen.filter(({ id }) => id !== file.id) : [...chosen, file]);
  };
  const others = answer.kind === 'here' ? answer.files : [];
  const shown = [...sent, ...others.filter((file) => !sent.some(({ id }) => id === file.id))];
  return (
    <div className="grid gap-3">
      <form data-own="" onSubmit={search} className="flex flex-wrap items-end gap-2">
        <div className="min-w-40 flex-1">
          <label htmlFor={id} className="block text-xs text-ink-3">
            {t('media.find')}
          </label>
          <input
            id={id}
            type="search"
            // biome-ignore lint/a11y/noAutofocus: the dialog was opened to find a file
            autoFocus
            value={typed}
            maxLength={80}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            className={controlClass()}
          />
        </div>
        <Button type="submit">{t('media.search')}</Button>
        <a href="/desk/media" target="_blank" rel="noreferrer" className="min-h-9 content-center underline">
          {t('media.library')}
        </a>
      </form>
      <UploadHere accept={ENDINGS[kinds.includes('picture') ? 'picture' : 'file']} onSent={onSent} />
      <p role="status" className="text-xs text-ink-3">
        {answer.kind === 'waiting' && t('media.waiting')}
        {answer.kind === 'missing' && t('media.missing')}
        {answer.kind === 'here' &&
          (answer.files.length > 0 || asked
            ? t('media.found', { count: answer.files.length })
            : t('media.empty'))}
      </p>
      {answer.kind === 'here' && (
        <ul className="grid max-h-[55dvh] grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-3 overflow-y-auto p-1">
          {shown.map((file) => (
            <li key={file.id}>
              <button
                type="button"
                aria-pressed={several ? isChosen(file) : undefined}
                onClick={() => press(file)}
                className={clsx(
                  'grid w-full gap-1 rounded-md border p-1.5 text-start hover:border-brand',
                  isChosen(file) ? 'border-brand bg-brand-tint' : 'border-line',
                )}
              >
                <Thumb kind={file.kind} name={file.thumb} className="aspect-[3/2] w-full" />
                <bdi className="line-clamp-2 text-xs font-medium wrap-anywhere">
                  {file.title || file.alt || t('image.unnamed')}
                </bdi>
                <Standing file={file} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {several && (
        <div>
          <Button
            variant="primary"
            reason={chosen.length === 0 ? t('media.none_chosen') : null}
            onClick={() => take(chosen)}
          >
            {t('media.take', { count: chosen.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

/** In one line: whether a file can go out with this release as it stands. */
function Standing({ file }: { file: MediaChoice }) {
  const { t } = useWriting();
  const [first] = file.lacks;
  if (!first) return <span className="text-xs text-approved">{t('media.ready')}</span>;
  return <span className="text-xs text-warning">{t(`media.lacks.${first}`)}</span>;
}
