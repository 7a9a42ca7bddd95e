'use client';

import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { type Editor, useEditorState } from '@tiptap/react';
import { clsx } from 'clsx';
import {
  CaseSensitive,
  ChevronDown,
  ChevronUp,
  type LucideIcon,
  SpellCheck,
  WholeWord,
  X,
} from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { controlClass } from '#components/form/field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { cleanText } from '../behaviour/paste.ts';
import { say } from '../say.tsx';
import { useToolWords } from '../use-tool-words.ts';
import type { Ways } from './fold.ts';
import { findingIn, goTo, nextOf, seek } from './plugin.ts';
import { replaceAll, replaceOne } from './replace.ts';

type Props = { editor: Editor; asked: number; onClose: () => void };

const WAYS: [keyof Ways, LucideIcon][] = [
  ['matchCase', CaseSensitive],
  ['accents', SpellCheck],
  ['wholeWords', WholeWord],
];

/** Find and replace, below the tools. */
export function FindBar({ editor, asked, onClose }: Props) {
  const tools = useToolWords();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [other, setOther] = useState('');
  const [done, setDone] = useState('');
  const [ways, setWays] = useState<Ways>({ matchCase: false, accents: false, wholeWords: false });
  const finding = useEditorState({ editor, selector: ({ editor: it }) => findingIn(it.state) });
  const { matches, current } = finding;
  const inData = matches.filter(({ isData }) => isData).length;
  const count = !words
    ? ''
    : matches.length
      ? tools('find.count', { at: current + 1, of: matches.length })
      : tools('find.none');

  // Asked for again, it begins with what is selected.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking counts, what it reads then is of that moment
  useEffect(() => {
    const { from, to, empty } = editor.state.selection;
    const chosen = empty ? '' : editor.state.doc.textBetween(from, to, '\n');
    if (chosen && !chosen.includes('\n') && chosen.length < 200) setWords(chosen);
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  useEffect(() => {
    setDone('');
    editor.view.dispatch(seek(editor.state, { ...ways, words }));
  }, [editor, words, ways]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed) editor.view.dispatch(seek(editor.state, null));
    },
    [editor],
  );
  const news = done || count;
  useEffect(() => {
    if (news) say(news);
  }, [news]);

  const go = (number: number) => {
    const match = matches[number];
    if (!match) return;
    const tr = goTo(editor.state, number);
    const { doc } = tr;
    tr.setSelection(
      match.isData ? NodeSelection.create(doc, match.from) : TextSelection.create(doc, match.from, match.to),
    );
    editor.view.dispatch(tr.scrollIntoView());
  };
  const close = () => {
    onClose();
    editor.view.focus();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current)
      go(nextOf(finding, event.shiftKey ? -1 : 1));
    else return;
    event.preventDefault();
  };
  const changeOne = () => {
    const match = matches[current];
    if (!match) return;
    const tr = replaceOne(editor.state, match, cleanText(other));
    if (tr) editor.view.dispatch(tr.scrollIntoView());
    else go(nextOf(finding, 1));
  };
  const changeAll = () => {
    const tr = replaceAll(editor.state, matches, cleanText(other));
    if (tr) editor.view.dispatch(tr);
    const count = matches.length - inData;
    const skipped = inData ? tools('find.skipped', { count: inData }) : '';
    setDone(`${tools('find.replaced', { count })} ${skipped}`.trim());
  };
  return (
    <search aria-label={tools('find.title')} onKeyDown={pressed} className="find-bar">
      <div className="find-row">
        <input
          ref={field}
          type="text"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={words}
          maxLength={200}
          placeholder={tools('find.words')}
          aria-label={tools('find.words')}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          className={`${controlClass()} min-h-8 min-w-0 flex-1 max-tablet:min-h-11 max-tablet:basis-full`}
        />
        <span className="min-w-16 flex-none text-center text-xs text-ink-2 tabular-nums">{count}</span>
        <Toggle label={tools('find.previous')} icon={ChevronUp} onPress={() => go(nextOf(finding, -1))} />
        <Toggle label={tools('find.next')} icon={ChevronDown} onPress={() => go(nextOf(finding, 1))} />
        {WAYS.map(([way, icon]) => (
          <Toggle
            key={way}
            label={tools(`find.${way}`)}
            icon={icon}
            pressed={ways[way]}
            onPress={() => setWays({ ...ways, [way]: !ways[way] })}
          />
        ))}
      </div>
      <div className="find-row">
        <input
          type="text"
          dir="auto"
          autoComplete="off"
          value={other}
          maxLength={1000}
          placeholder={tools('find.other')}
          aria-label={tools('find.other')}
          onChange={({ currentTarget }) => setOther(currentTarget.value)}
          className={`${controlClass()} min-h-8 min-w-0 flex-1 max-tablet:min-h-11 max-tablet:basis-full`}
        />
        <Button small onClick={changeOne}>
          {tools('find.replace')}
        </Button>
        <Button small onClick={changeAll}>
          {tools('find.replace_all')}
        </Button>
        <Toggle label={tools('find.close')} icon={X} onPress={close} />
      </div>
      {(done || inData > 0) && (
        <p className="basis-full text-xs text-ink-2">{done || tools('find.in_data', { count: inData })}</p>
      )}
    </search>
  );
}

type ToggleProps = { label: string; icon: LucideIcon; pressed?: boolean; onPress: () => void };

function Toggle({ label, icon, pressed, onPress }: ToggleProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onPress}
      className={clsx(
        'inline-flex min-h-8 min-w-8 flex-none items-center justify-center rounded-md max-tablet:min-h-11 max-tablet:min-w-11',
        pressed ? 'bg-brand-tint text-brand' : 'text-ink-2 hover:bg-ground hover:text-ink',
      )}
    >
      <Icon of={icon} />
    </button>
  );
}
