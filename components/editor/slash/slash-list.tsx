'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { clsx } from 'clsx';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { directionOf } from '#lib/languages.ts';
import { useWriting } from '../context.ts';
import { iconOf } from '../insert/icons.ts';
import { goInto } from '../insert/insert-into.ts';
import { nameOf } from '../insert/insertables.ts';
import { labelOf } from '../insert/names.ts';
import { say } from '../say.tsx';
import { useToolWords } from '../use-tool-words.ts';
import { choose, lineId, point, type Slash, slashIn } from './plugin.ts';
import { SLASH_LIST } from './slash.ts';

/** The list that a slash opens. The focus stays in the text; the editor names the line one is at. */
export function SlashList({ editor }: { editor: Editor }) {
  const slash = useEditorState({ editor, selector: ({ editor: it }) => slashIn(it.state) });
  return slash && <OpenList editor={editor} slash={slash} />;
}

function OpenList({ editor, slash }: { editor: Editor; slash: Slash }) {
  const { t, opening } = useWriting();
  const tools = useToolWords();
  const { things, active } = slash;
  const box = usePlace(editor, slash.from);
  const thing = things[active];
  const said = thing
    ? tools('insert.said', { name: labelOf(t, thing, opening.factNames), at: active + 1, of: things.length })
    : tools('insert.none');
  useEffect(() => say(said), [said]);
  useEffect(() => {
    document.getElementById(lineId(SLASH_LIST, active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press in the list must not take the focus out of the text
    <div
      ref={box}
      lang={opening.memberLanguage}
      dir={directionOf(opening.memberLanguage)}
      className="slash-list rounded-lg bg-raised p-1.5 text-sm text-ink shadow-float"
      onMouseDown={(event) => event.preventDefault()}
    >
      {things.length === 0 && <p className="px-2.5 py-2 text-ink-2">{tools('insert.none')}</p>}
      <div role="listbox" id={SLASH_LIST} aria-label={tools('insert.list')} tabIndex={-1}>
        {things.map((each, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the editor's, where the focus is
          <div
            key={nameOf(each)}
            id={lineId(SLASH_LIST, index)}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onMouseMove={() => index !== active && editor.view.dispatch(point(editor.state, index))}
            onClick={() => {
              const tr = choose(editor.state, each);
              if (!tr) return;
              editor.view.dispatch(tr);
              goInto(editor);
            }}
            className={clsx(
              'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 font-medium max-tablet:min-h-11',
              index === active && 'bg-brand-tint text-brand',
            )}
          >
            <Icon of={iconOf[each.kind]} className={index === active ? undefined : 'text-ink-3'} />
            {labelOf(t, each, opening.factNames)}
            {each.kind === 'fact' && (
              <bdi lang={opening.language} className="ms-auto tabular-nums text-ink-3">
                {opening.facts[each.fact]}
              </bdi>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

const ROOM = 8;
const ENOUGH = 220;

// Below the slash, or above it where there is more room, and never outside of the window.
function usePlace(editor: Editor, from: number) {
  const box = useRef<HTMLDivElement>(null);
  const [, look] = useState(0);
  useEffect(() => {
    const again = () => look((times) => times + 1);
    window.addEventListener('scroll', again, { passive: true });
    window.addEventListener('resize', again);
    return () => {
      window.removeEventListener('scroll', again);
      window.removeEventListener('resize', again);
    };
  }, []);
  useLayoutEffect(() => {
    const list = box.current;
    if (!list) return;
    const { top, bottom, left, right } = editor.view.coordsAtPos(from);
    const [below, above] = [innerHeight - bottom - 2 * ROOM, top - 2 * ROOM];
    const isBelow = below >= ENOUGH || below >= above;
    list.style.maxBlockSize = `${Math.min(360, isBelow ? below : above)}px`;
    list.style.top = `${isBelow ? bottom + ROOM / 2 : top - list.offsetHeight - ROOM / 2}px`;
    const isRtl = getComputedStyle(editor.view.dom).direction === 'rtl';
    const wanted = isRtl ? right - list.offsetWidth : left;
    list.style.left = `${Math.max(ROOM, Math.min(wanted, innerWidth - list.offsetWidth - ROOM))}px`;
  });
  return box;
}
