import { CHANNEL_TYPES } from '../../documents/nodes/end-matter.ts';
import { LANGUAGES } from '../../languages.ts';
import { COSTS, type RecordKind } from '../kinds.ts';
import { SPOKEN } from '../spoken.ts';
import type { Field } from './field.ts';

const from: Field = { name: 'from', as: 'day' };
const until: Field = { name: 'until', as: 'day' };
const note: Field = { name: 'note', as: 'words', max: 300 };
const name = (max: number): Field => ({ name: 'name', as: 'words', max, required: true });

/** The fields of each kind of record, in the order one fills them in. */
export const FIELDS: Record<RecordKind, readonly Field[]> = {
  contact: [
    name(160),
    { name: 'role', as: 'words', max: 240 },
    { name: 'office', as: 'words', max: 160, required: true },
    { name: 'email', as: 'email' },
    {
      name: 'spoken',
      as: 'list',
      max: 12,
      of: { name: 'language', as: 'choice', of: SPOKEN, empty: true },
    },
    {
      name: 'phones',
      as: 'rows',
      max: 10,
      of: [
        { name: 'number', as: 'phone', required: true },
        { name: 'public', as: 'yes' },
        { ...note, as: 'words', max: 160 },
      ],
    },
    from,
    until,
  ],
  helpline: [
    { name: 'country', as: 'country', required: true },
    { name: 'service', as: 'words', max: 240, required: true },
    {
      name: 'channels',
      as: 'rows',
      max: 20,
      required: true,
      of: [
        { name: 'value', as: 'line', max: 300, required: true, ltr: true },
        { name: 'type', as: 'choice', of: CHANNEL_TYPES, required: true },
        { name: 'cost', as: 'choice', of: COSTS, empty: true },
        note,
      ],
    },
    { name: 'hours', as: 'words', max: 240 },
    { name: 'note', as: 'words', max: 500, long: true },
    { name: 'links', as: 'list', max: 20, of: { name: 'link', as: 'address', required: true } },
    { name: 'owner', as: 'member' },
    { name: 'verifiedOn', as: 'day' },
    { name: 'validUntil', as: 'day' },
  ],
  fact: [
    { name: 'key', as: 'line', max: 40, required: true, ltr: true, form: /^[a-z][a-z0-9_]*$/ },
    name(160),
    {
      name: 'values',
      as: 'rows',
      max: 60,
      required: true,
      of: [{ name: 'value', as: 'line', max: 40, required: true }, from, until],
    },
    { name: 'counted', as: 'words', max: 120 },
    { name: 'forms', as: 'words', max: 120 },
  ],
  project: [
    { name: 'code', as: 'line', max: 40, ltr: true },
    name(300),
    {
      name: 'donors',
      as: 'list',
      max: 20,
      of: { name: 'donor', as: 'record', kind: 'donor', required: true },
    },
    from,
    until,
  ],
  donor: [
    name(240),
    { name: 'credit', as: 'words', max: 600, long: true },
    { name: 'aliases', as: 'writings' },
  ],
  partner: [
    name(240),
    { name: 'aliases', as: 'writings' },
    { name: 'agreed', as: 'yes' },
    { name: 'agreedOn', as: 'day' },
  ],
  about: [
    { name: 'language', as: 'choice', of: LANGUAGES, required: true },
    { name: 'text', as: 'line', max: 4000, long: true, required: true },
  ],
};
