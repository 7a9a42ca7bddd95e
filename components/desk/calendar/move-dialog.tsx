'use client';

import { useEffect } from 'react';
import { ActBody } from '#components/desk/acts/act-body.tsx';
import { PlanFields, type PlanWords } from '#components/desk/acts/plan-fields.tsx';
import { useShown } from '#components/form/form-context.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import type { FormAction } from '#lib/form-state.ts';
import type { Language } from '#lib/languages.ts';
import type { ShownItem } from './item.ts';

export type MoveWords = {
  move: string;
  title: string;
  /** By kind, what moving means. */
  says: Record<'scheduled' | 'embargoed' | 'due', string>;
  /** With {moment}. */
  now: string;
  confirm: string;
  cancel: string;
  close: string;
  problem: string;
};

type Props = {
  item: ShownItem;
  day: string;
  close: () => void;
  action: FormAction;
  zones: readonly string[];
  language: Language;
  words: MoveWords;
  planWords: PlanWords;
};

/** Asks before something is moved: what it means, from when to when, in the zones that matter. */
export function MoveDialog({ item, day, close, action, zones, language, words, planWords }: Props) {
  if (!item.plan || item.kind === 'published') return null;
  return (
    <Dialog open onClose={close} title={words.title} closeLabel={words.close}>
      <ActBody
        action={action}
        hidden={{ kind: item.kind, releaseId: item.releaseId, seen: item.seen }}
        label={words.confirm}
        leads={{}}
        words={words}
        says={
          <>
            <p lang={item.lang} dir={item.dir} className="font-semibold text-ink">
              {item.headline}
            </p>
            <p>{words.now.replace('{moment}', item.moment)}</p>
            <p>{words.says[item.kind]}</p>
          </>
        }
      >
        <PlanFields
          language={language}
          site={item.site}
          zones={zones}
          words={planWords}
          planned={{ ...item.plan, day }}
        />
        <CloseWhenDone close={close} />
      </ActBody>
    </Dialog>
  );
}

function CloseWhenDone({ close }: { close: () => void }) {
  const done = useShown();
  useEffect(() => {
    if (done) close();
  }, [done, close]);
  return null;
}
