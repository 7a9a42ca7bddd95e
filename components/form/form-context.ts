'use client';

import { createContext, useContext } from 'react';
import { type FormState, freshForm } from '#lib/form-state.ts';

export type FormInside = { state: FormState; pending: boolean };

export const FormContext = createContext<FormInside>({ state: freshForm, pending: false });

/** The state of the form a field stands in: its own sentence, and what was typed before a refusal. */
export function useField(name: string, fallback: string) {
  const { state } = useContext(FormContext);
  const typed = state.values[name];
  return {
    error: state.fields[name] ?? null,
    value: typeof typed === 'string' ? typed : fallback,
    refusals: state.refusals,
  };
}

/** What came of the form the asker stands in, or null before that. */
export function useShown(): Record<string, string> | null {
  const { state } = useContext(FormContext);
  return state.shown ?? null;
}
