import { type EmbargoView, sayEmbargo, sayWhose } from '#lib/embargo/line.ts';
import type { Language } from '#lib/languages.ts';
import { rfc3339 } from '#lib/time.ts';

type Props = { embargo: EmbargoView; language: Language };

/** What stands before everything else of a text that is not public yet: until when, here and elsewhere, and for whom. */
export function EmbargoLine({ embargo, language }: Props) {
  const { until, elsewhere } = sayEmbargo(embargo, language);
  const whose = sayWhose(embargo, language);
  return (
    <div className="embargo">
      <p>
        <b>
          <time dateTime={rfc3339(embargo.at)}>{until}</time>
        </b>
      </p>
      <ul>
        {elsewhere.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {whose && <p>{whose}</p>}
    </div>
  );
}

/** The name of who reads: at the end of the text, and on paper at the foot of every page. */
export function CopyOf({ embargo, language }: Props) {
  const whose = sayWhose(embargo, language);
  return whose && <p className="copy-of">{whose}</p>;
}
