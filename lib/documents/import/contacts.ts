import { type Block, textOf } from './blocks.ts';
import { countryOfName, countryOfPlace, findCountries } from './countries.ts';
import { type Finding, finding } from './findings.ts';
import { foldCase } from './fold.ts';
import { aboutHeading, contactHeading, endMark, helplineHeading, notesHeading, sdgLine } from './labels.ts';
import { findEmails, findLinks } from './links.ts';
import { dialable, findPhones } from './phones.ts';

/** Whom journalists may ask. `phone` is E.164 when valid, else as written; `role` is what is said of the person. */
export type Contact = {
  name: string | null;
  office: string | null;
  role: string | null;
  email: string | null;
  phone: string | null;
};

/** The contact block of a release: its people, the lines it took, and the blocks that are left. */
export type Contacts = {
  contacts: Contact[];
  countries: (string | null)[];
  lines: string[];
  taken: Block[];
  blocks: Block[];
  findings: Finding[];
};

const LONGEST_LINE = 240;
const FEWEST_DIGITS = 6;

/** Takes every contact block out of a release. `country` is where numbers without a country code belong. */
export function takeContacts(blocks: Block[], country: string | null): Contacts {
  const taken: Contacts = { contacts: [], countries: [], lines: [], taken: [], blocks: [], findings: [] };
  for (let at = 0; at < blocks.length; at += 1) {
    const length = blockLength(blocks, at);
    const block = blocks[at];
    if (length === 0 && block) taken.blocks.push(block);
    else {
      const own = blocks.slice(at, at + length);
      taken.taken.push(...own);
      readBlock(taken, own.map(textOf), country);
      at += length - 1;
    }
  }
  if (taken.contacts.length === 0) taken.findings.push(finding('no_contact'));
  return taken;
}

/** True for the line above contacts. */
export function isContactHeading(block: Block): boolean {
  const text = textOf(block).trim();
  return text.length <= LONGEST_LINE && contactHeading.test(foldCase(text));
}

function blockLength(blocks: Block[], at: number): number {
  const heading = blocks[at];
  if (!heading || !isContactHeading(heading)) return 0;
  let end = at + 1;
  while (end < blocks.length && isContactLine(blocks[end])) end += 1;
  const reachable = blocks.slice(at, end).some((block) => reaches(textOf(block)));
  return reachable ? end - at : 0;
}

function isContactLine(block: Block | undefined): boolean {
  if (!block) return false;
  const text = textOf(block).trim();
  const folded = foldCase(text);
  if (otherSections.some((section) => section.test(folded))) return false;
  if (isContactHeading(block)) return true;
  if (reaches(text)) return text.length <= LONGEST_LINE;
  return text.length <= 120 && !/[.!?؟]$/.test(text);
}

const otherSections = [helplineHeading, notesHeading, aboutHeading, endMark, sdgLine];

const reaches = (text: string) => findEmails(text).length > 0 || findPhones(text, FEWEST_DIGITS).length > 0;

function readBlock(taken: Contacts, lines: string[], country: string | null): void {
  const entries = lines.flatMap(withoutHeading).reduce<Draft[]>(addLine, []);
  for (const draft of entries) {
    const { contact, from, findings } = finish(draft, country);
    if (!Object.values(contact).some(Boolean)) continue;
    taken.contacts.push(contact);
    taken.countries.push(from);
    taken.findings.push(...findings);
  }
  taken.lines.push(...lines);
}

// What follows the heading on its own line: "Media contact: Jane Doe, …", "please contact Jane Doe at …".
function withoutHeading(line: string): string[] {
  const folded = foldCase(line);
  if (!contactHeading.test(folded)) return [line];
  const verbs =
    /(?:contacter|contactez|contactar con|contactar a?|comun[ií]quese con|comunicarse con|p[oó]ngase en contacto con|ponerse en contacto con|dir[ií]jase a|contact|call|يرجى (?:الاتصال|التواصل) (?:بـ?|مع|على)|الاتصال بـ?|التواصل مع)\s*:?\s*|[:：]\s*/iu;
  const match = verbs.exec(line);
  const rest = match ? line.slice(match.index + match[0].length).trim() : '';
  return rest && /[\p{L}\p{N}]/u.test(rest) && (reaches(rest) || rest.length <= 60) ? [rest] : [];
}

type Draft = {
  name?: string;
  office?: string;
  role?: string;
  emails: string[];
  phones: string[];
  whole: string;
};

function addLine(entries: Draft[], line: string): Draft[] {
  const parts = readLine(line);
  const last = entries.at(-1);
  const complete = last && (last.emails.length > 0 || last.phones.length > 0);
  const starts = !last || (parts.name && (last.name || complete)) || (parts.office && complete);
  if (starts) return [...entries, parts];
  last.name ??= parts.name;
  last.office ??= parts.office;
  last.role ??= parts.role;
  last.emails.push(...parts.emails);
  last.phones.push(...parts.phones);
  last.whole += `\n${line}`;
  return entries;
}

function readLine(line: string): Draft {
  const emails = findEmails(line);
  const links = findLinks(line);
  const spoken = [...emails, ...links].reduce((text, span) => blank(text, span.start, span.end), line);
  const phones = findPhones(spoken, FEWEST_DIGITS);
  const words = phones.reduce((text, span) => blank(text, span.start, span.end), spoken);
  return {
    ...readWords(words),
    emails: emails.map((email) => email.text),
    phones: phones.map((phone) => phone.written),
    whole: line,
  };
}

const blank = (text: string, start: number, end: number) =>
  text.slice(0, start) + ' '.repeat(end - start).replace(/ $/, ',') + text.slice(end);

const channelWords =
  /(?:^|(?<=[\s,;|/(–-]))(?:t[ée]l(?:[ée]phone|[ée]fono)?s?|phone|telephone|mobile|mob|cell(?:ulaire|ular)?|m[óo]vil|portable|gsm|whatsapp|fax|e-?mails?|m[ée]l|mail|courriels?|courrier [ée]lectronique|correo(?: electr[óo]nico)?|adresse|هاتف|الهاتف|جوال|محمول|موبايل|البريد الإلكتروني|بريد إلكتروني|البريد|إيميل)\.?(?=$|[\s,;:|/)–-])\s*:?/giu;

const locative = /^(?:à|a|au|aux|en|in|at|from|de|في|من|بـ)\s+(?=\p{Lu}|\p{Script=Arabic})/iu;

// "A Genève : Safa Msehli, …" gives an office and a name; "Anke Strauss, OIM Maroc, …" a name and an office.
function readWords(words: string): { name?: string; office?: string; role?: string } {
  const label = /^([^:：,،;]{2,60})\s*[:：]\s*(.*)$/u.exec(words.replace(channelWords, ',').trim());
  const place = label?.[1]?.trim().replace(locative, '');
  const found: { name?: string; office?: string; role?: string } = {};
  if (label && place && (isOffice(place) || locative.test(label[1] ?? ''))) {
    found.office = place;
    words = label[2] ?? '';
  }
  for (const piece of pieces(words)) {
    if (isOffice(piece)) found.office ??= piece;
    else if (!found.name && isName(piece)) found.name = piece;
    else found.role ??= piece;
  }
  return found;
}

function pieces(words: string): string[] {
  return words
    .replace(channelWords, ',')
    .split(/[,،;|()]|\s[–—-]\s|\s(?:at|chez|à l['’](?=OIM))\s|(?<=\p{Ll})\.\s|[:：]/u)
    .map((piece) => piece.replace(/^[\s.,:;/·•*–-]+|[\s.,:;/·•*–-]+$/gu, '').replace(/\s+/g, ' '))
    .filter((piece) => /\p{L}{2}/u.test(piece) && !/^(?:or|ou|o|and|et|y|أو|و|ext)$/iu.test(piece));
}

const officeWords =
  /(?<!\p{L})(?:IOM|OIM|UN Migration|United Nations|Nations Unies|Naciones Unidas|headquarters|si[èe]ge|sede|regional office|bureau|oficina|country office|mission in|المنظمة|المقر|مكتب|بعثة)(?!\p{L})/iu;

function isOffice(piece: string): boolean {
  if (
    /officer|charg[ée]|responsable|oficial|manager|spokes|porte-parole|portavoz|مسؤول|متحدث/iu.test(piece)
  ) {
    return false;
  }
  return officeWords.test(piece) || countryOfPlace(piece.replace(locative, '')) !== null;
}

const nameWord =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|del|da|dos|van|von|der|bin|ben|ibn|el|al|d['’]\p{Lu}\p{L}+)$/u;
const titles = /^(?:M\.|Mme|Mlle|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sr\.?|Sra\.?|Prof\.?)\s+/u;
const roleWords =
  /(?<!\p{L})(?:officer|press|media|communications?|spokes\w+|chief|head|director|manager|team|unit|desk|porte-parole|charg[ée]e?|responsable|chef\w*|direct\w+|attach[ée]e?|presse|m[ée]dias?|equipo|oficial|jef[ea]|prensa|portavoz|medios|coordinat\w+|coordinad\w+|assistant\w*|مسؤول\p{L}*|متحدث\p{L}*|رئيس\p{L}*|مدير\p{L}*|إعلام\p{L}*|وحدة|فريق)(?!\p{L})/iu;

function isName(piece: string): boolean {
  const words = piece.replace(titles, '').split(' ');
  if (words.length > 5 || roleWords.test(piece)) return false;
  if (/^\p{Script=Arabic}/u.test(piece)) return words.length >= 2 && words.length <= 4;
  return words.every((word) => nameWord.test(word)) && words.some((word) => /^\p{Lu}/u.test(word));
}

function finish(
  draft: Draft,
  country: string | null,
): { contact: Contact; from: string | null; findings: Finding[] } {
  const findings: Finding[] = [];
  const name = draft.name ?? null;
  const from = countryOfOffice(draft.office) ?? country;
  const [written] = draft.phones;
  const phone = written ? dialable(written, from) : null;
  const who = name ?? draft.office ?? draft.emails[0] ?? draft.role ?? '';
  if (phone && !phone.valid) findings.push(finding('phone_not_dialable', { phone: phone.value, where: who }));
  if (draft.phones.length > 1) {
    findings.push(finding('contact_more_phones', { name: who, phones: draft.phones.slice(1).join(', ') }));
  }
  if (!phone && !draft.emails.length) findings.push(finding('contact_without_reach', { name: who }));
  const contact = {
    name,
    office: draft.office ?? null,
    role: draft.role ?? null,
    email: draft.emails[0] ?? null,
    phone: phone?.value ?? null,
  };
  return { contact, from: countryOfOffice(draft.office), findings };
}

function countryOfOffice(office: string | undefined): string | null {
  if (!office) return null;
  return (
    countryOfPlace(office) ?? countryOfName(office) ?? findCountries(office, null)[0] ?? lastWordPlace(office)
  );
}

// "IOM Rabat", "OIM Genève": the town stands last.
function lastWordPlace(office: string): string | null {
  const words = office.split(/[\s,]+/);
  return countryOfPlace(words.slice(-2).join(' ')) ?? countryOfPlace(words.at(-1) ?? '');
}
