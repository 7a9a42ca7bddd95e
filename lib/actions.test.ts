import { beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { action, readForm } from './actions.ts';
import { Conflict, Invalid } from './errors.ts';
import { freshForm } from './form-state.ts';
import { log } from './log.ts';

const refresh = vi.fn();
let member: { id: string; language: string } | null = null;
vi.mock('./auth/session.ts', () => ({ currentMember: async () => member }));
vi.mock('next/cache', () => ({ refresh: () => refresh() }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'accept-language': 'fr-CH, en;q=0.5' }),
}));
vi.mock('next/navigation', () => ({
  redirect(to: string) {
    throw new Error(`redirect to ${to}`);
  },
}));

const schema = z.strictObject({
  text: z.string().trim().min(1, 'required'),
  seen: z.coerce.number().int().positive(),
  countries: z.array(z.string()).default([]),
});
const form = (...entries: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};
const good: [string, string][] = [
  ['text', ' Which date? '],
  ['seen', '3'],
  ['_here', 'review'],
  ['$ACTION_REF_1', ''],
];

beforeEach(() => {
  member = { id: 'amal', language: 'en' };
  refresh.mockClear();
});

test('a form is read strictly: lists collected, its own and the framework’s fields left out', () => {
  expect(
    readForm(schema, form(...good, ['countries', 'MA'], ['countries', ''], ['countries', 'ES'])),
  ).toEqual({
    text: 'Which date?',
    seen: 3,
    countries: ['MA', 'ES'],
  });
  expect(() => readForm(schema, form(...good, ['role', 'admin']))).toThrow(Invalid);
});

test('what cannot be read comes back with a sentence per field and everything that was typed', async () => {
  const send = action(schema, async () => {});
  const state = await send(freshForm, form(['text', ' '], ['seen', 'x'], ['password', 'hunter2']));
  expect(state).toMatchObject({
    refusals: 1,
    fields: { text: 'Fill in “Explanation”.' },
    values: { text: ' ' },
  });
  expect(JSON.stringify(state)).not.toContain('hunter2');
});

test('a refusal of the verb comes back as a sentence in the member’s language', async () => {
  member = { id: 'amal', language: 'es' };
  const send = action(schema, async () => {
    throw new Conflict('text_changed');
  });
  expect((await send(freshForm, form(...good))).message).toMatch(/^El texto cambió/);
});

test('a fault is logged under a number and its words never reach the screen', async () => {
  const logged = vi.spyOn(log(), 'error').mockReturnValue(undefined);
  const send = action(schema, async () => {
    throw new Error('connection to 10.0.0.7 refused');
  });
  const { message } = await send(freshForm, form(...good));
  expect(message).not.toContain('10.0.0.7');
  const [[{ id }] = [{ id: '' }]] = logged.mock.calls as unknown as [[{ id: string }]];
  expect(message).toContain(id);
});

test('whoever is signed out keeps what they typed and is told so in the browser’s language', async () => {
  member = null;
  const verb = vi.fn();
  const state = await action(schema, verb)(freshForm, form(...good));
  expect(verb).not.toHaveBeenCalled();
  expect(state.message).toMatch(/^Votre session est terminée/);
  expect(state.values.text).toBe(' Which date? ');
});

test('when it is done the page is shown anew, or another one, chosen with the form’s own fields', async () => {
  expect((await action(schema, async () => {})(freshForm, form(...good))).message).toBeNull();
  expect(refresh).toHaveBeenCalledOnce();
  const going = action(
    schema,
    async () => 7,
    (result, _, own) => `/desk/${own._here}/${result}`,
  );
  await expect(going(freshForm, form(...good))).rejects.toThrow('redirect to /desk/review/7');
});
