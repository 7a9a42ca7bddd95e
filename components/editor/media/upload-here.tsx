'use client';

import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { SentFile } from '#lib/media/send-upload.ts';
import { useWriting } from '../context.ts';
import { shelfFor } from './store.ts';

type Props = { accept: string; onSent: (ids: string[]) => void };

/** Takes files from this device into the library without leaving the text; each says how far it is, or why it was refused. */
export function UploadHere({ accept, onSent }: Props) {
  const { t, opening } = useWriting();
  const [said, setSaid] = useState<string[]>([]);
  const say = (name: string, words: string) =>
    setSaid((all) => [
      ...all.filter((line) => !line.startsWith(`\u2068${name}\u2069`)),
      `\u2068${name}\u2069: ${words}`,
    ]);
  const send = async (files: File[]) => {
    const shelf = shelfFor(opening.release, opening.member.id);
    const { sendUpload } = await import('#lib/media/send-upload.ts');
    const ids: string[] = [];
    for (const file of files) {
      const onPart = (sent: number) =>
        say(file.name, t('media.sending', { part: Math.floor((100 * sent) / file.size) }));
      const sent = await sendUpload({
        ...{ file, site: await shelf.site(), member: opening.member.id, address: null },
        ...{ signal: AbortSignal.timeout(15 * 60_000), onAddress: () => {}, onPart },
      }).catch((): SentFile | null => null);
      if (sent && 'id' in sent) ids.push(sent.id);
      say(file.name, sentence(sent));
    }
    onSent(ids);
  };
  const sentence = (sent: SentFile | null) => {
    if (!sent) return t('media.not_sent');
    if ('refused' in sent) return sent.sentence ?? t('media.not_sent');
    return t(sent.known ? 'media.known' : 'media.sent');
  };
  return (
    <div className="grid justify-items-start gap-1">
      <label className="inline-flex min-h-9 items-center gap-1.5 rounded-md border border-edge bg-paper px-3 text-sm font-semibold hover:bg-ground has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus max-tablet:min-h-11">
        <Icon of={FileUp} />
        {t('media.upload')}
        <input
          type="file"
          multiple
          accept={accept}
          className="sr-only"
          onChange={({ currentTarget }) => {
            void send([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </label>
      <ul role="status" className="text-xs text-ink-2">
        {said.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
