import type { Language } from '#lib/languages.ts';
import { EVERY_SITE, type Grant } from '#lib/members/roles.ts';

export type CastMember = { email: string; name: string; language: Language; grants: Grant[] };

const on = (site: string, ...roles: Grant['role'][]): Grant[] =>
  roles.map((role) => ({ role, site, language: null }));

const member = (key: string, name: string, language: Language, grants: Grant[]): CastMember => ({
  email: `${key}@demo.example`,
  name,
  language,
  grants,
});

/** Ten invented people, all at demo.example; nobody of these names is meant. */
export const CAST = {
  writer: member('writer', 'Nadia Berrada-Sofi', 'en', on('morocco', 'writer')),
  editor: member('editor', 'Mehdi Ouazzine', 'en', on('morocco', 'editor')),
  publisher: member('publisher', 'Leïla Senhajine', 'en', on('morocco', 'publisher')),
  protection: member('protection', 'Hind Aït Oumghar', 'fr', on('morocco', 'protection')),
  translator: member('translator', 'Sanae Jaouhari', 'ar', [
    { role: 'translator', site: 'morocco', language: 'ar' },
    { role: 'translator', site: 'morocco', language: 'en' },
  ]),
  'hq.writer': member('hq.writer', 'Clare Osei-Whitfield', 'en', on('global', 'writer')),
  'hq.editor': member('hq.editor', 'Tomás Arrizaga', 'en', on('global', 'editor')),
  'hq.publisher': member('hq.publisher', 'Ingrid Solvang-Meier', 'en', on('global', 'publisher')),
  admin: member('admin', 'Maëlle Perrachon', 'en', on(EVERY_SITE, 'admin')),
  auditor: member('auditor', 'Jonas Abernethy', 'en', on(EVERY_SITE, 'auditor')),
} satisfies Record<string, CastMember>;

export type CastKey = keyof typeof CAST;
