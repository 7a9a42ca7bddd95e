import { desc, eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { mails } from '#db/schema/delivery.ts';
import { openSealedLinks } from '#lib/auth/sealed-link.ts';
import { withDatabase } from '../../bin/with-database.ts';

// Run by itself: `node print-mailed-link.ts <recipient>`, with NEWSROOM_HOME set.
await withDatabase(async () => {
  const [mail] = await db()
    .select()
    .from(mails)
    .where(eq(mails.recipient, process.argv[2] ?? ''))
    .orderBy(desc(mails.createdAt))
    .limit(1);
  const [link] = /https?:\S+\/approve\/[\w-]{43}/.exec(openSealedLinks(mail?.text ?? '')) ?? [];
  process.stdout.write(link ?? '');
});
