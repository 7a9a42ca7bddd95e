import { expect, test } from 'vitest';
import type { Actor, Role } from '../members/roles.ts';
import { can, type Subject } from '../releases/policy.ts';
import { editorStep, type ReviewStep } from './signing.ts';

const person = (id: string, role: Role, site = 'morocco'): Actor => ({
  id,
  name: id,
  disabled: false,
  grants: [{ role, site, language: null }],
});
const PEOPLE = [
  person('Amal, writer who submitted it', 'writer'),
  person('Tomás, editor', 'editor'),
  person('Emma, editor who submitted it', 'editor'),
  person('Edit, editor who wrote in it', 'editor'),
  person('Sami, editor who only submitted it', 'editor'),
  person('Yusuf, protection', 'protection'),
  person('Claire, publisher who signed step 1', 'publisher'),
  person('Paul, publisher', 'publisher'),
  person('Hala, named for step 2', 'translator'),
  person('Helen, publisher of headquarters', 'publisher', 'global'),
  person('Hugo, writer of headquarters', 'writer', 'global'),
  person('Otto, auditor', 'auditor'),
];
const id = (name: string) => PEOPLE.find((each) => each.name.startsWith(name))?.id ?? '';

const step = (change: Partial<ReviewStep>): ReviewStep => ({
  ...editorStep('morocco'),
  id: crypto.randomUUID(),
  ...change,
});
const first = step({ stage: 1 });
const signed = step({ stage: 1, signed: true, signedBy: id('Claire') });
const protection = step({ stage: 2, role: 'protection' });
const named = step({ stage: 2, approver: 'people', role: null, people: [id('Hala')] });
const ministry = step({ stage: 2, approver: 'outside', role: null });
const skipped = step({ stage: 2, role: 'admin', needed: false });
const last = step({ stage: 3, role: 'publisher' });
const headquarters = step({ stage: 3, role: 'publisher', site: 'global' });

const REVIEWS: [string, ReviewStep[]][] = [
  ['no rules: an editor signs', []],
  [
    'editor → protection and a named person → publisher; nobody has signed',
    [first, protection, named, skipped, last],
  ],
  ['the same, the editor has signed', [signed, protection, named, skipped, last]],
  [
    'the same, all but the publisher have signed',
    [
      signed,
      { ...protection, signed: true, signedBy: id('Yusuf') },
      { ...named, signed: true, signedBy: id('Hala') },
      last,
    ],
  ],
  ['editor → ministry by link last', [first, ministry]],
  ['editor signed → ministry by link → headquarters', [signed, ministry, headquarters]],
  ['editor and ministry signed → headquarters', [signed, { ...ministry, signed: true }, headquarters]],
  [
    'two steps one person may sign both of',
    [
      { ...signed, apart: false },
      { ...last, apart: false },
    ],
  ],
];

const DEEDS = ['view', 'approve', 'send_back', 'write', 'comment', 'lock'] as const;

test('who may do what at which step is what the reviewed table says', async () => {
  const lines = REVIEWS.flatMap(([name, steps]) => [
    `# ${name}`,
    ...PEOPLE.map((actor) => {
      const release: Subject = {
        site: 'morocco',
        language: 'fr',
        work: 'in_review',
        live: 'none',
        submittedBy: actor.name.includes('submitted') ? actor.id : id('Amal'),
        authors: [id('Amal'), id('Edit'), id('Emma')],
        createdBy: id('Amal'),
        forcedBy: null,
        removalPlanned: false,
        alsoForcedBy: [],
        steps,
        lockedBy: null,
      };
      const answers = DEEDS.map((deed) => {
        const answer = can(actor, deed, release);
        return `${deed}: ${answer.allowed ? 'yes' : answer.reason}`;
      });
      return `${actor.name.padEnd(38)} ${answers.join(' · ')}`;
    }),
    '',
  ]);
  await expect(`${lines.join('\n')}`).toMatchFileSnapshot('expected/steps.txt');
});

test('what somebody edits alone nobody else writes, submits, signs or takes back', () => {
  const release: Subject = {
    ...{ site: 'morocco', language: 'fr', live: 'none', authors: [], createdBy: '', forcedBy: null },
    ...{
      work: 'in_review',
      submittedBy: id('Amal'),
      steps: [],
      removalPlanned: false,
      lockedBy: id('Tomás'),
    },
    alsoForcedBy: [],
  };
  const ask = (name: string, deed: Parameters<typeof can>[1], change: Partial<Subject> = {}) => {
    const answer = can(PEOPLE.find((each) => each.name.startsWith(name)) ?? null, deed, {
      ...release,
      ...change,
    });
    return answer.allowed ? 'yes' : answer.reason;
  };
  expect([
    ask('Tomás', 'write'),
    ask('Tomás', 'approve'),
    ask('Tomás', 'unlock'),
    ask('Tomás', 'take_over'),
  ]).toEqual(['yes', 'yes', 'yes', 'not_locked']);
  expect(
    ['write', 'approve', 'lock', 'unlock', 'take_over', 'send_back'].map((deed) =>
      ask('Paul', deed as 'write'),
    ),
  ).toEqual(['locked', 'locked', 'locked_already', 'not_locked', 'yes', 'yes']);
  expect(ask('Amal', 'retract')).toBe('locked');
  expect(ask('Amal', 'submit', { work: 'draft' })).toBe('locked');
  expect(ask('Amal', 'take_over')).toBe('only_reviewers_edit');
});
