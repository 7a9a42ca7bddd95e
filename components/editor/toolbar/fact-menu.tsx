'use client';

import type { Editor } from '@tiptap/react';
import { Braces } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { menuItemClass } from '#components/ui/menu-item.ts';
import { useWriting } from '../context.ts';
import { factName } from '../parts/fact-name.ts';
import { toolMenuClass } from './tool.tsx';

/** The facts of the institution, with what they say today in the language of the text; the chosen one goes into it. */
export function FactMenu({ editor }: { editor: Editor }) {
  const { t, opening } = useWriting();
  return (
    <Menu
      face={
        <>
          <Icon of={Braces} />
          {t('facts.insert')}
        </>
      }
      tool
      className={toolMenuClass}
      panelClassName="min-w-64 max-w-[calc(100vw-1rem)]"
    >
      {Object.entries(opening.facts).map(([key, value]) => (
        <button
          key={key}
          type="button"
          className={menuItemClass()}
          onClick={() => insertFact(editor, key, value)}
        >
          <span className="flex justify-between gap-4">
            {factName(t, key, opening.factNames)}
            <bdi lang={opening.language} className="font-semibold text-brand tabular-nums">
              {value}
            </bdi>
          </span>
        </button>
      ))}
      <p className="max-w-64 px-2.5 pt-1.5 pb-2 text-xs text-ink-3">{t('facts.frozen')}</p>
    </Menu>
  );
}

/** Puts a fact where the caret is; where a text takes none (headline, standfirst), its words of today. */
export function insertFact(editor: Editor, key: string, value: string): void {
  const { fact } = editor.schema.nodes;
  const takes = fact && editor.state.selection.$from.parent.type.contentMatch.matchType(fact);
  const content = takes ? { type: 'fact', attrs: { key } } : { type: 'text', text: value };
  editor.chain().focus().insertContent(content).run();
}
