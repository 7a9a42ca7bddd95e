import Link from 'next/link';
import { releasePath } from '#components/desk/release-page.ts';
import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { SourceOf } from '#lib/parity/queries/parity.ts';

type Props = {
  release: { id: string };
  source: SourceOf;
  language: Language;
  sayWhen: (instant: Date) => string;
  /** Says that it was held against the source; without it the notice leads to where that is done. */
  action?: FormAction | undefined;
};

/** Said on a translation when its source is another text by now. */
export function SourceChanged({ release, source, language, sayWhen, action }: Props) {
  const t = translator(language, 'parity');
  if (!source.changed) return null;
  return (
    <Notice tone="warning" title={t('changed')}>
      <p>{t('changed_more', { when: sayWhen(source.seenAt) })}</p>
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        <Link href={releasePath(source.id, 'history')} prefetch={false}>
          {t('changed_history')}
        </Link>
        {!action && (
          <Link href={releasePath(release.id, 'parity')} prefetch={false}>
            {t('compare')}
          </Link>
        )}
      </p>
      {action && (
        <ActionForm action={action} errorTitle={translator(language, 'errors')('summary')} className="pt-1">
          <HiddenFields values={{ releaseId: release.id, sourceVersion: source.docVersion }} />
          <SubmitButton variant="outline">{t('held')}</SubmitButton>
        </ActionForm>
      )}
    </Notice>
  );
}
