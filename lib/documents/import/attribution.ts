/** Who said it and in what capacity. */
export type Attribution = { speaker: string | null; title: string | null };

const adverb = String.raw`(?:\s+(?:également|aussi|encore|notamment|ainsi|alors|par ailleurs|quant à (?:lui|elle)|pour sa part|also|further|también|además))?`;

const french = String.raw`(?:(?:a|ont|avait)(?:-t-(?:il|elle))?${adverb}\s+(?:déclaré|affirmé|expliqué|dit|ajouté|souligné|précisé|indiqué|rappelé|estimé|insisté|conclu|confié|témoigné|annoncé|averti|raconté|noté|commenté|assuré|poursuivi|observé|fait (?:savoir|valoir|remarquer))|(?:déclare|affirme|explique|dit|ajoute|souligne|précise|indique|rappelle|estime|insiste|conclut|confie|témoigne|raconte|note|commente|assure|poursuit|observe|s['’]inquiète|s['’]est félicitée?)(?:-t-(?:il|elle))?${adverb})`;
const english = String.raw`(?:(?:also |further )?(?:said|says|explained|explains|added|adds|stated|states|noted|notes|stressed|told \p{L}+|warned|recalled|concluded|emphasi[sz]ed|highlighted|remarked|commented|shared|recounted|declared|affirmed|urged|continued)${adverb})`;
const spanish = String.raw`(?:(?:también )?(?:dijo|declaró|afirmó|explicó|señaló|agregó|añadió|indicó|subrayó|destacó|manifestó|aseguró|expresó|comentó|recordó|advirtió|concluyó|contó|relató|sostuvo|dice|explica|afirma|señala|cuenta)${adverb})`;
const arabic = String.raw`(?:و?(?:قال|صرح|صرّح|أوضح|أضاف|أكد|أكّد|ذكر|أشار|شدد|شدّد|علق|علّق|اختتم|تابع|أعلن|حذر|حذّر|صرحت|قالت|أوضحت|أضافت|أكدت|أكّدت|ذكرت|أشارت|شددت|علقت|تابعت|أعلنت|حذرت|تقول|يقول))`;
const verb = `(?:${french}|${english}|${spanish})`;
const sourceWord = String.raw`(?:selon|d['’]après|according to|según|de acuerdo con)`;

const honorific = String.raw`(?:(?:M\.|Mme|Mlle|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Dre\.?|Sr\.?|Sra\.?|Prof\.?|Don|Doña|S\.E\.)\s+)?`;
const capital = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;
const joiner = String.raw`(?:de|del|de la|da|dos|van|von|der|den|bin|ben|ibn|ould|el|al|y)`;
const latinName = String.raw`${honorific}${capital}(?:\s+(?:${joiner}\s+)?${capital}){0,4}`;

/** What follows a quotation: "explique X, chef de mission …", ", said X, title." or ", X, title, said." */
export function attributionAfter(text: string): Attribution | null {
  const near = text.slice(0, 400);
  return (
    verbThenName(near) ?? verbThenTitle(near) ?? nameThenVerb(near) ?? dashThenName(near) ?? arabicAfter(near)
  );
}

/** What stands before a quotation: "X, title, a déclaré : « …", "Selon X, title, « …", "وقالت X، title: « …" */
export function attributionBefore(text: string): Attribution | null {
  const near = text.slice(-400);
  return arabicBefore(near) ?? saidBefore(near) ?? titleBefore(near);
}

/** True when the words around a quotation do nothing but name its speaker. */
export function saysOnlyWho(around: string, { speaker, title }: Attribution): boolean {
  const rest = around.replace(title ?? '', ' ').replace(speaker ?? '', ' ');
  return new RegExp(
    String.raw`^[\s.,،:–—-]*(?:(?:${verb}|${sourceWord}|${arabic})(?!\p{L}))?[\s.,،:–—-]*(?:le|la|l['’]|the|el)?[\s.,،:–—-]*$`,
    'iu',
  ).test(rest);
}

/** True when a verb of saying is there without a name: "a-t-elle ajouté", "she said", "agregó". */
export function nameless(before: string, after: string): boolean {
  const pronoun = String.raw`(?:(?:he|she|they|él|ella|il|elle)\s+)?`;
  const follows = new RegExp(String.raw`^[\s,.،]*${pronoun}(?:${verb}|${arabic})(?!\p{L})`, 'iu');
  const leads = new RegExp(
    String.raw`(?:${pronoun}${verb}|${arabic}(?:\s+(?:قائلا|قائلة|قائلاً))?)\s*(?:(?:que|that|أن)\s*)?[:,،]?\s*$`,
    'iu',
  );
  return follows.test(after.slice(0, 120)) || leads.test(before.slice(-120));
}

const nameAfterVerb = new RegExp(String.raw`^[\s,.]*(?:${verb}|${sourceWord})\s+(${latinName})`, 'u');

function verbThenName(text: string): Attribution | null {
  const match = nameAfterVerb.exec(text);
  return match ? { speaker: cleanName(match[1]), title: titleFrom(text.slice(match[0].length)) } : null;
}

// "a déclaré la directrice générale de l’OIM, Amy Pope."
const titleAfterVerb = new RegExp(
  String.raw`^[\s,.]*(?:${verb}|${sourceWord})\s+(?:(?:le|la|the|el)\s+|l['’])?([\p{L}][^,.;:«»“”"]{3,140}),\s*(${latinName})(?=[\s.,;:]|$)`,
  'u',
);
// "said IOM Chief of Mission Jane Doe": title and name without a comma between cannot be told apart safely.
function verbThenTitle(text: string): Attribution | null {
  const match = titleAfterVerb.exec(text);
  return match ? { speaker: cleanName(match[2]), title: tidyTitle(match[1] ?? '') } : null;
}

const nameBeforeVerb = new RegExp(
  String.raw`^[\s,.]*(${latinName})(?:,\s*([^.;:«»“”"]{3,160}?))?,?\s+${verb}(?!\p{L})`,
  'u',
);

function nameThenVerb(text: string): Attribution | null {
  const match = nameBeforeVerb.exec(text);
  return match ? { speaker: cleanName(match[1]), title: tidyTitle(match[2] ?? '') } : null;
}

const nameAfterDash = new RegExp(String.raw`^[\s.]*[–—-]\s*(${latinName})(?=[\s,.]|$)`, 'u');

function dashThenName(text: string): Attribution | null {
  const match = nameAfterDash.exec(text);
  return match ? { speaker: cleanName(match[1]), title: titleFrom(text.slice(match[0].length)) } : null;
}

const clause = String.raw`(?:\s+(?:que|that)|\s+en ces termes)?`;
const saidBeforeQuote = new RegExp(
  String.raw`(?:^|[.!?»”]\s+|(?:${sourceWord})\s+)(${latinName})(?:,\s*([^.;:«»“”"]{3,160}?))?,?\s+${verb}[^.;:«»“”"]{0,60}?${clause}\s*[:,]?\s*$`,
  'u',
);
const sourceBeforeQuote = new RegExp(
  String.raw`(?:^|[.!?]\s+)${sourceWord}\s+(${latinName})(?:,\s*([^.;:«»“”"]{3,160}?))?\s*[:,]\s*$`,
  'iu',
);

function saidBefore(text: string): Attribution | null {
  const match = saidBeforeQuote.exec(text) ?? sourceBeforeQuote.exec(text);
  return match ? { speaker: cleanName(match[1]), title: tidyTitle(match[2] ?? '') } : null;
}

// "La cheffe de mission de l’OIM, Ana Ruiz, a déclaré : « …"
const titleThenName = new RegExp(
  String.raw`(?:^|[.!?»”]\s+)(?:(?:Le|La|The|El|Selon la|Selon le)\s+|L['’])?([\p{L}][^.,;:«»“”"]{3,140}),\s*(${latinName}),\s+${verb}[^.;:«»“”"]{0,60}?${clause}\s*[:,]?\s*$`,
  'u',
);

function titleBefore(text: string): Attribution | null {
  const match = titleThenName.exec(text);
  return match ? { speaker: cleanName(match[2]), title: tidyTitle(match[1] ?? '') } : null;
}

const arabicVerbPhrase = String.raw`(?:${arabic}|(?:بحسب|حسب|وفقا ل|وفقًا ل|وفقاً ل))`;
const arabicPart = String.raw`[^،,:«»“”".]{2,90}`;
const arabicSaidBefore = new RegExp(
  String.raw`(?:^|[\s.،«»“”"])${arabicVerbPhrase}(?:\s+(?:السيدة|السيد|الدكتورة|الدكتور))?\s+(${arabicPart})(?:[،,]\s*(${arabicPart}))?[،,]?\s*(?:إن|أن|قائلا|قائلة|قائلاً|قائلةً)?\s*[:،]?\s*$`,
  'u',
);
const arabicSaidAfter = new RegExp(
  String.raw`^[\s،,.]*(?:كما\s+)?${arabicVerbPhrase}(?:\s+(?:السيدة|السيد|الدكتورة|الدكتور))?\s+(${arabicPart})(?:[،,]\s*(${arabicPart}))?(?=[.،:]|$)`,
  'u',
);

const arabicBefore = (text: string) => arabicNames(arabicSaidBefore.exec(text));
const arabicAfter = (text: string) => arabicNames(arabicSaidAfter.exec(text));

const arabicTitle =
  /^(?:نائب|نائبة|كبير|كبيرة|ال)?(?:رئيس|رئيسة|مدير|مديرة|متحدث|متحدثة|منسق|منسقة|مسؤول|مسؤولة|وزير|وزيرة|سفير|سفيرة|ممثل|ممثلة|أمين|أمينة|مستشار|مستشارة|قائد|موظف|موظفة)(?!\p{L})/u;

// Arabic has no capitals: a part that begins with a title is the title, the other one the name.
function arabicNames(match: RegExpExecArray | null): Attribution | null {
  if (!match) return null;
  const parts = [match[1], match[2]].map((part) => part?.trim() ?? '').filter(Boolean);
  const title = parts.find((part) => arabicTitle.test(part)) ?? null;
  const name = parts.find((part) => part !== title) ?? null;
  if (name && name.split(/\s+/).length > 5) return null;
  return name || title
    ? { speaker: name, title: title ?? (name === parts[0] ? (parts[1] ?? null) : null) }
    : null;
}

// The capacity follows the name after a comma and ends with the sentence, or where the sentence goes on.
function titleFrom(text: string): string | null {
  const match = /^\s*,\s*([^.;:!?«»“”"–—]{2,220})/u.exec(text.replace(/(?<=\p{Lu})\.(?=\p{Lu})/gu, ''));
  if (!match) return null;
  const [first = '', ...rest] = (match[1] ?? '').split(/,\s*/);
  if (circumstance.test(first)) return null;
  const parts = [first];
  for (const part of rest) {
    if (!/^(?:\p{Lu}|chargée? |et de |and )/u.test(part)) break;
    parts.push(part);
  }
  return tidyTitle(parts.join(', '));
}

// "…, lors d’une visite", "…, during a visit": when and where it was said, not who said it.
const circumstance =
  /^(?:lors|[àa]|au|aux|dans|en marge|pendant|apr[èe]s|avant|depuis|qui|during|at|in|on|after|before|while|who|speaking|durante|tras|despu[ée]s|antes|quien|en)(?!\p{L})/iu;

function tidyTitle(title: string): string | null {
  const text = title
    .trim()
    .replace(/^(?:(?:le|la|the|el)\s+|l['’])(?=\p{L})/iu, '')
    .replace(/\s+(?:who|qui|quien|lors|during|durante)\s.*$/u, '')
    .trim();
  return /\p{L}{2}/u.test(text) && !/^\d+ (?:ans|años|years)/.test(text) ? text : null;
}

function cleanName(name: string | undefined): string {
  return (name ?? '').replace(/[.,]+$/, '').trim();
}
