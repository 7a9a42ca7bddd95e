'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { ChevronDown, PenLine } from 'lucide-react';
import { useEffect } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { menuItemClass } from '#components/ui/menu-item.ts';
import { suggestionsIn } from '#lib/documents/suggestions/list.ts';
import { countSuggestions, type Verdict } from '#lib/documents/suggestions/settle.ts';
import { isSuggesting, setSuggesting } from '../behaviour/suggesting.ts';
import { useWriting } from '../context.ts';
import { say } from '../say.tsx';
import { keysInWords } from '../shortcuts/keys.ts';
import { decideOn, goToSuggestion, here } from '../suggesting/deciding.ts';
import { rememberedMode, rememberMode } from '../suggesting/mode.ts';
import { sentenceOf } from '../suggesting/words.ts';
import { Tool, toolMenuClass } from './tool.tsx';

/** Turns suggesting on and off, walks from suggestion to suggestion, and decides. */
export function SuggestingTools({ editor }: { editor: Editor }) {
  const { t, opening } = useWriting();
  const { on, open } = useEditorState({
    editor,
    selector: ({ editor: it }) => ({
      on: isSuggesting(it.state),
      open: countSuggestions(it.state.doc),
    }),
  });
  const { release } = opening;
  useEffect(() => {
    if (rememberedMode(release)) editor.view.dispatch(setSuggesting(editor.state.tr, true));
  }, [editor, release]);

  const toggle = () => {
    const now = !isSuggesting(editor.state);
    editor.view.dispatch(setSuggesting(editor.state.tr, now));
    rememberMode(release, now);
    say(t(now ? 'suggesting.on' : 'suggesting.off'));
  };
  const go = (by: 1 | -1) => {
    const found = goToSuggestion(editor, by);
    say(found ? sentenceOf(found, t, opening.memberLanguage) : t('suggesting.none'));
  };
  const settle = (ids: string[], verdict: Verdict) => {
    const count = decideOn(editor, ids, verdict);
    const left = t('suggesting.left', { count: countSuggestions(editor.state.doc) });
    say(
      count === 0
        ? t('suggesting.none_here')
        : `${t(verdict === 'accept' ? 'suggesting.accepted' : 'suggesting.rejected', { count })} ${left}`,
    );
    editor.commands.focus();
  };
  const every = () => suggestionsIn(editor.state.doc).map(({ id }) => id);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = keyed(event, {
        toggle,
        go,
        settle: (verdict) => settle(here(editor).slice(0, 1), verdict),
      });
      if (act && editor.view.dom.contains(event.target as Element)) {
        event.preventDefault();
        act();
      }
    };
    const { dom } = editor.view;
    dom.addEventListener('keydown', press, { capture: true });
    return () => dom.removeEventListener('keydown', press, { capture: true });
  });

  const items: [string, string | null, () => void][] = [
    [t('suggesting.next'), 'F9', () => go(1)],
    [t('suggesting.previous'), 'Shift+F9', () => go(-1)],
    [t('suggesting.accept_here'), 'Alt+Enter', () => settle(here(editor).slice(0, 1), 'accept')],
    [t('suggesting.reject_here'), 'Alt+Shift+Enter', () => settle(here(editor).slice(0, 1), 'reject')],
    [t('suggesting.accept_selected'), null, () => settle(here(editor), 'accept')],
    [t('suggesting.reject_selected'), null, () => settle(here(editor), 'reject')],
    [t('suggesting.accept_all'), null, () => settle(every(), 'accept')],
    [t('suggesting.reject_all'), null, () => settle(every(), 'reject')],
  ];
  return (
    <>
      <Tool
        label={t('suggesting.mode')}
        icon={PenLine}
        word
        pressed={on}
        shortcut="Control+Shift+E"
        onPress={toggle}
      />
      <Menu
        label={open > 0 ? t('suggesting.menu', { count: open }) : t('suggesting.menu_none')}
        face={
          <>
            {open > 0 && <span className="tabular-nums">{open}</span>}
            <Icon of={ChevronDown} />
          </>
        }
        tool
        className={toolMenuClass}
        panelClassName="min-w-64"
      >
        {items.map(([label, shortcut, act]) => (
          <button
            key={label}
            type="button"
            aria-keyshortcuts={shortcut ?? undefined}
            className={menuItemClass({ disabled: open === 0 })}
            aria-disabled={open === 0 || undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => open > 0 && act()}
          >
            <span className="flex justify-between gap-4">
              {label}
              {shortcut && <kbd className="text-xs text-ink-3">{keysInWords(shortcut)}</kbd>}
            </span>
          </button>
        ))}
      </Menu>
    </>
  );
}

type Acts = { toggle: () => void; go: (by: 1 | -1) => void; settle: (verdict: Verdict) => void };

function keyed(event: KeyboardEvent, { toggle, go, settle }: Acts): (() => void) | null {
  const { code, key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  if (isComposing) return null;
  if ((ctrlKey || metaKey) && shiftKey && !altKey && code === 'KeyE') return toggle;
  if (key === 'F9' && !ctrlKey && !altKey && !metaKey) return () => go(shiftKey ? -1 : 1);
  if (key === 'Enter' && altKey && !ctrlKey && !metaKey) return () => settle(shiftKey ? 'reject' : 'accept');
  return null;
}
