import { expect, test } from 'vitest';
import { calendarFrom } from '#db/demo/calendar.ts';
import { storiesFor } from '#db/demo/stories.ts';
import { documentSchema } from '../documents/schema.ts';
import { LANGUAGES } from '../languages.ts';
import { checkRelease } from './check-release.ts';
import { cutDocument } from './cut/document.ts';
import { NOTHING_KNOWN } from './known.ts';
import { newsroomChecker } from './newsroom-checker.ts';

const today = new Date('2026-11-23T10:00:00Z');
const releases = storiesFor(calendarFrom(today)).flatMap((story) => story.releases);

// Texts that were edited with care: what is said about them above a remark is nearly always wrong.
test.each(LANGUAGES)('fewer than two alarms in a thousand words of well-edited text, in %s', (language) => {
  const read = releases
    .filter((release) => release.language === language)
    .map(({ doc }) => documentSchema.nodeFromJSON(doc));
  const words = read
    .map((doc) => doc.textBetween(0, doc.content.size, ' ').split(/\s+/).length)
    .reduce((all, count) => all + count, 0);
  const alarms = read
    .flatMap((doc) =>
      newsroomChecker()(cutDocument(doc, language), { language, date: '2026-11-23', known: NOTHING_KNOWN }),
    )
    .filter(({ severity }) => severity !== 'info');
  expect(words).toBeGreaterThan(500);
  expect(alarms.map(({ rule, text }) => `${rule}: ${text}`).slice(Math.floor(words / 500))).toEqual([]);
});

test('nothing in the demo newsroom is held up', () => {
  const blocked = releases.flatMap(({ doc, language }) =>
    checkRelease(doc, language, NOTHING_KNOWN).filter(({ severity }) => severity === 'block'),
  );
  expect(blocked.map(({ rule, text }) => `${rule}: ${text}`)).toEqual([]);
});
