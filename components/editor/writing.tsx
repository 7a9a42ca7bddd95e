'use client';

import {
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Person } from '#lib/documents/hub/room.ts';
import { SCHEMA_VERSION } from '#lib/documents/schema.ts';
import { CommentsProvider } from './comments/provider.tsx';
import { WritingContext } from './context.ts';
import { MarginProvider } from './margin/provider.tsx';
import type { Opening } from './opening.ts';
import { newName } from './session/keys.ts';
import type { News } from './session/news.ts';
import type { Session } from './session/session.ts';
import { thisTab } from './session/tab.ts';
import type { Kept, Versions } from './session/unsent.ts';
import { useActsWait } from './use-acts-wait.ts';
import { useLeaving } from './use-leaving.ts';
import { useRefresh } from './use-refresh.ts';
import { editorWords } from './words.ts';

/** Holds the writing page together: its bar says what the editor below does. Stands around both. */
export function Writing({ opening: given, children }: { opening: Opening; children: ReactNode }) {
  // A refresh of the page brings a newer document; the one that is open goes on from where it was opened.
  const [opening] = useState(given);
  const refresh = useRefresh();
  const [session, setSession] = useState<Session | null>(null);
  const [locked, setLocked] = useState(opening.locked);
  const [people, setPeople] = useState<Person[]>([]);
  const [kept, setKept] = useState<Kept[]>([]);
  const [isStale, setStale] = useState(false);
  const onStay = useCallback(() => setStale(true), []);
  const listeners = useRef(new Set<(news: News) => void>());
  const jump = useRef((_clients: readonly string[]) => false);
  const stateVersion = useRef(opening.stateVersion);
  stateVersion.current = Math.max(stateVersion.current, given.stateVersion);
  const t = useMemo(() => editorWords(opening.messages, opening.memberLanguage), [opening]);
  const { release, member } = opening;

  const lookKept = useCallback(async () => {
    const shelf = await thisTab(member.id).shelf;
    setKept(await shelf.kept(release, member.id));
  }, [release, member]);
  useEffect(() => void lookKept(), [lookKept]);

  useEffect(() => {
    if (!session) return;
    const hear = (news: News) => {
      for (const listener of listeners.current) listener(news);
      switch (news.event) {
        case 'open':
          if (news.schemaVersion !== SCHEMA_VERSION) session.outdated();
          break;
        case 'steps':
          session.receive(news.steps);
          break;
        case 'here':
          setPeople(news.people);
          session.others = news.people.some(({ client }) => client !== session.clientId);
          break;
        case 'state':
          setLocked(news.write.allowed ? null : news.write.reason);
          if (news.write.allowed) session.reopen();
          if (news.stateVersion > stateVersion.current) {
            stateVersion.current = news.stateVersion;
            refresh();
          }
          break;
        case 'gone':
          setLocked(news.reason);
      }
    };
    const wish = { release, client: session.clientId, version: () => session.version };
    return thisTab(member.id).news.follow(wish, hear);
  }, [session, release, member, refresh]);

  useLeaving(session, opening, onStay);
  const isActHeld = useActsWait(session);

  const onNews = useCallback((listener: (news: News) => void) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  }, []);
  const keep = useCallback(
    async (words: string, versions?: Versions) => {
      const shelf = await thisTab(member.id).shelf;
      const at = new Date().toISOString();
      const one = { id: newName(), release, member: member.id, words, at, ...(versions && { versions }) };
      await shelf.keep(one);
      setKept((all) => [...all, one]);
    },
    [release, member],
  );
  const letGo = useCallback(
    async (id: string) => {
      await (await thisTab(member.id).shelf).letGo(id);
      setKept((all) => all.filter((it) => it.id !== id));
    },
    [member],
  );

  const isRefused = useSyncExternalStore(
    session?.subscribe ?? never,
    () => session?.isRefused ?? false,
    () => false,
  );
  const editable = locked === null && !isRefused;
  const writing = useMemo(
    () => ({
      opening,
      t,
      session,
      setSession,
      locked,
      editable,
      isStale,
      isActHeld,
      people,
      onNews,
      jump,
      kept,
      keep,
      letGo,
      lookKept,
    }),
    [opening, t, session, locked, editable, isStale, isActHeld, people, onNews, kept, keep, letGo, lookKept],
  );
  return (
    <WritingContext value={writing}>
      <MarginProvider>
        <CommentsProvider>{children}</CommentsProvider>
      </MarginProvider>
    </WritingContext>
  );
}

const never = () => () => {};
