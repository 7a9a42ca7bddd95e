import { date, email, uuid, webAddress } from '../../documents/attributes.ts';
import { LANGUAGES } from '../../languages.ts';
import { COUNTRIES } from '../countries.ts';
import { phoneFault, phoneKept } from '../phone-fault.ts';
import type { Faults, Field, Flat } from './field.ts';

const YES = new Set(['on', 'yes', 'true', '1', 'oui', 'sí', 'si', 'نعم']);
const CODES = new Set(COUNTRIES.map(({ iso2 }) => iso2));

/**
 * Reads a record from its texts by path. What is empty becomes null, an empty list or no word; rows without a word in them
 * are left out. @returns the record, and what is wrong with it by path; pure
 */
export function readFields(fields: readonly Field[], flat: Flat): { data: object; faults: Faults } {
  const reading = new Reading(flat);
  const data = reading.record('', fields);
  return { data, faults: reading.faults };
}

class Reading {
  readonly faults: Faults = {};
  private readonly flat: Flat;

  constructor(flat: Flat) {
    this.flat = flat;
  }

  record(path: string, fields: readonly Field[]): Record<string, unknown> {
    return Object.fromEntries(fields.map((field) => [field.name, this.field(`${path}${field.name}`, field)]));
  }

  private field(path: string, field: Field): unknown {
    switch (field.as) {
      case 'words':
        return this.words(path, field);
      case 'writings':
        return Object.fromEntries(
          LANGUAGES.flatMap((language) => {
            const lines = this.text(`${path}.${language}`)
              .split(/\s*[\n|]\s*/)
              .filter(Boolean);
            if (lines.length > 30 || lines.some((line) => line.length > 240))
              this.fault(`${path}.${language}`, 'too_long');
            return lines.length > 0 ? [[language, [...new Set(lines)]]] : [];
          }),
        );
      case 'list':
        return this.several(path, field, (at) => this.field(at, field.of));
      case 'rows':
        return this.several(path, field, (at) => this.record(`${at}.`, field.of));
      case 'yes':
        return YES.has(this.text(path).toLowerCase());
      default:
        return this.single(path, field);
    }
  }

  private words(path: string, { max, required }: Field & { as: 'words' }): Record<string, string> {
    const words: Record<string, string> = {};
    for (const language of LANGUAGES) {
      const text = this.text(`${path}.${language}`);
      if (text.length > max) this.fault(`${path}.${language}`, 'too_long');
      if (text) words[language] = text;
    }
    if (required && Object.keys(words).length === 0) this.fault(`${path}.${LANGUAGES[0]}`, 'one_language');
    return words;
  }

  private several(path: string, field: Field & { max: number }, read: (at: string) => unknown): unknown[] {
    const rows = this.rowsOf(path);
    if (field.required && rows.length === 0) this.fault(firstOf(path, field), 'required');
    if (rows.length > field.max) this.fault(firstOf(path, field), 'too_many');
    return rows.slice(0, field.max).map((at) => read(`${path}.${at}`));
  }

  // The numbers of the rows that hold a word; a choice or a box alone is none, they have a value before anybody typed.
  private rowsOf(path: string): number[] {
    const numbers = Object.keys(this.flat).flatMap((key) => {
      if (!key.startsWith(`${path}.`) || /\.(type|cost|public)$/.test(key) || !this.text(key)) return [];
      const at = Number(key.slice(path.length + 1).split('.')[0]);
      return Number.isInteger(at) && at > 0 && at < 1000 ? [at] : [];
    });
    return [...new Set(numbers)].sort((a, b) => a - b);
  }

  private single(path: string, field: Field): string | null {
    const text = this.text(path);
    if (!text) {
      if (field.required) this.fault(path, 'required');
      return field.as === 'line' ? '' : null;
    }
    const code = this.wrong(path, text, field);
    if (code) this.fault(path, code);
    return field.as === 'phone' ? phoneKept(text) : field.as === 'country' ? text.toUpperCase() : text;
  }

  private wrong(path: string, text: string, field: Field): string | null {
    switch (field.as) {
      case 'line':
        if (text.length > field.max) return 'too_long';
        if (field.form && !field.form.test(text)) return 'key_form';
        // A channel one dials has the country of its helpline.
        return this.channelFault(path, text);
      case 'phone':
        return hard(phoneFault(text));
      case 'email':
        return passes(email, text) ? null : 'email_form';
      case 'day':
        return passes(date, text) ? null : 'day_form';
      case 'address':
        return passes(webAddress, text) ? null : 'address_form';
      case 'country':
        return CODES.has(text.toUpperCase()) ? null : 'country_unknown';
      case 'choice':
        return field.of.includes(text) ? null : 'unknown';
      case 'member':
      case 'record':
        return passes(uuid, text) ? null : 'unknown';
      default:
        return null;
    }
  }

  private channelFault(path: string, text: string): string | null {
    const [, row] = /^(channels\.\d+)\.value$/.exec(path) ?? [];
    if (!row || this.text(`${row}.type`) !== 'phone') return null;
    return hard(phoneFault(text, this.text('country').toUpperCase() || null));
  }

  private text(path: string): string {
    const text = (this.flat[path] ?? '').toWellFormed().replace(UNSEEN, '');
    return text.normalize('NFC').replaceAll('\r\n', '\n').trim();
  }

  private fault(path: string, code: string): void {
    this.faults[path] ??= code;
  }
}

// What files carry that nobody typed, and no database holds.
const UNSEEN = /(?![\n\r\t])\p{Cc}/gu;

// A number of the right length that its country does not know may be a new one: said, not refused.
const hard = (code: string | null) => (code === 'phone_not_assigned' ? null : code);

function firstOf(path: string, field: Field): string {
  return field.as === 'rows' ? `${path}.1.${field.of[0]?.name}` : `${path}.1`;
}

function passes(check: (value: unknown) => void, text: string): boolean {
  try {
    check(text);
    return true;
  } catch {
    return false;
  }
}
