import { countryName } from '../directory/countries.ts';
import { dial, looksDialled } from '../directory/phone.ts';
import { saySpoken } from '../directory/say-spoken.ts';
import { byOffice } from '../documents/draw/contacts.ts';
import type { Drawing } from '../documents/draw/drawing.ts';
import { addressOf, byCountry, checkedOn, sayOver } from '../documents/draw/helplines.ts';
import type { NodeData } from '../documents/nodes/data.ts';
import type { NodeJson } from '../documents/parse.ts';
import { partOf } from '../documents/text.ts';
import { translator } from '../i18n/translate.ts';
import { writeDate } from '../time.ts';
import { blocksOf } from './blocks-of.ts';
import type { PaperBlock, PaperSection, Person, Service } from './paper.ts';
import { plainRuns, shortOf } from './runs-of.ts';

/** What follows the end mark: notes to editors, numbers to call, contacts, About; only what there is. */
export function endOf(end: NodeJson | undefined, drawing: Drawing): PaperSection[] {
  const t = translator(drawing.language, 'site');
  const part = (type: string) => (end ? partOf(end, type) : undefined);
  const [notes, helplines, contacts] = ['notesToEditors', 'helplines', 'contacts'].map(part);
  return [
    ...(notes ? [{ title: t('document.notes'), blocks: blocksOf(notes, drawing) }] : []),
    ...(helplines ? [{ title: t('document.helplines'), blocks: [helplinesOf(helplines, drawing)] }] : []),
    ...(contacts ? [{ title: t('document.contacts'), blocks: [contactsOf(contacts, drawing)] }] : []),
    ...(part('about') ? [{ title: t('document.about'), blocks: aboutOf(drawing) }] : []),
  ].filter(({ blocks }) => blocks.length > 0);
}

function helplinesOf(node: NodeJson, { language, over }: Drawing): PaperBlock {
  const t = translator(language, 'site');
  const day = checkedOn(node);
  const services = byCountry(node).flatMap(({ country, helplines }) =>
    helplines.map(({ ref, service, note, channels, links }): Service => {
      const until = over(ref);
      return {
        country: country ? countryName(country, language) : '',
        name: service || t('document.helpline'),
        note,
        over: until === null ? '' : sayOver(until, language),
        ways: channels.map((channel) => wayOf(channel, country, until === null)),
        links: until === null ? links.map((link) => ({ text: shortOf(link), href: link, note: '' })) : [],
      };
    }),
  );
  const checked = day ? t('document.checkedOn', { date: writeDate(day, language) }) : '';
  return { is: 'helplines', services, checked };
}

function wayOf(channel: NodeData['helpline']['channels'][number], country: string | null, answers: boolean) {
  const { type, value, note } = channel;
  const dialled = type === 'phone' || looksDialled(value);
  return {
    text: dialled ? dial(value, country).text : shortOf(value),
    href: (answers && addressOf(channel, country)) || null,
    note,
  };
}

function contactsOf(node: NodeJson, { language }: Drawing): PaperBlock {
  const comma = translator(language, 'site')('document.comma');
  const people = byOffice(node).flatMap(({ office, contacts }) =>
    contacts.map(({ name, role: title, email, phone, spoken }): Person => {
      const dialled = phone ? dial(phone) : null;
      const role = [title, saySpoken(spoken, language)].filter(Boolean).join(comma);
      return { office, name, role, email: email ?? '', phone: dialled && { ...dialled, note: '' } };
    }),
  );
  return { is: 'contacts', people };
}

function aboutOf({ about, language }: Drawing): PaperBlock[] {
  return about
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => ({ is: 'paragraph', runs: plainRuns(paragraph.trim(), language) }));
}
