import { asc, ilike, or } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { mails } from '#db/schema/delivery.ts';
import { openSealedLinks } from '#lib/auth/sealed-link.ts';
import { withDatabase } from '../../bin/with-database.ts';

// Run by itself: `node print-mails.ts <words>`, with NEWSROOM_HOME set. Every mail with these words, as its mail server
// would get it, in the order they were written.
await withDatabase(async () => {
  const words = `%${process.argv[2] ?? ''}%`;
  const found = await db()
    .select()
    .from(mails)
    .where(or(ilike(mails.subject, words), ilike(mails.text, words), ilike(mails.recipient, words)))
    .orderBy(asc(mails.createdAt), asc(mails.recipient));
  const said = found.map(({ id, recipient, language, subject, text }) => ({
    ...{ id, recipient, language, subject },
    text: openSealedLinks(text),
  }));
  process.stdout.write(JSON.stringify(said));
});
