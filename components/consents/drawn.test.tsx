import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { ConsentView } from '#lib/consents/queries.ts';
import type { Use } from '#lib/consents/uses.ts';
import { freshForm } from '#lib/form-state.ts';
import { LANGUAGES } from '#lib/languages.ts';
import { ConsentForm } from './consent-form.tsx';
import { ConsentList } from './consent-list.tsx';
import { ConsentUses } from './consent-uses.tsx';

const day = new Date('2026-11-20T10:00:00Z');
const consent: ConsentView = {
  ...{ witness: '', scanSha256: null, scanType: null, keepUntil: null },
  ...{
    id: 'c1',
    siteKey: 'morocco',
    storyId: null,
    codeName: 'MA-07',
    shownAs: 'Salimata',
    nameChanged: true,
  },
  ...{
    form: 'oral',
    filedAt: 'Box 3',
    covers: ['words', 'picture'],
    channels: ['site'],
    languages: ['fr', 'ar'],
  },
  ...{ obtainedOn: '2026-10-01', obtainedBy: 'Amal Berrada', minor: true, guardian: 'mother', assent: true },
  ...{ clearedBy: null, clearedAt: null, expiresOn: '2027-10-01', withdrawnBy: null, withdrawnAt: null },
  ...{ version: 2, createdBy: 'm1', updatedBy: 'm1', createdAt: day, updatedAt: day },
  ...{ state: 'waits', story: 'MAR-2026-041', by: 'Amal Berrada', cleared: null, mayClear: false, uses: [] },
};
const use: Use = {
  ...{ releaseId: 'r1', headline: 'They began again', language: 'en', siteKey: 'morocco' },
  ...{ work: 'scheduled', live: 'published', inText: true, inLive: true },
};
const action = async () => freshForm;

test.each(LANGUAGES)('a record, its list and its uses are said whole in %s', (language) => {
  const drawn = renderToStaticMarkup(
    <>
      <ConsentForm consent={consent} places={[]} begun={null} language={language} action={action} />
      <ConsentList lines={[consent]} siteName={(key) => key} language={language} />
      <ConsentUses uses={[use]} ended language={language} />
    </>,
  );
  expect(drawn).not.toMatch(/consents\.[a-z]/);
  for (const words of ['MA-07', 'Salimata', 'They began again', '/desk/consents/c1', '/desk/releases/r1'])
    expect(drawn).toContain(words);
});

test('one that was withdrawn can only be read', () => {
  const draw = (withdrawnAt: Date | null) =>
    renderToStaticMarkup(
      <ConsentForm
        consent={{ ...consent, withdrawnAt }}
        places={[]}
        begun={null}
        language="en"
        action={action}
      />,
    );
  expect(draw(null)).toContain('Save the record');
  expect(draw(day)).not.toContain('Save the record');
  expect(draw(day)).toContain('<fieldset disabled');
});
