import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../languages.ts';
import { NOTICES } from '../releases/notify.ts';
import { noticesPage } from './notices-page.ts';
import { noticePath, sayNotice } from './say.ts';

test('the page on notices is what the table says today (else: node bin/print-pages.ts)', () => {
  const page = readFileSync(new URL('../../docs/notices.md', import.meta.url), 'utf8');
  expect(page).toBe(noticesPage());
});

test('every notice says who did what, what is expected and where, in every language', () => {
  const moment = { at: '2026-11-24T05:00:00Z', zone: 'Africa/Casablanca' };
  for (const kind of NOTICES) {
    const told = {
      kind,
      actorName: 'Amal',
      releaseId: 'r',
      data: { headline: 'Vans', language: 'fr', moment },
    };
    for (const language of LANGUAGES) {
      const { subject, what, expected, act } = sayNotice(told, language);
      expect([kind, language, subject, what]).toEqual([
        kind,
        language,
        expect.stringContaining('Vans'),
        expect.stringContaining('Vans'),
      ]);
      expect(expected.length).toBeGreaterThan(10);
      expect(act.length).toBeGreaterThan(3);
    }
    expect(noticePath(told)).toMatch(/^\/desk\/(?:releases\/r|style\/report$)/);
  }
});

test('a headline of the other direction stays in its place within the sentence', () => {
  const told = { kind: 'release.approved' as const, actorName: 'Amal', releaseId: 'r' };
  const say = (language: 'ar' | 'fr') =>
    sayNotice({ ...told, data: { headline: 'عنوان', language: 'ar' } }, language);
  expect(say('fr').what).toContain('\u2068عنوان\u2069');
  expect(say('fr').subject).not.toContain('\u2068');
  expect(say('ar').what).not.toContain('\u2068');
});

test('an approval asks a publisher to publish, and its writer for nothing', () => {
  const told = {
    kind: 'release.approved' as const,
    actorName: 'Amal',
    releaseId: 'r',
    data: { headline: 'Vans', language: 'en' },
  };
  expect(sayNotice({ ...told, because: 'publishers' }, 'en').expected).toMatch(/^Publish it, schedule it/);
  expect(sayNotice({ ...told, because: 'writers' }, 'en').expected).toMatch(/^Nothing more is expected/);
});

test('whoever is told that another language changed is told which, how, and why', () => {
  const say = (language: 'en' | 'fr' | 'ar', kind: 'correction' | 'withdrawal' | 'recall') =>
    sayNotice(
      {
        kind: 'release.concerned',
        actorName: 'Amal',
        releaseId: 'r',
        data: { headline: 'Vans', language: 'fr', text: 'Why.', cause: { kind, language: 'en' } },
      },
      language,
    ).what;
  expect(say('en', 'withdrawal')).toContain('Amal withdrew this story in English');
  expect(say('fr', 'recall')).toContain('Amal a rappelé cette information en anglais');
  expect(say('ar', 'correction')).toContain('باللغة الإنجليزية');
});
