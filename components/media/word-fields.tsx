import { TextArea } from '#components/form/text-area.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import type { FileView } from '#lib/media/queries/file.ts';
import type { AssetKind } from '#lib/media/vocabulary.ts';

type Props = {
  /** What comes before the name of each field, for one of several files: its id and a dot. */
  path: string;
  kind: AssetKind;
  of: Language;
  said: FileView['said'][Language];
  language: Language;
  /** Whether the member may not write in this language. */
  closed?: boolean;
  /** Says the language with each label, where no tab does. */
  named?: boolean;
};

/** What is said of a file in one language. */
export function WordFields({ path, kind, of, said, language, closed = false, named = false }: Props) {
  const t = translator(language, 'media');
  const spoken = { lang: of, dir: directionOf(of), readOnly: closed } as const;
  const label = (what: 'alt' | 'caption' | 'transcript') =>
    named ? (
      <>
        {t(`fields.${what}`)} · <span lang={of}>{LANGUAGE_NAMES[of]}</span>
      </>
    ) : (
      t(`fields.${what}`)
    );
  return (
    <>
      {kind === 'picture' && (
        <TextField
          {...spoken}
          name={`texts.${path}alt.${of}`}
          label={label('alt')}
          hint={named ? undefined : `${t('hints.alt')} ${t('hints.decorative')}`}
          defaultValue={said?.alt}
          maxLength={1000}
        />
      )}
      <TextArea
        {...spoken}
        name={`texts.${path}caption.${of}`}
        label={label('caption')}
        hint={named ? undefined : t('hints.caption')}
        rows={2}
        defaultValue={said?.caption}
        maxLength={1000}
      />
      {(kind === 'sound' || kind === 'film') && (
        <TextArea
          {...spoken}
          name={`texts.${path}transcript.${of}`}
          label={label('transcript')}
          hint={t('hints.transcript')}
          rows={6}
          defaultValue={said?.transcript}
        />
      )}
    </>
  );
}
