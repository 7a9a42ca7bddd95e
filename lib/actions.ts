import 'server-only';
import { randomUUID } from 'node:crypto';
import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type CurrentMember, currentMember } from './auth/session.ts';
import { Invalid, isRefusal } from './errors.ts';
import { type FormAction, type FormState, freshForm, typedIn } from './form-state.ts';
import { sayRefusal } from './i18n/refusals.ts';
import { translator } from './i18n/translate.ts';
import { LANGUAGES, type Language, preferredLanguage } from './languages.ts';
import { log } from './log.ts';

type Verb<I, R> = (actor: CurrentMember, input: I) => Promise<R>;
/**
 * Where to go when it is done, or what to show once, or nothing to stay and see the page anew. Fields whose names begin
 * with `_` are its own.
 */
type Afterwards = string | { show: Record<string, string> } | undefined;
type After<I, R> = (result: R, input: I, own: Record<string, string>) => Afterwards | Promise<Afterwards>;

/**
 * Makes a server action of a verb: who is this, is the form readable, do it, go on. A refusal comes back as sentences in
 * the member's language with everything that was typed; anything else is logged under a number and says no more.
 */
export function action<S extends z.ZodObject, R>(
  schema: S,
  verb: Verb<z.output<S>, R>,
  after: After<z.output<S>, R> = () => undefined,
): FormAction {
  return async (state, form) => {
    const member = await currentMember();
    if (!member) return refused(state, form, { message: await signedOut(), fields: {} });
    let next: Afterwards;
    try {
      const input = readForm(schema, form);
      next = await after(await verb(member, input), input, ownFields(form));
    } catch (error) {
      return refused(state, form, explain(error, member.language));
    }
    if (typeof next === 'string') redirect(next);
    refresh();
    return { ...freshForm, refusals: state.refusals, ...(next ? { shown: next.show } : {}) };
  };
}

/**
 * Reads a form strictly by a schema: unknown fields are refused, lists are collected.
 * @throws {Invalid} 'input_invalid' with the code of the first fault of each field
 */
export function readForm<S extends z.ZodObject>(schema: S, form: FormData): z.output<S> {
  const names = [...new Set(form.keys())].filter((name) => !/^[$_]/.test(name));
  const lists = Object.keys(schema.shape).filter((name) => isList(schema.shape[name]));
  const given = Object.fromEntries(
    names.map((name) => [
      name,
      lists.includes(name) ? form.getAll(name).filter((item) => item !== '') : form.get(name),
    ]),
  );
  const unkept = names.filter((name) => form.getAll(name).some(isUnkept));
  if (unkept.length > 0)
    throw new Invalid('input_invalid', Object.fromEntries(unkept.map((name) => [name, ['invalid']])));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const codes = Object.entries(z.flattenError(parsed.error).fieldErrors as Record<string, string[]>);
  throw new Invalid(
    'input_invalid',
    Object.fromEntries(codes.map(([name, messages]) => [name, messages.map(codeOf)])),
  );
}

// No text of the database can hold it.
const isUnkept = (value: unknown) => typeof value === 'string' && value.includes('\0');

function isList(field: unknown): boolean {
  if (field instanceof z.ZodDefault || field instanceof z.ZodOptional) return isList(field.unwrap());
  return field instanceof z.ZodArray;
}

// Our schemas name their faults by a code; whatever zod says by itself is simply unreadable.
const codeOf = (message: string) => (/^[a-z_]+$/.test(message) ? message : 'invalid');

function ownFields(form: FormData): Record<string, string> {
  const own = [...form.entries()].filter(
    ([name, value]) => name.startsWith('_') && typeof value === 'string',
  );
  return Object.fromEntries(own) as Record<string, string>;
}

async function signedOut(): Promise<string> {
  const asked = (await headers()).get('accept-language');
  return translator(preferredLanguage(asked, LANGUAGES, 'en'), 'errors')('no_session');
}

function explain(error: unknown, language: Language) {
  if (isRefusal(error)) return { ...sayRefusal(language, error), reason: error.reason };
  const id = randomUUID().slice(0, 8);
  log().error({ id, err: error }, 'an action failed');
  return { message: translator(language, 'errors')('unknown', { id }), fields: {} };
}

function refused(
  state: FormState,
  form: FormData,
  why: { message: string; fields: Record<string, string>; reason?: string },
): FormState {
  return { refusals: state.refusals + 1, ...why, values: typedIn(form) };
}
