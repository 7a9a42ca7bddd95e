import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { RECORD_KINDS } from '#lib/directory/kinds.ts';
import type { RecordView } from '#lib/directory/queries/read.ts';
import { SAMPLES } from '#lib/directory/testing.ts';
import { LANGUAGES } from '#lib/languages.ts';
import { RecordFacts } from './record-facts.tsx';
import { RecordForm } from './record-form.tsx';

const nobody = { members: [], donors: [] };
const places = { everybodys: true, sites: [] };
const record = (kind: (typeof RECORD_KINDS)[number]) =>
  ({
    id: 'r',
    kind,
    siteKey: null,
    version: 3,
    data: SAMPLES[kind],
    retiredAt: null,
  }) as unknown as RecordView;

test.each(RECORD_KINDS)('the form of a %s calls its fields by words in every language', (kind) => {
  for (const language of LANGUAGES) {
    const form = renderToStaticMarkup(
      <RecordForm
        kind={kind}
        record={null}
        places={places}
        sites={[]}
        nameable={nobody}
        language={language}
        action={async (state) => state}
      />,
    );
    const labels = [...form.matchAll(/<(?:label|legend)[^>]*>(.*?)<\/(?:label|legend)>/g)].map(
      ([, text]) => text,
    );
    expect(labels.filter((label) => /^[a-z]+([A-Z_][a-zA-Z]*)*$/.test(label ?? ''))).toEqual([]);
    expect(labels.length).toBeGreaterThan(1);
  }
});

test.each(RECORD_KINDS)(
  'a %s stands in its form with all its rows, and is read by who may not change it',
  (kind) => {
    const shared = { nameable: nobody, language: 'fr' as const };
    const form = renderToStaticMarkup(
      <RecordForm
        {...shared}
        kind={kind}
        record={record(kind)}
        places={{ everybodys: false, sites: [] }}
        sites={[]}
        action={async (state) => state}
      />,
    );
    const facts = renderToStaticMarkup(<RecordFacts {...shared} record={record(kind)} />);
    const written = {
      contact: '+212 6 61 23 45 67',
      helpline: '8120',
      fact: '561',
      partner: 'Assoc. le Seuil',
    };
    const looked = (written as Record<string, string>)[kind];
    if (looked) expect([form.includes(looked), facts.includes(looked)]).toEqual([true, true]);
    expect(form).toContain('name="seen" value="3"');
  },
);
