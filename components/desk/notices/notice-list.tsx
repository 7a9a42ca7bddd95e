import { clsx } from 'clsx';
import Link from 'next/link';
import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, isLanguage, type Language } from '#lib/languages.ts';
import type { NoticeLine } from '#lib/notices/queries.ts';
import { noticePath, sayNotice } from '#lib/notices/say.ts';
import { sayWhen } from '#lib/when.ts';

type Props = { lines: NoticeLine[]; language: Language; zone: string; action: FormAction };

/** What a member was told, one under the other: what happened and why, what is expected, when. The headline leads there. */
export function NoticeList({ lines, language, zone, action }: Props) {
  const now = new Date();
  return (
    <ul className="-mx-2 border-t border-line">
      {lines.map((line) => (
        <OneNotice key={line.id} line={line} language={language} action={action}>
          {sayWhen(line.createdAt, now, language, zone)}
        </OneNotice>
      ))}
    </ul>
  );
}

type OneProps = { line: NoticeLine; language: Language; action: FormAction; children: string };

function OneNotice({ line, language, action, children }: OneProps) {
  const t = translator(language, 'notices');
  const said = sayNotice(line, language);
  const { headline, language: spoken, insteadOf } = line.data;
  const isUnread = line.readAt === null;
  return (
    <li className="notice-row" data-unread={isUnread || undefined}>
      <span className="pt-0.5">{line.actorName && <Avatar name={line.actorName} />}</span>
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2 text-[0.8125rem] text-ink-2">
          <span className={clsx(isUnread && 'font-semibold text-ink')}>
            {isUnread && (
              <span className="notice-dot me-2">
                <span className="sr-only">{t('is_unread')}</span>
              </span>
            )}
            {t(`kinds.${line.kind.replace('.', '_') as 'release_submitted'}`)}
          </span>
          <span>{children}</span>
          {insteadOf && <span>{t('instead_of', { name: insteadOf })}</span>}
        </p>
        <h2 className="py-0.5 text-[0.9375rem] leading-[1.3125rem]">
          <Link href={noticePath(line)} prefetch={false} className="text-inherit">
            <span
              lang={isLanguage(spoken) ? spoken : undefined}
              dir={isLanguage(spoken) ? directionOf(spoken) : undefined}
            >
              {headline || translator(language, 'mail')('untitled')}
            </span>
          </Link>
        </h2>
        <p>{said.what}</p>
        {said.passage && <p className="text-[0.8125rem] text-ink-2">{said.passage}</p>}
        {said.text && (
          <blockquote
            dir="auto"
            className="my-1 line-clamp-4 border-s-3 border-brand ps-3 whitespace-pre-line text-ink-2"
          >
            {said.text}
          </blockquote>
        )}
        <p className="text-[0.8125rem] text-ink-2">{said.expected}</p>
      </div>
      <div className="notice-act">
        {isUnread && (
          <ActionForm action={action} errorTitle={translator(language, 'errors')('summary')}>
            <HiddenFields values={{ noticeId: line.id }} />
            <SubmitButton variant="quiet">
              {t('mark_read')}
              <span className="sr-only">: {headline}</span>
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </li>
  );
}
