import { Said } from '#components/ui/said.tsx';
import { paramsOf, sayEvent } from '#lib/events/describe.ts';
import type { EventView } from '#lib/events/queries.ts';
import type { Language } from '#lib/languages.ts';
import { phraseRich } from './rich.ts';

/** What happened, in one sentence of the reader's language, with the words that came with it. */
export function EventSentence({ event, language }: { event: EventView; language: Language }) {
  const said = event.payload.text || event.payload.comment || event.payload.correction;
  return (
    <>
      {phraseRich(language, `events.${event.kind}`, paramsOf(event, language)) ?? sayEvent(event, language)}
      {typeof said === 'string' && said !== '' && <Said quiet>{said}</Said>}
    </>
  );
}
