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
    </>
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
