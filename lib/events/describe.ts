import { phrase, translator } from '../i18n/translate.ts';
import { isLanguage, LANGUAGE_NAMES, type Language } from '../languages.ts';
import { writeInstant } from '../time.ts';
import type { EventKind } from './kinds.ts';

type Happened = { kind: EventKind; actorName: string; payload: Record<string, unknown> };

/** What the sentence of an event is filled with. */
export function paramsOf(
  { kind, actorName, payload }: Happened,
  language: Language,
): Record<string, string | number> {
  const plain = Object.entries(payload).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  const params: Record<string, string | number> = Object.fromEntries(plain);
  params.who = actorName || translator(language, 'events')('newsroom');
  if (typeof payload.zone === 'string')
    params.when = writeInstant(new Date(String(payload.at)), language, payload.zone);
  if (kind === 'release.address_changed') params.first = payload.from ? 'no' : 'yes';
  if (kind === 'release.check_ticked')
    params.item = phrase(language, `review.checks.${payload.item}`) ?? String(payload.item);
  if (kind === 'finding.dismissed' || kind === 'parity.explained')
    params.quoted = payload.quote ? 'yes' : 'no';
  if (typeof payload.record === 'string') {
    params.what = phrase(language, `directory.kinds.${payload.record}.the`) ?? payload.record;
    params.whats = phrase(language, `directory.kinds.${payload.record}.many`) ?? payload.record;
  }
  if (kind === 'translation.source_named') {
    const { language: of } = payload;
    params.language = of ? String(of) : 'none';
    params.name = isLanguage(of) ? LANGUAGE_NAMES[of] : '';
  }
  if (kind === 'story.details_changed') params.names = detailNames(payload.changes, language);
  if (kind === 'site.changed')
    params.names = [payload.changed]
      .flat()
      .map((name) => phrase(language, `sites.parts.${name}`) ?? String(name))
      .join(language === 'ar' ? '، ' : ', ');
  if (typeof payload.tone === 'string')
    params.tone = phrase(language, `sites.tones.${payload.tone}`) ?? payload.tone;
  return params;
}

/** What happened as one plain sentence. */
export function sayEvent(event: Happened, language: Language): string {
  return (
    phrase(language, `events.${event.kind}`, paramsOf(event, language)) ?? `${event.actorName}: ${event.kind}`
  );
}

function detailNames(changes: unknown, language: Language): string {
  const names = Object.keys((changes ?? {}) as object);
  return names
    .map((name) => phrase(language, `releases.fields.${name}`) ?? name)
    .join(language === 'ar' ? '، ' : ', ')
    .toLocaleLowerCase(language);
}
