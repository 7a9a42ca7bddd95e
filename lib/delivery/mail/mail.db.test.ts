import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { inTransaction } from '#db/client.ts';
import { mails } from '#db/schema/delivery.ts';
import { events } from '#db/schema/events.ts';
import { memberRoles } from '#db/schema/members.ts';
import { notices } from '#db/schema/notices.ts';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { type Hired, hire } from '#db/testing/members.ts';
import { Conflict, Forbidden, NotFound, RuleBroken } from '#lib/errors.ts';
import { startWorker } from '#lib/jobs/worker.ts';
import { invite } from '#lib/members/invite.ts';
import { letter } from './letter.ts';
import { listMails, readMail } from './queries.ts';
import { queueMail } from './queue-mail.ts';
import { MAX_TRIES, READER_LEFT, sendMail, wakeWaitingMail } from './send.ts';
import { sendAgain } from './send-again.ts';

const db = testDatabase();
const received: { to: string[]; raw: string }[] = [];
let refusal: string | null = null;
let server: SMTPServer;
let address: string;
let ada: Hired;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (refusal) return done(new Error(refusal));
        received.push({
          to: session.envelope.rcptTo.map((it) => it.address),
          raw: Buffer.concat(parts).toString(),
        });
        return done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
  address = `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}?ignoreTLS=true`;
  ada = await hire('Ada', ['admin@*']);
});

afterAll(() => new Promise<void>((closed) => server.close(() => closed())));

beforeEach(() => {
  received.length = 0;
  refusal = null;
  useEnvironment({ SMTP_URL: address });
});

async function queue(to = 'claire@demo.example', key: string = randomUUID()) {
  await inTransaction((tx) =>
    queueMail(tx, {
      ...letter({
        language: 'ar',
        subject: 'للمراجعة: <عنوان>\r\nBcc: all@demo.example',
        paragraphs: ['أُرسل «خبر» للمراجعة.'],
        quote: '<script>alert(1)</script>\nسبب',
        act: { label: 'مراجعة النص', url: 'http://localhost:3000/desk' },
        footer: 'تذييل',
      }),
      key,
      to,
      language: 'ar',
      siteKey: 'morocco',
    }),
  );
  const [mail] = await db().select().from(mails).where(eq(mails.key, key));
  if (!mail) throw new Error('no mail');
  return mail;
}

const stateOf = async (id: string) => {
  const [mail] = await db().select().from(mails).where(eq(mails.id, id));
  return { state: mail?.state, tries: mail?.tries, lastError: mail?.lastError };
};

/** The text and the HTML of a mail, read back from what carried them. */
function partsOf(raw = ''): { text: string; html: string } {
  const bodies = raw.split(/\r\n--/).flatMap((part) => {
    const [head = '', ...body] = part.split('\r\n\r\n');
    const how = /Content-Transfer-Encoding: (base64|quoted-printable)/.exec(head)?.[1];
    return how ? [decode(how, body.join('\r\n\r\n'))] : [];
  });
  return { text: bodies[0] ?? '', html: bodies[1] ?? '' };
}

function decode(how: string, body: string): string {
  if (how === 'base64') return Buffer.from(body, 'base64').toString();
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

test('a mail goes out once, as text and HTML, with an identity that never changes', async () => {
  const mail = await queue();
  await sendMail({ mailId: mail.id });
  await sendMail({ mailId: mail.id });
  expect(received).toHaveLength(1);
  const [{ to, raw } = { to: [], raw: '' }] = received;
  expect(to).toEqual(['claire@demo.example']);
  expect(raw).toContain(`Message-ID: <${mail.id}@localhost>`);
  expect(raw).toContain('Auto-Submitted: auto-generated');
  expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/m);
  const { text, html } = partsOf(raw);
  expect(text).toContain('> <script>');
  expect(html).toContain('dir="rtl"');
  expect(html).not.toContain('<script>');
  expect(await stateOf(mail.id)).toEqual({ state: 'sent', tries: 1, lastError: null });
});

test('without a mail server it is kept, and nothing is sent', async () => {
  useEnvironment();
  const mail = await queue();
  expect(mail.state).toBe('kept');
  await sendMail({ mailId: mail.id });
  expect(received).toEqual([]);
});

test('a refusal is written down and tried again, and after six tries the mail has failed', async () => {
  const mail = await queue();
  refusal = 'mailbox full';
  await expect(sendMail({ mailId: mail.id })).rejects.toThrow('mailbox full');
  expect(await stateOf(mail.id)).toMatchObject({ state: 'waiting', tries: 1 });
  for (let n = 2; n < MAX_TRIES; n += 1) await expect(sendMail({ mailId: mail.id })).rejects.toThrow();
  await sendMail({ mailId: mail.id });
  expect(await stateOf(mail.id)).toMatchObject({
    state: 'failed',
    tries: MAX_TRIES,
    lastError: expect.stringContaining('mailbox full'),
  });
});

test('two workers with the same job send one mail', async () => {
  const mail = await queue();
  await Promise.all([1, 2, 3].map(() => sendMail({ mailId: mail.id })));
  expect(received).toHaveLength(1);
});

test('the same key reaches the same person once', async () => {
  await queue('claire@demo.example', 'event 1');
  await queue('claire@demo.example', 'event 1');
  await queue('otto@demo.example', 'event 1');
  expect(await db().select().from(mails).where(eq(mails.key, 'event 1'))).toHaveLength(2);
});

test('the worker sends what a verb queued, also when its first job was lost', async () => {
  const lost = await queue('lost@demo.example');
  await db().delete(mails).where(eq(mails.id, lost.id));
  const long = new Date(Date.now() - 3_600_000);
  await db()
    .insert(mails)
    .values({ ...lost, state: 'waiting', createdAt: long });
  const worker = await startWorker({ pictures: async () => {}, mail: sendMail });
  onTestFinished(() => worker.stop());
  const queued = await queue('queued@demo.example');
  await wakeWaitingMail();
  await expect
    .poll(() => received.flatMap(({ to }) => to).sort(), { timeout: 8000 })
    .toEqual(expect.arrayContaining(['lost@demo.example', 'queued@demo.example']));
  // it is with its recipient a moment before the newsroom has written that down
  await expect.poll(() => stateOf(queued.id)).toMatchObject({ state: 'sent' });
});

test('an invitation’s link works in the mail that arrives, and is nowhere in the table or the outbox', async () => {
  const { url } = await invite(ada, {
    email: 'samir@demo.example',
    name: 'Samir',
    language: 'fr',
    grants: [{ role: 'auditor', site: '*', language: null }],
  });
  const [mail] = await db().select().from(mails).where(eq(mails.recipient, 'samir@demo.example'));
  if (!mail) throw new Error('no mail');
  expect(JSON.stringify(mail)).not.toContain(url);
  const shown = await readMail(ada, mail.id);
  expect(shown.text).toContain('/invite/…');
  expect(shown.text).not.toContain('~');
  await sendMail({ mailId: mail.id });
  const { text, html } = partsOf(received[0]?.raw);
  expect(text).toContain(url);
  expect(html).toContain(`href="${url}"`);
});

test('what waits for somebody who has lost the site meanwhile stays in the outbox, and says why', async () => {
  const tomas = await hire('Tomás', ['editor@morocco']);
  const ines = await hire('Inés', ['editor@morocco', 'writer@global']);
  const told = async (who: Hired) => {
    const mail = await queue(who.email);
    await db()
      .insert(notices)
      .values({
        key: mail.key,
        memberId: who.id,
        kind: 'release.submitted',
        because: 'reviewers',
        siteKey: 'morocco',
        releaseId: null,
        actorName: 'Amal',
        data: { headline: 'A clinic', language: 'en' },
        mail: 'at_once',
      });
    return mail;
  };
  const [his, hers] = [await told(tomas), await told(ines)];
  await db().delete(memberRoles).where(eq(memberRoles.memberId, tomas.id));
  await sendMail({ mailId: his.id });
  await sendMail({ mailId: hers.id });
  expect(await stateOf(his.id)).toEqual({ state: 'failed', tries: 0, lastError: READER_LEFT });
  expect(received.map(({ to }) => to)).toEqual([[ines.email]]);
});

// The outbox

test('administrators and auditors read the mail of their sites, and nobody else', async () => {
  const [malika, otto, hana, amina] = await Promise.all([
    hire('Malika', ['admin@morocco']),
    hire('Otto', ['auditor@*']),
    hire('Hana', ['admin@global']),
    hire('Amina', ['publisher@morocco']),
  ]);
  const mail = await queue();
  for (const viewer of [ada, malika, otto]) {
    expect((await listMails(viewer, {})).lines.map(({ id }) => id)).toContain(mail.id);
    expect((await readMail(viewer, mail.id)).recipient).toBe('claire@demo.example');
  }
  expect((await listMails(hana, {})).lines).toEqual([]);
  await expect(readMail(hana, mail.id)).rejects.toThrow(new NotFound('mail_unknown'));
  await expect(listMails(amina, {})).rejects.toThrow(new Forbidden('needs_auditor'));
  await expect(sendAgain(otto, { mailId: mail.id })).rejects.toThrow(new Forbidden('needs_admin'));
  await expect(sendAgain(hana, { mailId: mail.id })).rejects.toThrow(new NotFound('mail_unknown'));
});

test('a page of the outbox goes on exactly where the one before ended, also within one instant', async () => {
  const elena = await hire('Elena', ['admin@somewhere']);
  await inTransaction(async (tx) => {
    for (let n = 0; n < 60; n += 1) {
      await queueMail(tx, {
        subject: `Mail ${n}`,
        text: '',
        html: '',
        key: `page ${n}`,
        to: 'claire@demo.example',
        language: 'en',
        siteKey: 'somewhere',
      });
    }
  });
  const first = await listMails(elena, {});
  const second = await listMails(elena, { before: first.next ?? '' });
  expect(second.next).toBeNull();
  const subjects = [...first.lines, ...second.lines].map(({ subject }) => subject);
  expect(new Set(subjects).size).toBe(60);
});

test('kept mail is sent again once there is a mail server, with an event', async () => {
  useEnvironment();
  const mail = await queue();
  await expect(sendAgain(ada, { mailId: mail.id })).rejects.toThrow(new RuleBroken('no_mail_server'));
  useEnvironment({ SMTP_URL: address });
  await sendAgain(ada, { mailId: mail.id });
  await expect(sendAgain(ada, { mailId: mail.id })).rejects.toThrow(new Conflict('mail_sent'));
  await sendMail({ mailId: mail.id });
  expect(received).toHaveLength(1);
  const [event] = await db().select().from(events).orderBy(desc(events.seq)).limit(1);
  expect(event).toMatchObject({ kind: 'mail.sent_again', actorId: ada.id, payload: { mailId: mail.id } });
});
