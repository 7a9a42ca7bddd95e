/** Who is named as giving money, as working with the Organization, and which projects. */
export type Partners = { partners: string[]; donors: string[]; projects: string[] };

const donorLeads =
  /(?:financ[ée]e?s?(?: en partie)? par|avec le soutien financier|avec l['’]appui financier|gr[âa]ce (?:au|à un) (?:financement|soutien financier|don)|(?:co-?)?funded(?: in part)? by|financed by|with (?:the )?(?:financial support|funding|generous support|financial contribution) (?:of|from)|thanks to (?:funding|(?:the|a) (?:generous )?(?:contribution|support)) (?:of|from)|(?:financiad|cofinanciad)[oa]s? por|con (?:el )?(?:apoyo financiero|financiamiento|financiaci[óo]n|fondos) de(?=l|\s)|gracias al? (?:financiamiento|apoyo financiero|contribuci[óo]n) de(?=l|\s)|بتمويل (?:سخي )?من|بدعم مالي من|الممول(?:ة)? من)\s*/giu;

const partnerLeads =
  /(?:en partenariat avec|avec l['’]appui|avec le soutien(?! financier)|en collaboration (?:étroite )?avec|en coop[ée]ration avec|en coordination avec|conjointement avec|aux c[ôo]t[ée]s|in (?:close )?(?:partnership|collaboration|cooperation|coordination) with|together with|jointly with|with the support of|alongside|en (?:estrecha )?(?:colaboraci[óo]n|cooperaci[óo]n|coordinaci[óo]n|alianza|asociaci[óo]n) con|junto (?:con|a)|con el apoyo de(?=l|\s)|بالشراكة مع|بالتعاون (?:الوثيق )?مع|بالتنسيق مع|بدعم من|إلى جانب)\s*/giu;

const between =
  /(?:convention|m[ée]morandum d['’]entente|protocole d['’]accord|accord(?: de partenariat)?|partenariat|agreement|memorandum of understanding|mou|partnership|convenio|acuerdo|memorando de entendimiento|مذكرة تفاهم|اتفاقية|اتفاق)\s+(?:entre|between|بين)\s+/giu;

const association =
  /(?:(?<=^|[\s(«“])|(?<=[ldLD]['’]))(?<name>[Aa]ssociations?\s+(?:de\s+)?\p{Lu}[\p{L}'’-]*(?:\s+(?:(?:pour|de|du|des|la|le|les|et|contre|en|au|d['’](?=\p{Lu}))\s+)*(?:l['’]|d['’])?\p{Lu}[\p{L}'’-]*)*(?:\s+\(\p{Lu}[\p{L}0-9]+\))?)/gu;

const capsName = String.raw`\p{Lu}[\p{Lu}\p{N}]{2,}(?:[-–][\p{Lu}\p{N}]+)*\+?`;
const projectNames = [
  new RegExp(
    String.raw`(?:projets?|programmes?|initiatives?|proyectos?|programas?|iniciativas?|project|مشروع|برنامج)\s+(?:[«“"]\s*)?(${capsName})(?![\p{L}\p{N}])`,
    'gu',
  ),
  new RegExp(
    String.raw`(?:the|le|la|el)\s+(${capsName})\s+(?:projects?|programmes?|programs?|initiatives?)(?!\p{L})`,
    'gu',
  ),
  /(?:projets?|programmes?|initiatives?|projects?|programs?|proyectos?|programas?|iniciativas?|مشروع|برنامج)(?:\s+(?:intitul[ée]e?|titled|entitled|called|titulad[oa]|denominad[oa]|بعنوان))?\s*[«“"]\s*([^«»“”"]{3,140}?)\s*[»”"]/giu,
];

const own =
  /^(?:(?:l['’]|the |la )?(?:OIM|IOM|UN Migration|Organisation internationale pour les migrations|International Organization for Migration|Organizaci[óo]n Internacional para las Migraciones|(?:ال)?منظمة الدولية للهجرة)|Bureau de l['’]OIM)/iu;

/** Names of donors, partners and projects, as written. Only those a text presents as such in so many words. */
export function findPartners(texts: readonly string[]): Partners {
  const donors = texts.flatMap((text) => namesAfter(text, donorLeads));
  const partners = texts.flatMap((text) => [
    ...namesAfter(text, partnerLeads),
    ...parties(text),
    ...[...text.matchAll(association)].map((match) => capitalised(match.groups?.name ?? '')),
  ]);
  const projects = texts.flatMap((text) =>
    projectNames.flatMap((pattern) => [...text.matchAll(pattern)].map((m) => m[1] ?? '')),
  );
  const unique = (names: string[]) =>
    withoutParts([...new Set(names.map((name) => name.trim()).filter(Boolean))]);
  return {
    partners: unique(partners.filter((name) => !donors.includes(name) && !own.test(name))),
    donors: unique(donors.filter((name) => !own.test(name))),
    projects: unique(projects),
  };
}

function namesAfter(text: string, leads: RegExp): string[] {
  return [...text.matchAll(leads)].flatMap((match) => namesAt(text.slice(match.index + match[0].length)));
}

// "convention entre A et B", "agreement between A and B"
function parties(text: string): string[] {
  return [...text.matchAll(between)].flatMap((match) => {
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 240);
    const [first = '', second = ''] = rest.split(
      /\s(?:et|and|y|و)\s?(?=(?:l['’]|le |la |the |el )?[\p{Lu}\p{Script=Arabic}])/u,
    );
    return [first, second].flatMap((side) => namesAt(side).slice(0, 1));
  });
}

const determiner = /^(?:(?:de |du |des |d['’]|del |of )?(?:le |la |les |l['’]|the |el |los |las )?)/iu;
const separator =
  /^(?:\s*,\s*(?:et |and |y )?|\s+(?:et|and|y)\s+)(?=(?:(?:de |du |des |del |d['’])?(?:le |la |les |l['’]|the |el |los |las )?)[\p{Lu}«“])/u;

// One name, or several joined by commas and "and". A name ends with its last capitalised word or its acronym.
function namesAt(text: string): string[] {
  const names: string[] = [];
  let rest = text.slice(0, 300);
  for (let turn = 0; turn < 6; turn += 1) {
    rest = rest.replace(determiner, '');
    const found = nameAt(rest);
    if (!found) {
      const later = /^[^.,;:()«»“”]{0,40}\s(?:et|and|y)\s(?=[«“])/u.exec(rest);
      if (!later) break;
      rest = rest.slice(later[0].length);
      continue;
    }
    names.push(found.name);
    rest = rest.slice(found.length);
    const next = separator.exec(rest);
    if (!next) break;
    rest = rest.slice(next[0].length);
  }
  return names;
}

const quotedName = /^[«“"]\s*([^«»“”"]{2,80}?)\s*[»”"]/u;
// Small words may stand inside when an acronym in brackets closes the name: "Agence … pour le … (USAID)".
const withAcronym = /^(\p{Lu}[^.,;:()«»“”"]{2,110}\s\(\p{Lu}[\p{L}\p{N}-]{1,12}\))/u;
const capitalisedName =
  /^(\p{Lu}[\p{L}\p{N}'’-]*(?:\s+(?:(?:de|du|des|del|de la|la|le|les|los|las|of|of the|for|pour|para|the|contre|à|au|aux|en)\s+)*(?:[ld]['’])?\p{Lu}[\p{L}\p{N}'’-]*)*)/u;
const arabicName =
  /^([\p{Script=Arabic}][\p{Script=Arabic}\s]{2,60}?)(?=[،,.:؛]|\s(?:في|على|من|لـ|إلى|خلال|بهدف|عبر|التي|الذي|يوم)\s|$)/u;

function nameAt(text: string): { name: string; length: number } | null {
  for (const pattern of [quotedName, withAcronym, capitalisedName, arabicName]) {
    const match = pattern.exec(text);
    const name = match?.[1]?.trim().replace(/[.'’-]+$/u, '');
    if (match && name && name.length > 1) return { name, length: match[0].length };
  }
  return null;
}

const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

// "Association X" and "Association X (AX)" are one, and so are "Caritas" and "Caritas au Maroc".
function withoutParts(names: string[]): string[] {
  const longer = (name: string, other: string) =>
    other.startsWith(`${name} `) && /^ (?:\(|(?:au|aux|en|in|à|de|du)\s)/u.test(other.slice(name.length));
  return names.filter((name) => !names.some((other) => longer(name, other)));
}
