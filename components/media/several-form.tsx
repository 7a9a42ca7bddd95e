import Link from 'next/link';
import { ActionForm } from '#components/form/action-form.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { DescribedFile } from '#lib/media/queries/file.ts';
import { SHOWS } from '#lib/media/vocabulary.ts';
import { FileState } from './file-state.tsx';
import { SharedFacts } from './shared-facts.tsx';
import { Thumb } from './thumb.tsx';
import { WordFields } from './word-fields.tsx';

type Props = { files: readonly DescribedFile[]; language: Language; action: FormAction };

/** One form for many files: what they share once, then each with its picture and its words, and one button for all. */
export function SeveralForm({ files, language, action }: Props) {
  const t = translator(language, 'media');
  return (
    <ActionForm
      action={action}
      errorTitle={translator(language, 'errors')('summary')}
      label={t('several.title')}
      className="grid gap-8"
    >
      <HiddenFields values={{ files: files.map(({ id, version }) => `${id}.${version}`).join(' ') }} />
      <section aria-labelledby="shared" className="grid gap-5">
        <h2 id="shared" className="text-base font-semibold">
          {t('several.shared')}
        </h2>
        <p className="text-[0.8125rem] text-ink-2">{t('several.shared_hint')}</p>
        <SharedFacts file={null} language={language} />
      </section>
      <section aria-labelledby="each" className="grid gap-4">
        <h2 id="each" className="text-base font-semibold">
          {t('several.each')}
        </h2>
        <p className="text-[0.8125rem] text-ink-2">{t('hints.alt')}</p>
        <ol className="grid gap-5">
          {files.map((file, at) => (
            <li
              key={file.id}
              className="grid gap-4 rounded-md border border-line p-3 tablet:grid-cols-[13rem_minmax(0,1fr)]"
            >
              <div className="grid content-start gap-2">
                <Thumb kind={file.kind} name={file.thumb} className="aspect-[3/2] w-full" />
                <p className="text-xs text-ink-3">
                  {t('several.number', { number: at + 1, count: files.length })}
                </p>
                <p className="flex flex-wrap gap-1.5">
                  <FileState file={file} language={language} />
                </p>
                <Link href={`/desk/media/${file.id}`} prefetch={false} className="text-[0.8125rem]">
                  {t('several.mark')}
                </Link>
              </div>
              <fieldset className="grid min-w-0 content-start gap-3">
                <legend className="sr-only">
                  {t('several.number', { number: at + 1, count: files.length })}
                </legend>
                {(file.kind === 'picture' || file.kind === 'film') && (
                  <Select
                    name={`texts.${file.id}.shows`}
                    label={t('fields.shows')}
                    defaultValue={file.shows ?? ''}
                    options={[
                      { value: '', label: t('not_said') },
                      ...SHOWS.map((one) => ({ value: one, label: t(`shows.${one}`) })),
                    ]}
                  />
                )}
                {file.languages.map((each) => (
                  <div key={each} className="grid gap-3 tablet:grid-cols-2">
                    <WordFields
                      path={`${file.id}.`}
                      kind={file.kind}
                      of={each}
                      said={file.said[each]}
                      language={language}
                      named
                    />
                  </div>
                ))}
              </fieldset>
            </li>
          ))}
        </ol>
      </section>
      <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-paper py-3 max-tablet:bottom-14">
        <SubmitButton>{t('several.save')}</SubmitButton>
        <FormDone>{t('saved')}</FormDone>
      </div>
    </ActionForm>
  );
}
