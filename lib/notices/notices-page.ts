import { phrase, translator } from '../i18n/translate.ts';
import { AUDIENCES, type Audience, NOTICES, toldOf } from '../releases/notify.ts';

const WHO: Record<Audience, string> = {
  named: 'whom it names: who is mentioned, spoke before, is given a review, or forced the publication',
  writers: 'who began the text or submitted it',
  reviewers: 'editors and publishers of the site and language, unless the text is theirs',
  publishers: 'publishers of the site and language',
  followers: 'everybody who follows the release',
  deputy: 'who stands in for one of the others (not for followers) while they are away',
};

/** The page that lists what the newsroom tells people of, printed from the table itself, so that it cannot differ. */
export function noticesPage(): string {
  return `# What the newsroom tells people

This page is printed by \`node bin/print-pages.ts\` from [notify.ts](../lib/releases/notify.ts) and the catalogue of
mails; a test fails when it is not current.

Every notice stands under **Notices** on the desk, at once and without a reload. It also comes by mail in the member’s
language: for each notice at once, or in one mail a day with what was not read, as the member has chosen; kinds can be
left out of the mail. **Urgent** ones always come by mail at once. Nobody is told of what they did themselves, nobody twice
of one event, and nobody without a role on the site. Who mutes a release hears only what names them.

${AUDIENCES.map((audience) => `- **${audience}**: ${WHO[audience]}`).join('\n')}

| notice | of | whom | subject of the mail | expected |
|---|---|---|---|---|
${NOTICES.map(row).join('\n')}
`;
}

const t = translator('en', 'notices');

function row(kind: (typeof NOTICES)[number]): string {
  const { to, words, urgent } = toldOf(kind);
  const params = {
    actor: '…',
    headline: '…',
    language: '…',
    at: '…',
    day: '…',
    who: '…',
    answer: 'approved',
    revision: 0,
    because: 'publishers',
    noted: 'no',
    cause: 'none',
    from: '…',
  };
  const say = (part: string) => phrase('en', `mail.${words}.${part}`, params) ?? '';
  const name = t(`kinds.${kind.replace('.', '_') as 'release_submitted'}`);
  return `| ${name}${urgent ? ' (**urgent**)' : ''} | \`${kind}\` | ${to.join(', ')} | ${say('subject')} | ${say('expected')} |`;
}
