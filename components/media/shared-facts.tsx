import { FormPart } from '#components/form/form-part.tsx';
import { Select } from '#components/form/select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { COUNTRIES, countryName } from '#lib/directory/countries.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { FileView } from '#lib/media/queries/file.ts';
import { TERMS } from '#lib/media/vocabulary.ts';

type Facts = Pick<
  FileView,
  'credit' | 'copyright' | 'terms' | 'termsUntil' | 'place' | 'country' | 'takenOn' | 'tags'
>;
type Props = { /** Null: of several files at once. */ file: Facts | null; language: Language };

/** Whose a file is, what others may do with it, where and when it was made. */
export function SharedFacts({ file, language }: Props) {
  const t = translator(language, 'media');
  const countries = COUNTRIES.map(({ iso2 }) => ({ value: iso2, label: countryName(iso2, language) }));
  const inOrder = new Intl.Collator(language);
  countries.sort((a, b) => inOrder.compare(a.label, b.label));
  const none = { value: '', label: t('not_said') };
  return (
    <>
      <FormPart title={t('parts.rights')}>
        <div className="grid items-end gap-4 tablet:grid-cols-2">
          <TextField
            name="credit"
            label={t('fields.credit')}
            hint={t('hints.credit')}
            defaultValue={file?.credit}
            maxLength={240}
            dir="auto"
          />
          <TextField
            name="copyright"
            label={t('fields.copyright')}
            defaultValue={file?.copyright}
            maxLength={240}
            dir="auto"
          />
          <Select
            name="terms"
            label={t('fields.terms')}
            defaultValue={file?.terms ?? ''}
            options={[none, ...TERMS.map((one) => ({ value: one, label: t(`terms.${one}`) }))]}
          />
          <TextField
            type="date"
            name="termsUntil"
            label={t('fields.termsUntil')}
            hint={t('hints.termsUntil')}
            defaultValue={file?.termsUntil ?? ''}
          />
        </div>
      </FormPart>
      <FormPart title={t('parts.where')}>
        <div className="grid items-end gap-4 tablet:grid-cols-3">
          <TextField
            name="place"
            label={t('fields.place')}
            defaultValue={file?.place}
            maxLength={160}
            dir="auto"
          />
          <Select
            name="country"
            label={t('fields.country')}
            defaultValue={file?.country ?? ''}
            options={[none, ...countries]}
          />
          <TextField
            type="date"
            name="takenOn"
            label={t('fields.takenOn')}
            defaultValue={file?.takenOn ?? ''}
          />
        </div>
        <TextField
          name="tags"
          label={t('fields.tags')}
          hint={t('hints.tags')}
          defaultValue={file?.tags.join(', ')}
          autoComplete="off"
          maxLength={800}
          dir="auto"
        />
      </FormPart>
    </>
  );
}
