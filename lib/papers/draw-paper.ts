import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import type { Paper } from './paper.ts';
import type { Share } from './share-of.ts';

export type Pictures = Record<string, Uint8Array>;

/** What is to be drawn. */
export type Drawing =
  /** `pictures`: the bytes of those the paper names, by their names. */
  { form: 'pdf' | 'docx'; paper: Paper; pictures?: Pictures } | { form: 'png'; share: Share };

/** What the child answers: the bytes, or why there are none. */
export type Drawn = { bytes: Uint8Array } | { failed: string };

export const DRAWING_LIMITS = { waiting: 24, seconds: 20, idleSeconds: 60, megabytes: 192, perChild: 500 };

type Waiting = { drawing: Drawing; resolve: (bytes: Buffer) => void; reject: (error: Error) => void };
type Room = {
  child: ChildProcess | null;
  drawn: number;
  busy: boolean;
  waiting: Waiting[];
  idle: NodeJS.Timeout | null;
  /** What is being drawn, by its key: many who ask for the same wait for one drawing. */
  underWay: Map<string, Promise<Buffer>>;
};

const store = globalThis as { newsroomDrawingRoom?: Room };
const room = (): Room => {
  store.newsroomDrawingRoom ??= {
    child: null,
    drawn: 0,
    busy: false,
    waiting: [],
    idle: null,
    underWay: new Map(),
  };
  return store.newsroomDrawingRoom;
};

/**
 * Draws something in a process of its own, one drawing after the other: a text that takes long or too much memory harms
 * nobody else. The process stays for the next drawing, and ends when none comes. Null when too many wait already.
 * @param key the same for the same drawing
 */
export async function drawPaper(key: string, drawing: Drawing): Promise<Buffer | null> {
  const { underWay, waiting } = room();
  const before = underWay.get(key);
  if (before) return before;
  if (waiting.length >= DRAWING_LIMITS.waiting) return null;
  const drawn = new Promise<Buffer>((resolve, reject) => {
    waiting.push({ drawing, resolve, reject });
    void work();
  }).finally(() => underWay.delete(key));
  underWay.set(key, drawn);
  return drawn;
}

/** Ends the process that draws; what waits fails. */
export function stopDrawing(): void {
  const here = room();
  for (const { reject } of here.waiting.splice(0)) reject(new Error('drawing was stopped'));
  end(here);
}

async function work(): Promise<void> {
  const here = room();
  if (here.busy) return;
  here.busy = true;
  for (let next = here.waiting.shift(); next; next = here.waiting.shift()) {
    try {
      next.resolve(await ask(here, next.drawing));
    } catch (error) {
      next.reject(error as Error);
    }
  }
  here.busy = false;
  hold(here.child, false);
  here.idle = setTimeout(() => end(here), DRAWING_LIMITS.idleSeconds * 1000);
  here.idle.unref();
}

// While it draws, whoever waits is waited for; an idle one keeps no program from ending.
function hold(child: ChildProcess | null, busy: boolean): void {
  for (const it of [child, child?.channel]) busy ? it?.ref() : it?.unref();
}

function end(here: Room): void {
  if (here.idle) clearTimeout(here.idle);
  here.child?.kill('SIGKILL');
  here.child = null;
  here.idle = null;
}

async function ask(here: Room, drawing: Drawing): Promise<Buffer> {
  if (here.idle) clearTimeout(here.idle);
  if (here.drawn >= DRAWING_LIMITS.perChild) end(here);
  if (!here.child || here.child.exitCode !== null || here.child.signalCode !== null) {
    here.child = await startChild();
    here.drawn = 0;
  }
  here.drawn += 1;
  hold(here.child, true);
  return answerOf(here.child, drawing);
}

function answerOf(child: ChildProcess, drawing: Drawing): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      clearTimeout(timer);
      child.off('message', answered);
      child.off('exit', gone);
      end();
    };
    const answered = (said: unknown) =>
      settle(() => {
        const drawn = said as Drawn;
        if ('bytes' in drawn) resolve(Buffer.from(drawn.bytes));
        else reject(new Error(drawn.failed));
      });
    const gone = () => settle(() => reject(new Error('the process that draws ended')));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      settle(() => reject(new Error('drawing took too long')));
    }, DRAWING_LIMITS.seconds * 1000);
    child.on('message', answered);
    child.on('exit', gone);
    child.send(drawing);
  });
}

function startChild(): Promise<ChildProcess> {
  const folder = drawingFolder();
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${DRAWING_LIMITS.megabytes}`,
      '--permission',
      '--allow-fs-read=*',
      '--allow-addons',
      '--no-warnings',
      join(folder, 'child.ts'),
    ],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // The typesetter would take the machine's fonts too: it is shown a folder that has none.
      env: { NODE_ENV: 'production', FONTCONFIG_FILE: join(folder, 'no-fonts.conf') },
      serialization: 'advanced',
    },
  );
  return new Promise((resolve, reject) => {
    child.once('message', () => {
      if (child.pid) setPriority(child.pid, 10);
      resolve(child);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the process that draws did not start')));
  });
}

// Bundled for the server, this module lies elsewhere: then the child is found from the project's root.
function drawingFolder(): string {
  const beside = join(/* turbopackIgnore: true */ import.meta.dirname ?? '', 'drawing');
  const fromRoot = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'papers', 'drawing');
  return existsSync(join(beside, 'child.ts')) ? beside : fromRoot;
}
