import { catalogueOf } from '../i18n/translate.ts';
import { type Rule, type RuleKind, SEVERITIES, type WholeRule } from './engine/rule.ts';
import { RULES, WHOLE_RULES } from './rules/all.ts';
import { SOURCES } from './sources.ts';

/** The page that lists what the newsroom looks for, printed from the rules themselves, so that it cannot differ. */
export function checksPage(): string {
  const rules: readonly (Rule | WholeRule)[] = [...RULES, ...WHOLE_RULES];
  const kinds = [...new Set(rules.map(({ kind }) => kind))];
  return `# Checks

The newsroom reads along while somebody writes, and again at every act, in \`newsroom check\` and every night over what is
live. It never reads what is only suggested, and never inside addresses, numbers to dial or passages in another language.
About the words of somebody who is quoted it only remarks.

- **block** keeps a release from being submitted, approved and published, until it is mended or somebody who may sign lets
  it stand, with a reason.
- **error** is wrong, **warning** is probably wrong, **info** could be better. Each can be let stand with a note, which lapses when its words change.

How it works: [decision 29](decisions/0029-checks-read-passages-not-documents.md). A rule lives in \`lib/checks/rules/\`, with
texts it must find and texts it must leave alone.

This page is printed by \`node bin/print-pages.ts\`; a test fails when it is not current. ${rules.length} rules, without those
of the house that the desk keeps at \`/desk/style\`.
${kinds.map((kind) => section(kind, rules)).join('')}`;
}

function section(kind: RuleKind, rules: readonly (Rule | WholeRule)[]): string {
  const own = rules
    .filter((rule) => rule.kind === kind)
    .sort(
      (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.id.localeCompare(b.id),
    );
  return `
## ${kind[0]?.toUpperCase()}${kind.slice(1)}

| rule | languages | severity | what it says | who says so |
|---|---|---|---|---|
${own.map(row).join('\n')}
`;
}

const row = ({ id, languages, severity, say, source }: Rule | WholeRule): string =>
  `| ${[`\`${id}\``, languages.join(' '), severity, said(say), SOURCES[source].title].map(cell).join(' | ')} |`;

const messages: Record<string, string> = catalogueOf('en').checks.messages;

// Nothing is found yet: what a finding would fill in is left open.
const said = (say: string): string => (messages[say] ?? say).replace(/\{\w+(?:, \w+)*\}/g, '…');

const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll('\n', ' ');
