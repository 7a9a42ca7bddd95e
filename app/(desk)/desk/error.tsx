'use client';

import { useSyncExternalStore } from 'react';
import { Failure } from '#components/desk/failure.tsx';
import { Button } from '#components/ui/button.tsx';
import { failureWords } from '#lib/i18n/failure.ts';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** What a page that broke says: in the language of the page, since nothing else is known here any more. */
export default function DeskError({ error, reset }: Props) {
  const words = failureWords(useSyncExternalStore(never, languageOfPage, () => 'en'));
  return (
    <Failure
      title={words.failed_title}
      home={words.to_my_day}
      again={<Button onClick={reset}>{words.again}</Button>}
    >
      {words.failed} {error.digest && words.number.replace('{id}', error.digest)}
    </Failure>
  );
}

const never = () => () => {};
const languageOfPage = () => document.documentElement.lang;
