import { createElement as h, type ReactElement } from 'react';
import { dial } from '../../directory/phone.ts';
import { saySpoken } from '../../directory/say-spoken.ts';
import type { Language } from '../../languages.ts';
import { dataOf, type NodeData } from '../nodes/data.ts';
import type { NodeJson } from '../parse.ts';

type Contact = NodeData['contact'];

/** The people journalists may reach, by office, each in the same order: name, role, mail, phone, languages. */
export function drawContacts(node: NodeJson, language: Language): ReactElement {
  return h(
    'address',
    { className: 'offices' },
    ...byOffice(node).map(({ office, contacts }) =>
      h('div', null, office && h('h3', null, office), ...contacts.map((it) => drawContact(it, language))),
    ),
  );
}

/** One person: what is known, a line each, mail and phone ready to tap. */
export function drawContact(contact: Contact, language: Language): ReactElement {
  const { name, role, email, phone } = contact;
  const spoken = saySpoken(contact.spoken, language);
  const dialled = phone ? dial(phone) : null;
  return h(
    'p',
    null,
    name && h('b', null, name),
    name && (role || email || phone) ? h('br') : null,
    role,
    role && (email || phone) ? h('br') : null,
    email && h('a', { href: `mailto:${email}` }, h('bdi', { dir: 'ltr' }, email)),
    email && dialled ? h('br') : null,
    dialled && h('a', { href: dialled.href }, h('bdi', { dir: 'ltr' }, dialled.text)),
    spoken && (name || role || email || phone) ? h('br') : null,
    spoken,
  );
}

/** Contacts in the order they were written, those of one office together. */
export function byOffice(node: NodeJson): { office: string; contacts: Contact[] }[] {
  const groups: { office: string; contacts: Contact[] }[] = [];
  for (const child of node.content ?? []) {
    const contact = dataOf('contact', child);
    const group = groups.find(({ office }) => office === contact.office);
    if (group) group.contacts.push(contact);
    else groups.push({ office: contact.office, contacts: [contact] });
  }
  return groups;
}
