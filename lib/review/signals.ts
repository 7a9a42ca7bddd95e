import { cutDocument } from '../checks/cut/document.ts';
import { datedOn } from '../checks/dated-on.ts';
import { checker } from '../checks/engine/checker.ts';
import type { Finding, RuleKind } from '../checks/engine/rule.ts';
import { NOTHING_KNOWN } from '../checks/known.ts';
import { inPlainLetters } from '../checks/plain-letters.ts';
import { houseStyle } from '../checks/queries/house-style.ts';
import type { From } from '../checks/queries/known.ts';
import { knownPeople } from '../checks/queries/known-people.ts';
import { RULES, WHOLE_RULES } from '../checks/rules/all.ts';
import type { NodeJson } from '../documents/parse.ts';
import { documentSchema } from '../documents/schema.ts';
import type { Language } from '../languages.ts';
import type { Sensitivity } from '../releases/kinds.ts';
import type { Check, StepRole } from './vocabulary.ts';

/** Words of a text that call for care: what they call for, and the points whoever signs has to look at because of them. */
export type Signal = { words: string; sensitivities: readonly Sensitivity[]; checks: readonly Check[] };

type Calls = Omit<Signal, 'words'>;

const CHILDREN = /mineur|enfant|minor|child|niñ|menor|أطفال|قاصر/iu;

// What each rule about protection calls for. Names on which States disagree are for who clears them, not for protection.
const CALLS: Record<string, Calls> = {
  'minor-age': { sensitivities: ['children'], checks: ['no_minor_named', 'consent_filed'] },
  'people-at-risk': { sensitivities: ['survivors'], checks: ['no_survivor_named', 'no_place_and_time'] },
  'named-person': { sensitivities: ['people'], checks: ['nobody_recognised', 'consent_filed'] },
  'quote-consent': { sensitivities: ['people'], checks: ['nobody_recognised', 'consent_filed'] },
  'name-changed': { sensitivities: ['people'], checks: ['nobody_recognised'] },
  'small-number': { sensitivities: ['people', 'survivors'], checks: ['small_numbers'] },
  'fine-place': { sensitivities: ['people'], checks: ['no_place_and_time'] },
  'shelter-place': { sensitivities: ['survivors'], checks: ['no_place_and_time'] },
  'route-told': { sensitivities: ['movement'], checks: ['no_place_and_time'] },
  'future-movement': { sensitivities: ['movement'], checks: ['no_place_and_time'] },
  coordinates: { sensitivities: ['people'], checks: ['no_place_and_time'] },
  'sensitive-name': { sensitivities: ['politics'], checks: ['names_cleared'] },
  'voluntary-return': { sensitivities: [], checks: ['voluntary_return'] },
};

/** What the findings of protection in a text call for. What somebody let stand still calls for it. Pure. */
export function signalsOf(findings: readonly Pick<Finding, 'rule' | 'say' | 'text'>[]): Signal[] {
  return findings.flatMap(({ rule, say, text }) => {
    const calls = CALLS[rule];
    return calls && say !== 'quote-whose' ? [{ words: text, ...callsOf(rule, say, text, calls) }] : [];
  });
}

function callsOf(rule: string, say: string, text: string, calls: Calls): Calls {
  if (rule === 'people-at-risk' && CHILDREN.test(text))
    return { sensitivities: ['children'], checks: ['no_minor_named', ...calls.checks] };
  if (say === 'named-in-danger')
    return { sensitivities: ['people', 'survivors'], checks: ['no_survivor_named', ...calls.checks] };
  return calls;
}

/** What a text calls for, each once, whatever whoever writes it has said. Pure. */
export const calledFor = (signals: readonly Signal[]): Sensitivity[] => [
  ...new Set(signals.flatMap(({ sensitivities }) => sensitivities)),
];

/** The points of a step's checklist: those of its rule and, for protection, those the text asks for. Pure. */
export function pointsOf(
  { role, checks }: { role: StepRole | null; checks: readonly Check[] },
  signals: readonly Signal[],
): Check[] {
  const asked = role === 'protection' ? signals.flatMap((signal) => signal.checks) : [];
  return [...new Set([...checks, ...asked])];
}

const isAboutPeople = ({ kind }: { kind: RuleKind }) => kind === 'protection';

type Read = { id: string; siteKey: string; language: Language; doc: NodeJson };

/** What in a release's text as it is now calls for care, in whatever letters it is written. Nothing of it leaves the machine. The caller has found the release. */
export async function readSignals(from: From, { id, siteKey, language, doc }: Read): Promise<Signal[]> {
  const [people, style] = await Promise.all([
    knownPeople({ releaseId: id, siteKey, language }, from),
    houseStyle(siteKey, language, from),
  ]);
  const known = { ...NOTHING_KNOWN, ...style, people };
  const check = checker(RULES.filter(isAboutPeople), WHOLE_RULES.filter(isAboutPeople));
  const read = (text: NodeJson) => {
    const node = documentSchema.nodeFromJSON(text);
    return signalsOf(check(cutDocument(node, language), { language, date: datedOn(node), known }));
  };
  const signals = read(doc);
  const plain = inPlainLetters(doc);
  if (plain === doc) return signals;
  const told = new Set(signals.map(({ words }) => words));
  return [...signals, ...read(plain).filter(({ words }) => !told.has(words))];
}
