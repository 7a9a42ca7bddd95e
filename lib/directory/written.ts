import type { NodeData } from '../documents/nodes/data.ts';
import type { Channel } from '../documents/nodes/end-matter.ts';
import { translator } from '../i18n/translate.ts';
import type { Language } from '../languages.ts';
import { inLanguage } from '../sites/names.ts';
import type { HelplineChannel, RecordData } from './kinds.ts';

/** What a record says in the document that takes it: the attributes of its node without `ref`. */
export type Written<K extends 'contact' | 'helpline'> = Omit<NodeData[K], 'ref'>;

/** A contact as a release in a language names it: its first public number, and no other. Pure. */
export function contactWritten(data: RecordData['contact'], language: Language): Written<'contact'> {
  return {
    office: inLanguage(data.office, language).slice(0, 160),
    name: inLanguage(data.name, language).slice(0, 160),
    role: inLanguage(data.role, language).slice(0, 240),
    email: data.email || null,
    spoken: data.spoken ?? [],
    phone: data.phones.find((phone) => phone.public)?.number || null,
  };
}

/** A helpline as a release in a language names it: hours and remarks in one line, what a call costs with its number. Pure. */
export function helplineWritten(data: RecordData['helpline'], language: Language): Written<'helpline'> {
  return {
    country: data.country || null,
    service: inLanguage(data.service, language).slice(0, 240),
    note: [inLanguage(data.hours, language), inLanguage(data.note, language)]
      .filter(Boolean)
      .join(' · ')
      .slice(0, 500),
    channels: data.channels.slice(0, 20).map((channel) => channelWritten(channel, language)),
    links: data.links.slice(0, 20),
    checkedOn: data.verifiedOn,
  };
}

function channelWritten({ type, value, note, cost }: HelplineChannel, language: Language): Channel {
  const t = translator(language, 'site');
  const said = [cost && t(`document.costs.${cost}`), inLanguage(note, language)].filter(Boolean);
  return { type, value: value.slice(0, 300), note: said.join(t('document.comma')).slice(0, 300) };
}
