import { linesOf } from '#components/editor/suggesting/words.ts';
import { editorWords } from '#components/editor/words.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import type { NodeJson } from '#lib/documents/parse.ts';
import { documentSchema } from '#lib/documents/schema.ts';
import { suggestionsIn } from '#lib/documents/suggestions/list.ts';
import { type PassageRun, passagesOf } from '#lib/documents/suggestions/passages.ts';
import type { SuggestionNote } from '#lib/documents/suggestions/queries.ts';
import { messagesFor } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';

type Props = {
  doc: NodeJson;
  notes: readonly SuggestionNote[];
  of: Language;
  language: Language;
  sayWhen: (instant: Date) => string;
};

/** What is suggested and not decided: each passage with its words struck and added, and who suggests them. */
export function OpenSuggestions({ doc, notes, of, language, sayWhen }: Props) {
  const node = documentSchema.nodeFromJSON(doc);
  const open = suggestionsIn(node);
  if (open.length === 0) return null;
  const t = editorWords(messagesFor(language, 'editor'), language);
  const known = new Map(notes.map((note) => [note.id, note]));
  // A suggestion over several passages is named at the first of them.
  const said = new Set<string>();
  return (
    <section aria-labelledby="open-suggestions" className="mb-6 rounded-lg border border-line px-4 py-3">
      <h2 id="open-suggestions" className="text-base font-semibold">
        {t('suggesting.review_title', { count: open.length })}
      </h2>
      <p className="text-sm text-ink-2">{t('suggesting.review_hint')}</p>
      {passagesOf(node).map(({ type, runs, ids }) => {
        const first = ids.filter((id) => !said.has(id));
        for (const id of first) said.add(id);
        return (
          <div key={`${type}${ids.join()}${runs.map(({ text }) => text).join()}`} className="mt-3">
            {runs.length > 0 && (
              <p lang={of} dir={directionOf(of)} className="font-read text-[1.0625rem]/7">
                {runs.map((run, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a passage stay as they are
                  <Run key={at} run={run} />
                ))}
              </p>
            )}
            <ul className="mt-1 grid gap-0.5 text-sm text-ink-2">
              {open
                .filter(({ id }) => first.includes(id))
                .map((it) => {
                  const note = known.get(it.id);
                  const name = note?.from ?? note?.member.name ?? t('suggesting.somebody');
                  return (
                    <li key={it.id} className="flex flex-wrap items-center gap-x-1.5">
                      <Avatar name={name} small plain />
                      <b>{t('suggesting.who', { name })}</b>
                      {note && <time dateTime={note.at}>{sayWhen(new Date(note.at))}</time>}
                      {linesOf(it, t).map(({ verb, struck, added }) => (
                        <span key={`${verb}${struck}${added}`}>
                          {verb}{' '}
                          {runs.length === 0 && struck && (
                            <del className="suggested-words" lang={of} dir="auto">
                              {struck}
                            </del>
                          )}{' '}
                          {runs.length === 0 && added && (
                            <ins className="suggested-words" lang={of} dir="auto">
                              {added}
                            </ins>
                          )}
                        </span>
                      ))}
                    </li>
                  );
                })}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function Run({ run: { kind, text } }: { run: PassageRun }) {
  switch (kind) {
    case 'added':
      return <ins className="suggested-words">{text}</ins>;
    case 'struck':
      return <del className="suggested-words">{text}</del>;
    case 'changed':
      return <span className="border-b-2 border-dotted border-insert">{text}</span>;
    case 'same':
      return text;
  }
}
