'use client';

import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { askDesk } from '#components/editor/session/fetch-desk.ts';
import { TextArea } from '#components/form/text-area.tsx';
import { Notice } from '#components/ui/notice.tsx';

type Found = { text: string; says: string; fix: string | null; isGrave: boolean };

type Props = ComponentProps<typeof TextArea> & {
  release: string;
  member: string;
  words: { grave: string; doubtful: string };
};

const REST_MS = 700;

/** Words that readers will see, read by the rules of the text while they are typed: what is found stands below them. */
export function PublicWords({ release, member, words, ...area }: Props) {
  const [found, setFound] = useState<Found[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const asked = useRef('');
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  const look = async (text: string) => {
    asked.current = text;
    const path = `/api/desk/releases/${release}/words`;
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    };
    const answer = text.trim() ? await askDesk<{ findings: Found[] }>(path, member, init) : null;
    if (asked.current === text) setFound(answer?.kind === 'ok' ? answer.value.findings : []);
  };
  const onInput = (text: string) => {
    clearTimeout(timer.current ?? undefined);
    timer.current = setTimeout(() => void look(text), REST_MS);
  };
  const lists = [
    { title: words.grave, tone: 'alarm' as const, of: found.filter(({ isGrave }) => isGrave) },
    { title: words.doubtful, tone: 'warning' as const, of: found.filter(({ isGrave }) => !isGrave) },
  ];
  return (
    <div className="grid gap-2">
      <TextArea {...area} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
      <div role="status" className="grid gap-2 empty:hidden">
        {lists.map(({ title, tone, of }) =>
          of.length === 0 ? null : (
            <Notice key={tone} tone={tone} title={title}>
              <ul className="grid gap-1">
                {of.map(({ text, says, fix }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same may be found twice, and all are drawn anew
                  <li key={at}>
                    {text.trim() !== '' && (
                      <>
                        <q lang={area.lang} dir={area.dir} className="font-semibold">
                          {text}
                        </q>
                        {fix?.trim() && (
                          <>
                            {' → '}
                            <bdi lang={area.lang}>{fix}</bdi>
                          </>
                        )}{' '}
                      </>
                    )}
                    {says}
                  </li>
                ))}
              </ul>
            </Notice>
          ),
        )}
      </div>
    </div>
  );
}
