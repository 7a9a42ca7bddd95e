import { z } from 'zod';
import { LANGUAGES } from '../../languages.ts';

// What the newsroom says of IPTC's ninjs 3.1 (iptc.org/std/ninjs): a part of the standard, each property as it has it.

const text = z.string();
const uri = z.string().describe('a URI');
const instant = z.iso.datetime({ offset: true });
const language = z.enum(LANGUAGES);

const said = z.strictObject({ role: text, contentType: text, value: text });
const body = said.extend({ charCount: z.int(), wordCount: z.int() });
const concept = z.strictObject({
  name: text,
  rel: text,
  uri: uri.optional(),
  literal: text.optional(),
});
const contact = z.strictObject({
  type: z.enum(['email', 'phone']),
  role: text.optional(),
  lang: language,
  name: text,
  value: text,
});
const rendition = z.strictObject({ name: text, href: uri, contentType: text });

const association = z.strictObject({
  uri,
  name: text,
  rel: z.enum(['translation', 'translationOf']),
  type: z.literal('text'),
  representationType: z.literal('partial'),
  pubStatus: z.literal('usable'),
  language,
  title: text,
  renditions: z.array(rendition),
});

/** A release as ninjs 3.1, or what is left of one that was taken away: its id, that it is not to be used, since when. */
export const ninjsShape = z
  .strictObject({
    uri: uri.describe('urn:uuid: and the id of the release; it never changes'),
    standard: z.strictObject({ name: z.literal('ninjs'), version: z.literal('3.1'), schema: uri }),
    type: z.literal('text'),
    representationType: z.enum(['full', 'partial']),
    pubStatus: z
      .enum(['usable', 'canceled'])
      .describe('canceled: withdrawn (with its reason in descriptions) or taken away; do not use it'),
    language,
    versionCreated: instant.describe(
      'when this edition was published or withdrawn; a minor edition keeps the date',
    ),
    version: text.optional().describe('the number of the edition: 2, or 2.1 for a minor one'),
    firstCreated: instant.optional().describe('when it was published first'),
    title: text.optional(),
    headlines: z.array(said).optional(),
    descriptions: z
      .array(said)
      .optional()
      .describe('by role: summary; correction, what an edition corrects; withdrawal, why it was withdrawn'),
    bodies: z.array(body).optional(),
    by: text.optional(),
    slugline: text.optional(),
    located: text.optional(),
    places: z.array(concept).optional(),
    subjects: z.array(concept).optional(),
    genres: z.array(z.strictObject({ name: text, literal: text })).optional(),
    infoSources: z
      .array(z.strictObject({ name: text, role: text, uri, contactInfo: z.array(contact).optional() }))
      .optional(),
    copyrightHolder: text.optional(),
    copyrightNotice: text.optional(),
    usageTerms: text.optional(),
    altIds: z.array(z.strictObject({ role: text, value: text })).optional(),
    renditions: z.array(rendition).optional(),
    associations: z.array(association).optional(),
  })
  .meta({ title: 'A release as IPTC ninjs 3.1', id: 'Release' });

export type Ninjs = z.infer<typeof ninjsShape>;
