import pino, { type Logger } from 'pino';
import { logLevel } from './env.ts';

const store = globalThis as { newsroomLog?: Logger };

/** The log of this process: JSON lines on stderr, since stdout belongs to the ready line and to command output. */
export function log(): Logger {
  store.newsroomLog ??= pino(
    {
      level: logLevel(),
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: [
        'password',
        'secret',
        'token',
        '*.password',
        '*.secret',
        '*.token',
        'headers.cookie',
        'headers.authorization',
      ],
    },
    pino.destination({ fd: 2, sync: true }),
  );
  return store.newsroomLog;
}
