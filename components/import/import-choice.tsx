import { type ReactNode, useId } from 'react';
import { controlClass, Field } from '#components/form/field.tsx';
import type { ImportSite, ImportWords, Option } from './import-words.ts';
import type { DraftChoice } from './send.ts';

type Props = {
  choice: DraftChoice;
  words: ImportWords;
  sites: ImportSite[];
  onChoose: (choice: DraftChoice) => void;
};

/** Where a draft goes and what it is: what the file said, to be put right. */
export function ImportChoice({ choice, words, sites, onChoose }: Props) {
  const empty = { value: '', label: words.choose };
  const languages = sites.find(({ key }) => key === choice.siteKey)?.languages ?? [];
  const siteOptions = sites.map(({ key, name }) => ({ value: key, label: name }));
  function chooseSite(siteKey: string) {
    const spoken = sites.find(({ key }) => key === siteKey)?.languages ?? [];
    const language = spoken.some(({ value }) => value === choice.language) ? choice.language : '';
    onChoose({ ...choice, siteKey, language });
  }
  return (
    <>
      <Pick label={words.site} value={choice.siteKey} options={[empty, ...siteOptions]} onPick={chooseSite} />
      <Pick
        label={words.language}
        value={choice.language}
        options={[empty, ...languages]}
        onPick={(language) => onChoose({ ...choice, language })}
      />
      <Pick
        label={words.kind}
        value={choice.kind}
        options={words.kinds}
        onPick={(kind) => onChoose({ ...choice, kind })}
      />
      <Pick
        label={words.reach}
        value={choice.reach}
        options={words.reaches}
        onPick={(reach) => onChoose({ ...choice, reach })}
      />
      <Typed
        label={words.address}
        type="url"
        value={choice.address}
        className="min-w-72 grow"
        onType={(address) => onChoose({ ...choice, address })}
      />
      <Typed
        label={words.public_on}
        type="date"
        value={choice.publishedOn}
        className="min-w-36"
        onType={(publishedOn) => onChoose({ ...choice, publishedOn })}
      />
    </>
  );
}

type TypedProps = {
  label: ReactNode;
  type: 'url' | 'date';
  value: string;
  className: string;
  onType: (value: string) => void;
};

function Typed({ label, type, value, className, onType }: TypedProps) {
  const id = useId();
  return (
    <Field id={id} label={label} className={className}>
      <input
        id={id}
        type={type}
        dir="ltr"
        autoComplete="off"
        maxLength={type === 'url' ? 2000 : undefined}
        value={value}
        onChange={(event) => onType(event.currentTarget.value)}
        className={`${controlClass()} min-h-9 max-tablet:min-h-11`}
      />
    </Field>
  );
}

type PickProps = {
  label: ReactNode;
  value: string;
  options: readonly Option[];
  onPick: (value: string) => void;
};

function Pick({ label, value, options, onPick }: PickProps) {
  const id = useId();
  return (
    <Field id={id} label={label} className="min-w-36">
      <select
        id={id}
        value={value}
        onChange={(event) => onPick(event.currentTarget.value)}
        className={`${controlClass()} min-h-9 max-tablet:min-h-11`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
