'use client';

import { CircleAlert, TriangleAlert } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { directionOf } from '#lib/languages.ts';
import { useTalking } from '../comments/context.ts';
import { useWriting } from '../context.ts';
import { useOpenEditor } from '../margin/context.ts';
import { useTally } from './tally.tsx';
import { foundIn, type Placed } from './underlines.ts';
import { useFindings } from './use-findings.ts';
import { idOf, show } from './walk.ts';
import { checkWords } from './words.ts';

const FEW = 5;

type Weight = 'must' | 'should';
type Props = Record<Weight, { title: string; lines: ReactNode }> & {
  /** What is said when nothing is missing. */
  ready: ReactNode;
};

/** What a text still lacks, with what is found in it right now: each that blocks leads to its place. */
export function ReadyHere({ ready, must, should }: Props) {
  const { block, open } = useTally();
  if (!must.lines && !should.lines && block + open === 0) return ready;
  return (
    <>
      <Group {...must} isAny={block > 0}>
        <FoundLine weight="must" count={block} />
      </Group>
      <Group {...should} isAny={open > 0}>
        <FoundLine weight="should" count={open} />
      </Group>
    </>
  );
}

function Group({ title, lines, isAny, children }: Props[Weight] & { isAny: boolean; children: ReactNode }) {
  if (!lines && !isAny) return null;
  return (
    <div className="grid gap-1">
      <h3 className="text-[0.8125rem] text-ink-2">{title}</h3>
      <ul className="grid gap-1">
        {lines}
        {isAny && children}
      </ul>
    </div>
  );
}

function FoundLine({ weight, count }: { weight: Weight; count: number }) {
  const { opening } = useWriting();
  const { openTab } = useTalking();
  const t = useMemo(() => checkWords(opening.messages, opening.memberLanguage), [opening]);
  const all = () => {
    openTab('checks');
    document.getElementById('tab-checks')?.focus();
  };
  return (
    <li className="grid grid-cols-[auto_1fr] gap-2">
      <Icon
        of={weight === 'must' ? CircleAlert : TriangleAlert}
        className={weight === 'must' ? 'mt-0.5 text-error' : 'mt-0.5 text-warning'}
      />
      <div className="grid min-w-0 gap-1">
        <button type="button" onClick={all} className="text-start text-brand underline">
          {t(weight === 'must' ? 'tally.block' : 'tally.open', { count })}
        </button>
        {weight === 'must' && <Blocking />}
      </div>
    </li>
  );
}

/** The first of what blocks, each leading to its place in the text. */
function Blocking() {
  const { opening } = useWriting();
  const { openTab } = useTalking();
  const editor = useOpenEditor();
  const { found } = useFindings(editor);
  const t = useMemo(() => checkWords(opening.messages, opening.memberLanguage), [opening]);
  const go = (one: Placed) => {
    if (!editor || !foundIn(editor.state).some((each) => idOf(each) === idOf(one))) return;
    openTab('checks');
    show(editor, idOf(one));
  };
  const { language } = opening;
  return (
    <ul className="grid gap-1 empty:hidden">
      {found
        .filter(({ severity }) => severity === 'block')
        .slice(0, FEW)
        .map((one) => (
          <li key={idOf(one)}>
            <button
              type="button"
              onClick={() => go(one)}
              className="min-h-6 max-w-full truncate text-start underline decoration-edge underline-offset-4 hover:decoration-current max-tablet:min-h-11"
            >
              <span className="sr-only">{t('panel.show')} </span>
              <bdi lang={language} dir={directionOf(language)}>
                {one.text}
              </bdi>{' '}
              <span className="text-ink-3">{t(`parts.${one.part}`)}</span>
            </button>
          </li>
        ))}
    </ul>
  );
}
