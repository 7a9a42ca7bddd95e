'use client';

import { useEffect, useState } from 'react';
import { failureWords } from '#lib/i18n/failure.ts';
import { directionOf, LANGUAGES, type Language, preferredLanguage } from '#lib/languages.ts';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** What is left when the frame of all pages broke: nothing is known of the member here, only what the browser reads. */
export default function GlobalError({ error }: Props) {
  const [language, setLanguage] = useState<Language>('en');
  useEffect(() => setLanguage(preferredLanguage(navigator.languages.join(), LANGUAGES, 'en')), []);
  const words = failureWords(language);
  return (
    <html lang={language} dir={directionOf(language)}>
      <body style={{ margin: 0, padding: '12vh 1.5rem', font: '1.0625rem/1.6 system-ui, sans-serif' }}>
        <title>{words.failed_title}</title>
        <main style={{ maxInlineSize: '34rem', margin: 'auto' }}>
          <h1>{words.failed_title}</h1>
          <p>{words.failed}</p>
          <p>{words.kept}</p>
          {error.digest && <p>{words.number.replace('{id}', error.digest)}</p>}
          <button type="button" onClick={() => location.reload()}>
            {words.again}
          </button>{' '}
          <a href="/desk">{words.to_my_day}</a>
        </main>
      </body>
    </html>
  );
}
