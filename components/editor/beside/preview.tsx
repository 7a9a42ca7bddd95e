'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { getVersion } from 'prosemirror-collab';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from '#components/ui/icon.tsx';
import { useWriting } from '../context.ts';
import { LOOKS, type Look, remember, remembered, WIDTHS, type Width } from './looks.ts';
import { beside } from './store.ts';
import { useBeside } from './use-beside.ts';
import { useFrame } from './use-frame.ts';

/** The public page beside the text, at the width of a phone, a tablet or a desk, and as it prints. */
export function Preview({ editor }: { editor: Editor }) {
  const { opening } = useWriting();
  const { words } = useBeside();
  const [width, setWidth] = useState<Width>(remembered('width'));
  const [look, setLook] = useState<Look>(remembered('look'));
  const pane = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  // What the newsroom has: it goes up with every save, and with what others write.
  const version = useEditorState({ editor, selector: ({ editor: it }) => getVersion(it.state) });
  const address = `/desk/releases/${opening.release}/preview/frame?theme=${look}`;
  const failed = useFrame(frame, address, version);
  useScale(pane, frame, WIDTHS[width]);
  useEffect(() => {
    document.documentElement.dataset.beside = 'preview';
    title.current?.focus();
    return () => {
      delete document.documentElement.dataset.beside;
    };
  }, []);
  const close = () => {
    beside.set(null);
    editor.commands.focus(undefined, { scrollIntoView: false });
  };
  const choose = (what: 'width' | 'look', value: string) => {
    remember(what, value);
    if (what === 'width') setWidth(value as Width);
    else setLook(value as Look);
  };
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  return createPortal(
    <section className="beside-text" aria-labelledby="beside-title" onKeyDown={closeByKey}>
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2">
        <h2 id="beside-title" ref={title} tabIndex={-1} className="text-sm">
          {words('preview.beside')}
        </h2>
        <Pick
          label={words('preview.width')}
          options={Object.keys(WIDTHS).map((each) => [each, words(`preview.${each as Width}`)])}
          value={width}
          onPick={(value) => choose('width', value)}
        />
        <Pick
          label={words('preview.look')}
          options={LOOKS.map((each) => [each, words(`preview.${each}`)])}
          value={look}
          onPick={(value) => choose('look', value)}
        />
        <button
          type="button"
          onClick={close}
          aria-label={words('preview.close')}
          className="ms-auto grid size-9 place-content-center rounded-md text-ink-2 hover:bg-ground hover:text-ink max-tablet:size-11"
        >
          <Icon of={X} />
        </button>
      </header>
      <p role="status" className="px-4 py-1 text-xs text-ink-3">
        {words(failed ? 'preview.failed' : 'preview.saved')}
      </p>
      <div ref={pane} className="beside-pane">
        {/* Nothing runs in it. Of the same origin, the page around can bring it up to date; its links open elsewhere. */}
        <iframe
          key={address}
          ref={frame}
          src={address}
          title={words('preview.frame')}
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          className="beside-frame"
        />
      </div>
    </section>,
    document.body,
  );
}

type PickProps = {
  label: string;
  options: [string, string][];
  value: string;
  onPick: (value: string) => void;
};

function Pick({ label, options, value, onPick }: PickProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row
    <div
      role="group"
      aria-label={label}
      className="inline-flex overflow-hidden rounded-md border border-edge"
    >
      {options.map(([name, said], place) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === value}
          onClick={() => onPick(name)}
          className={clsx(
            'min-h-8 px-2 text-[0.8125rem] -outline-offset-2 max-tablet:min-h-11',
            place > 0 && 'border-s border-edge',
            name === value
              ? 'bg-brand-tint font-semibold text-brand'
              : 'font-medium text-ink-2 hover:bg-ground',
          )}
        >
          {said}
        </button>
      ))}
    </div>
  );
}

// The page keeps the width it is looked at in and is made smaller where the pane is narrower.
function useScale(
  pane: RefObject<HTMLDivElement | null>,
  frame: RefObject<HTMLIFrameElement | null>,
  width: number,
): void {
  useEffect(() => {
    const box = pane.current;
    if (!box) return;
    const scaleToFit = () => {
      const page = frame.current;
      if (!page) return;
      const scale = Math.min(1, box.clientWidth / width);
      page.style.inlineSize = `${width}px`;
      page.style.blockSize = `${box.clientHeight / scale}px`;
      page.style.transform = `scale(${scale})`;
    };
    const watch = new ResizeObserver(scaleToFit);
    watch.observe(box);
    scaleToFit();
    return () => watch.disconnect();
  });
}
