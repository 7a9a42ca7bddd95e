import { translator } from '../i18n/translate.ts';
import { type Actor, ROLES, type Role } from '../members/roles.ts';
import { can, DEEDS, type Deed, type Subject } from './policy.ts';
import {
  ACTS,
  type Act,
  LIVE,
  type Live,
  type State,
  transition,
  WORK,
  WORKFLOW,
  type Work,
} from './workflow.ts';

const t = translator('en', 'workflow');

/** The page that explains the workflow, printed from the table and the policy themselves, so that it cannot differ. */
export function workflowPage(): string {
  return `# The workflow

This page is printed by \`node bin/print-pages.ts\` from [workflow.ts](../lib/releases/workflow.ts) and
[policy.ts](../lib/releases/policy.ts); a test fails when it is not current.

A release stands on two axes. **Work** is what happens to the next edition; **live** is what readers see. What is live
stays live until the next edition is published.

## Work

${diagram('work', WORK)}

## Live

${diagram('live', LIVE)}

## Acts

| act | from work → to work | from live → to live |
|---|---|---|
${ACTS.map(actRow).join('\n')}

## Who may do what

**yes**: wherever the act can start · **own**: only with drafts they started or submissions they made · **others’**: only
when nothing of theirs is in the text · **–**: never. Roles are held per site, optionally in one language.

| | ${ROLES.join(' | ')} |
|---|${ROLES.map(() => '---').join('|')}|
${[...DEEDS, ...ACTS].map(permissionRow).join('\n')}
`;
}

const nameOf = (axis: 'work' | 'live', value: string) =>
  axis === 'work' ? t(`work.${value as Work}`) : t(`live.${value as Live}`);

function diagram(axis: 'work' | 'live', values: readonly string[]): string {
  const arrows = new Map<string, string[]>();
  for (const act of ACTS) {
    for (const [from, to] of Object.entries(WORKFLOW[act][axis])) {
      if (from === to) continue;
      const path = `${from} --> ${to}`;
      arrows.set(path, [...(arrows.get(path) ?? []), t(`acts.${act}`)]);
    }
  }
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...values.map((value) => `  ${value} : ${nameOf(axis, value)}`),
    ...[...arrows].map(([path, acts]) => `  ${path} : ${acts.join(', ')}`),
    '```',
  ].join('\n');
}

function actRow(act: Act): string {
  return `| **${t(`acts.${act}`)}** | ${moves('work', act)} | ${moves('live', act)} |`;
}

function moves(axis: 'work' | 'live', act: Act): string {
  const targets = new Map<string, string[]>();
  for (const [from, to] of Object.entries(WORKFLOW[act][axis]))
    targets.set(to, [...(targets.get(to) ?? []), from]);
  const groups = [...targets].map(([to, from]) => {
    const names = from.map((value) => nameOf(axis, value)).join(', ');
    return from.length === 1 && from[0] === to ? `${names} (stays)` : `${names} → ${nameOf(axis, to)}`;
  });
  const stays = Object.entries(WORKFLOW[act][axis]).every(([from, to]) => from === to);
  const all = targets.size === (axis === 'work' ? WORK : LIVE).length;
  return stays
    ? `${all ? 'any' : [...targets.keys()].map((value) => nameOf(axis, value)).join(', ')} (stays)`
    : groups.join(' · ');
}

function permissionRow(deed: Deed): string {
  const name = (ACTS as readonly string[]).includes(deed)
    ? t(`acts.${deed as Act}`)
    : t(`deeds.${deed as (typeof DEEDS)[number]}`);
  return `| ${name} | ${ROLES.map((role) => answerFor(role, deed)).join(' | ')} |`;
}

// Asks the policy itself about every state, with the text being the member's own and somebody else's.
function answerFor(role: Role, deed: Deed): string {
  const own = asked(role, deed, true);
  const others = asked(role, deed, false);
  if (own && others) return 'yes';
  return own ? 'own' : others ? 'others’' : '–';
}

function asked(role: Role, deed: Deed, isOwn: boolean): boolean {
  const actor: Actor = {
    id: 'me',
    name: '',
    disabled: false,
    grants: [{ role, site: 'site', language: null }],
  };
  const by = isOwn ? 'me' : 'somebody';
  return STATES.filter((state) => isPossible(deed, state)).some((state) => {
    const subject: Subject = {
      site: 'site',
      language: 'en',
      ...state,
      submittedBy: by,
      authors: [by],
      createdBy: by,
      forcedBy: isOwn ? 'me' : 'somebody',
      removalPlanned: true,
      alsoForcedBy: [],
      steps: [],
      lockedBy: deed === 'lock' || !isLock(deed) ? null : deed === 'unlock' && isOwn ? 'me' : 'somebody',
    };
    return can(actor, deed, subject).allowed;
  });
}

const isLock = (deed: Deed) => deed === 'lock' || deed === 'take_over' || deed === 'unlock';
const STATES: State[] = WORK.flatMap((work) => LIVE.map((live) => ({ work, live })));
const isPossible = (deed: Deed, state: State) =>
  !(ACTS as readonly string[]).includes(deed) || transition(deed as Act, state) !== null;
