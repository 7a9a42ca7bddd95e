import nodemailer, { type Transporter } from 'nodemailer';
import { env } from '#lib/env.ts';

const shared = globalThis as typeof globalThis & { newsroomMail?: { url: string; transporter: Transporter } };

/** The way to the mail server of `SMTP_URL`, opened once; null when there is none. */
export function mailTransport(): Transporter | null {
  const { SMTP_URL } = env();
  if (!SMTP_URL) return null;
  if (shared.newsroomMail?.url !== SMTP_URL) {
    shared.newsroomMail?.transporter.close();
    shared.newsroomMail = { url: SMTP_URL, transporter: open(SMTP_URL) };
  }
  return shared.newsroomMail.transporter;
}

function open(url: string): Transporter {
  return nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // A mail is what its text says: nothing is ever read from a file or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
