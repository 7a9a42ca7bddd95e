'use client';

import { Check, Copy } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useShown } from '#components/form/form-context.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';

type Words = { done: string; text: string; link: string; copy: string; copied: string };

/**
 * Until the link is made, what the form asks; then the link, once, with what to do with it; or, when it goes by mail alone,
 * that it is `mailed`.
 */
export function InvitationLink({
  words,
  mailed,
  again,
  children,
}: {
  words: Words;
  mailed?: Pick<Words, 'done' | 'text'>;
  again?: ReactNode;
  children: ReactNode;
}) {
  const shown = useShown();
  if (shown?.email && !shown.url && mailed)
    return (
      <Notice tone="done" role="status" title={mailed.done.replace('{email}', shown.email)}>
        <p>{mailed.text}</p>
      </Notice>
    );
  if (!shown?.url) return children;
  return (
    <div className="grid gap-4">
      <Notice tone="done" role="status" title={words.done.replace('{email}', shown.email ?? '')}>
        <p>{words.text.replace('{email}', shown.email ?? '')}</p>
      </Notice>
      <CopyField value={shown.url} words={words} />
      {again}
    </div>
  );
}

function CopyField({ value, words }: { value: string; words: Words }) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  }
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-[0.8125rem] font-semibold">
        {words.link}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          readOnly
          dir="ltr"
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className="min-h-9 min-w-56 flex-1 rounded-md border border-edge bg-paper px-2.5 text-sm max-tablet:min-h-11"
        />
        <Button icon={copied ? Check : Copy} onClick={copy}>
          <span aria-live="polite">{copied ? words.copied : words.copy}</span>
        </Button>
      </div>
    </div>
  );
}
