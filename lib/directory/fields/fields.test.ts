import { describe, expect, test } from 'vitest';
import { RECORD_KINDS } from '../kinds.ts';
import { readRecordOf } from '../read-record.ts';
import { SAMPLES } from '../testing.ts';
import { FIELDS } from './fields-of.ts';
import { flatten } from './flatten.ts';

describe('a record and its texts by path', () => {
  test.each(RECORD_KINDS)('a %s is read back as it was written', (kind) => {
    const flat = flatten(FIELDS[kind], SAMPLES[kind]);
    expect(readRecordOf(kind, flat)).toEqual({
      record: {
        data: SAMPLES[kind],
        code: { fact: 'offices', project: 'MA.0417', about: 'fr' }[kind as string] ?? null,
      },
      faults: {},
    });
    expect(Object.keys(SAMPLES[kind]).sort()).toEqual(FIELDS[kind].map(({ name }) => name).sort());
  });

  test('a row without a word is none, wherever it stands; rows keep their order', () => {
    const { record } = readRecordOf('contact', {
      'name.fr': 'Équipe presse',
      'office.fr': 'Rabat',
      'phones.7.number': '+41 22 717 91 11',
      'phones.2.number': '+212537652881',
      'phones.2.public': 'on',
      'phones.3.public': 'on',
      'phones.3.number': '  ',
    });
    expect(record.data.phones).toEqual([
      { number: '+212 5 37 65 28 81', public: true, note: {} },
      { number: '+41 22 717 91 11', public: false, note: {} },
    ]);
  });

  test('what is missing or wrong is named by its path', () => {
    expect(readRecordOf('helpline', {}).faults).toEqual({
      country: 'required',
      'service.en': 'one_language',
      'channels.1.value': 'required',
    });
    expect(
      readRecordOf('helpline', {
        country: 'ZZ',
        'service.fr': 'Écoute',
        'channels.1.value': 'https://a.example',
        'channels.1.type': 'telepathy',
        'links.1': 'a.example',
        owner: 'Amal',
        verifiedOn: '2026-02-30',
      }).faults,
    ).toEqual({
      country: 'country_unknown',
      'channels.1.type': 'unknown',
      'links.1': 'address_form',
      owner: 'unknown',
      verifiedOn: 'day_form',
    });
    expect(
      readRecordOf('fact', { key: 'Member States', 'name.en': 'x', 'values.1.value': '1' }).faults,
    ).toEqual({
      key: 'key_form',
    });
  });

  test('nothing ends before it begins', () => {
    const flat = { 'name.fr': 'x', 'office.fr': 'y', from: '2026-05-02', until: '2026-05-01' };
    expect(readRecordOf('contact', flat).faults).toEqual({ until: 'ends_before_it_begins' });
    const values = { 'values.1.value': '1', 'values.1.from': '2026-05-02', 'values.1.until': '2026-05-01' };
    expect(readRecordOf('fact', { key: 'a', 'name.en': 'x', ...values }).faults).toEqual({
      'values.1.until': 'ends_before_it_begins',
    });
  });

  test('a number is held against its country, and a short one belongs to it', () => {
    const line = (value: string, country = 'MA') =>
      readRecordOf('helpline', {
        country,
        'service.fr': 'Écoute',
        'channels.1.value': value,
        'channels.1.type': 'phone',
      }).faults;
    expect(line('8120')).toEqual({});
    expect(line('0537652881')).toEqual({});
    expect(line('05376528811')).toEqual({ 'channels.1.value': 'phone_too_long' });
    expect(line('+2125376')).toEqual({ 'channels.1.value': 'phone_too_short' });
    expect(line('appelez-nous')).toEqual({ 'channels.1.value': 'phone_not_a_number' });
  });
});
