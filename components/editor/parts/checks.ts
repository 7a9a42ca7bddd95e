import { date, email, phone, webAddress } from '#lib/documents/attributes.ts';

const passes = (check: (value: unknown) => void, value: string): boolean => {
  try {
    check(value);
    return true;
  } catch {
    return false;
  }
};

/** Whether the newsroom would take a value; an empty one always passes. */
export const isEmail = (value: string) => value === '' || passes(email, value);
export const isPhone = (value: string) => value === '' || passes(phone, value);
export const isWebAddress = (value: string) => value === '' || passes(webAddress, value);
export const isDate = (value: string) => value === '' || passes(date, value);
