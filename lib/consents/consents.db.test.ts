import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { consents } from '#db/schema/consents.ts';
import { mails } from '#db/schema/delivery.ts';
import { events } from '#db/schema/events.ts';
import { notices } from '#db/schema/notices.ts';
import { stories } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import { documentWith } from '#db/testing/documents.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { approved, type Cast, draft, openNewsroom, reload, seen } from '#db/testing/factories.ts';
import { knownFor } from '../checks/queries/known.ts';
import { noticedIn } from '../checks/queries/noticed.ts';
import type { NodeJson } from '../documents/parse.ts';
import type { Actor } from '../members/roles.ts';
import { publish } from '../releases/publish.ts';
import { readRelease } from '../releases/queries/release.ts';
import { submit } from '../releases/submit.ts';
import { changeConsent } from './change-consent.ts';
import { clearConsent } from './clear-consent.ts';
import { fileConsent } from './file-consent.ts';
import { choicesFor, listConsents, readConsent } from './queries.ts';
import { withdrawConsent } from './withdraw-consent.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  useEnvironment();
  cast = await openNewsroom();
});

let count = 0;
const given = (more: object = {}) => {
  count += 1;
  return {
    ...{ siteKey: 'morocco', codeName: `MA-${count}`, form: 'written' as const, obtainedOn: '2026-10-01' },
    ...{ obtainedBy: 'Amal Berrada', covers: ['words' as const, 'name' as const] },
    ...{ channels: ['site' as const], languages: ['en' as const], ...more },
  };
};
const file = (by: Actor = cast.amal, more: object = {}) => fileConsent(by, given(more));
const asked = ({ id, version }: { id: string; version: number }) => ({ consentId: id, seen: version });

// A release in which a returnee speaks.
function spoken(consent: string | null): NodeJson {
  const doc = documentWith('Families come home', 'They began again this week.');
  const quote = {
    type: 'quote',
    attrs: { speaker: 'Salimata', title: 'returnee', consent },
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'I began again.' }] }],
  };
  const content = doc.content?.map((part) =>
    part.type === 'body' ? { ...part, content: [...(part.content ?? []), quote] } : part,
  );
  return { ...doc, ...(content ? { content } : {}) };
}
const blocks = async (release: { id: string }) =>
  (await noticedIn(db(), await reload(release)))
    .filter(({ severity, kind }) => severity === 'block' && kind === 'protection')
    .map(({ say }) => say);

describe('who may know of a record', () => {
  test('its author, editors and protection see it; other writers, other sites and auditors do not', async () => {
    const record = await file(cast.amal);
    for (const person of [cast.amal, cast.tomas, cast.yusuf, cast.claire])
      expect((await readConsent(person, record.id)).codeName).toBe(record.codeName);
    const others = Object.values(cast).filter(
      (person) => !['Amal', 'Tomás', 'Yusuf', 'Claire', 'Ada'].some((name) => person.name.startsWith(name)),
    );
    expect(others.length).toBeGreaterThan(1);
    for (const person of others) {
      await expect(readConsent(person, record.id)).rejects.toMatchObject({ reason: 'consent_unknown' });
      expect(await listConsents(person, {})).toEqual([]);
    }
  });

  test('whoever may not know it learns of a linked one only whether it holds', async () => {
    const record = await file(cast.tomas, { shownAs: 'Salimata' });
    const release = await draft(cast.amal, { doc: spoken(record.id) });
    const choices = await choicesFor(cast.amal, await readRelease(cast.amal, release.id));
    expect(choices.find(({ id }) => id === record.id)).toEqual({
      ...{ id: record.id, name: null, shownAs: '', state: 'valid' },
      ...{ lacks: ['picture'], ofStory: false },
    });
  });

  test('whoever writes its id into a text learns no name that the text does not say already', async () => {
    const own = await file(cast.tomas, { shownAs: 'Salimata' });
    const others = await file(cast.tomas, { shownAs: 'Mariam-Secret' });
    const doc = documentWith('Families come home', `They began again: ${others.id}.`);
    const release = await draft(cast.amal, { doc });
    const quoted = await draft(cast.amal, { doc: spoken(own.id) });
    const told = async ({ id }: { id: string }) => {
      const { people } = await knownFor({ releaseId: id, siteKey: 'morocco', language: 'en' });
      return people.consents?.flatMap(({ shownAs }) => shownAs || []);
    };
    expect(await told(release)).toEqual([]);
    expect(await told(quoted)).toEqual(['Salimata']);
  });

  test('a text is told nothing of the records it does not lean on', async () => {
    const quoted = await file(cast.tomas, { shownAs: 'Salimata' });
    const other = await file(cast.tomas, { shownAs: 'Mariam' });
    const release = await draft(cast.amal, { doc: spoken(quoted.id) });
    const told = async (linked: string[] = []) => {
      const whose = { releaseId: release.id, siteKey: 'morocco', language: 'en', linked } as const;
      return (await knownFor(whose)).people.consents?.map(({ id }) => id).sort();
    };
    expect(await told()).toEqual([quoted.id]);
    // One that is linked while it is written is not stored in the text yet.
    expect(await told([other.id])).toEqual([quoted.id, other.id].sort());
  });

  test('where it is used is told only of releases one may know of', async () => {
    const record = await file(cast.amal);
    const here = await draft(cast.amal, { doc: spoken(record.id) });
    await draft(cast.hana, { siteKey: 'global', doc: spoken(record.id) });
    const { uses } = await readConsent(cast.amal, record.id);
    expect(uses.map(({ releaseId }) => releaseId)).toEqual([here.id]);
  });

  test('events, notices and mails say that there is a record, never whose', async () => {
    const record = await file(cast.amal, {
      codeName: 'MA-SECRET',
      shownAs: 'Salimata-Secret',
      filedAt: 'BOX-SECRET',
    });
    await draft(cast.amal, { doc: spoken(record.id) });
    await changeConsent(cast.amal, { ...asked(record), ...withoutSite(given({ codeName: 'MA-SECRET-2' })) });
    const unsure = { consentId: record.id, seen: 2 } as Parameters<typeof withdrawConsent>[1];
    await expect(withdrawConsent(cast.yusuf, unsure)).rejects.toThrow();
    await withdrawConsent(cast.yusuf, { ...unsure, sure: 'on' });
    const told = [
      await db().select({ said: events.payload }).from(events),
      await db().select({ said: notices.data }).from(notices),
      await db().select({ said: mails.text, subject: mails.subject }).from(mails),
    ];
    expect(JSON.stringify(told)).toContain(record.id);
    expect(JSON.stringify(told)).not.toMatch(/SECRET/i);
  });
});

const withoutSite = ({ siteKey: _siteKey, ...fields }: ReturnType<typeof given>) => fields;

describe('what leans on a record', () => {
  test('words of a returnee stop the release until a record that holds is linked', async () => {
    expect(await blocks(await draft(cast.amal, { doc: spoken(null) }))).toEqual(['quote-consent']);
    const record = await file(cast.amal);
    expect(await blocks(await draft(cast.amal, { doc: spoken(record.id) }))).toEqual([]);
    const french = await file(cast.amal, { languages: ['fr'] });
    expect(await blocks(await draft(cast.amal, { doc: spoken(french.id) }))).toEqual([
      'consent-lacks-language',
    ]);
    const expired = await file(cast.amal, { expiresOn: '2026-10-02' });
    expect(await blocks(await draft(cast.amal, { doc: spoken(expired.id) }))).toEqual(['consent-expired']);
    const release = await draft(cast.amal, { doc: spoken(null) });
    await expect(submit(cast.amal, seen(release))).rejects.toMatchObject({ reason: 'findings_blocking' });
  });

  test('a record for one story does not hold in another', async () => {
    const release = await draft(cast.amal, { doc: spoken(null) });
    const [story] = await db().select().from(stories).where(eq(stories.id, release.storyId));
    const record = await file(cast.amal, { story: story?.reference ?? '' });
    expect(await blocks(await draft(cast.amal, { doc: spoken(record.id) }))).toEqual(['consent-lacks-story']);
  });

  test('a record of the story settles it without a link', async () => {
    const release = await draft(cast.amal, { doc: spoken(null) });
    const [story] = await db().select().from(stories).where(eq(stories.id, release.storyId));
    await file(cast.amal, { shownAs: 'Salimata', story: story?.reference ?? '' });
    expect(await blocks(release)).toEqual([]);
  });

  test('a withdrawal lists every use, stops the text and keeps what is approved from going out', async () => {
    const record = await file(cast.amal);
    const release = await approved(cast, { doc: spoken(record.id) });
    expect((await readConsent(cast.amal, record.id)).uses).toMatchObject([
      { releaseId: release.id, inText: true, inLive: false, work: 'approved' },
    ]);
    await withdrawConsent(cast.amal, { ...asked(record), sure: 'on' });
    expect(await blocks(release)).toEqual(['consent-withdrawn']);
    await expect(publish(cast.claire, seen(await reload(release)))).rejects.toMatchObject({
      reason: expect.stringMatching(/findings_blocking|consent_ended/),
    });
    const kinds = await db()
      .select({ kind: events.kind })
      .from(events)
      .where(eq(events.releaseId, release.id));
    expect(kinds.map(({ kind }) => kind)).toContain('release.consent_withdrawn');
    const second = { consentId: record.id, seen: 2, sure: 'on' as const };
    await expect(withdrawConsent(cast.amal, second)).rejects.toMatchObject({ reason: 'consent_withdrawn' });
  });
});

describe('a record of a minor', () => {
  test('waits for guardian, child and protection, and never for who filed it', async () => {
    await expect(file(cast.amal, { minor: 'on' })).rejects.toMatchObject({
      fields: { guardian: ['guardian_missing'] },
    });
    const record = await file(cast.amal, { minor: 'on', guardian: 'mother' });
    const release = await draft(cast.amal, { doc: spoken(record.id) });
    expect(await blocks(release)).toEqual(['consent-waits']);
    await expect(clearConsent(cast.yusuf, asked(record))).rejects.toMatchObject({ reason: 'assent_missing' });
    await changeConsent(cast.amal, {
      ...asked(record),
      ...withoutSite(given({ minor: 'on', guardian: 'mother', assent: 'on' })),
    });
    const now = { consentId: record.id, seen: 2 };
    await expect(clearConsent(cast.amal, now)).rejects.toMatchObject({ reason: 'needs_protection' });
    await clearConsent(cast.yusuf, now);
    expect(await blocks(release)).toEqual([]);
    const [row] = await db().select().from(consents).where(eq(consents.id, record.id));
    expect(row?.clearedBy).toBe(cast.yusuf.id);
    await changeConsent(cast.amal, {
      ...{ consentId: record.id, seen: 3 },
      ...withoutSite(given({ minor: 'on', guardian: 'father', assent: 'on' })),
    });
    expect(await blocks(release)).toEqual(['consent-waits']);
    const own = await file(cast.yusuf, { minor: 'on', guardian: 'mother', assent: 'on' });
    await expect(clearConsent(cast.yusuf, asked(own))).rejects.toMatchObject({ reason: 'needs_protection' });
  });

  test('does not become that of an adult by the hand of who filed it', async () => {
    const minor = { minor: 'on', guardian: 'mother', assent: 'on' };
    const record = await file(cast.amal, minor);
    const asAdult = { ...asked(record), ...withoutSite(given()) };
    await expect(changeConsent(cast.amal, asAdult)).rejects.toMatchObject({ reason: 'needs_protection' });
    expect((await changeConsent(cast.yusuf, asAdult)).minor).toBe(false);
  });

  test('two people who change it at once do not overwrite each other', async () => {
    const record = await file(cast.amal);
    const change = () => changeConsent(cast.amal, { ...asked(record), ...withoutSite(given()) });
    await change();
    await expect(change()).rejects.toMatchObject({ reason: 'consent_changed' });
    await expect(
      file(cast.amal, { codeName: 'MA-9' }).then(() => file(cast.amal, { codeName: 'MA-9' })),
    ).rejects.toMatchObject({
      fields: { codeName: ['code_name_taken'] },
    });
  });
});
