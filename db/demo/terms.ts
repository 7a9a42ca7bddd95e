import type { Actor } from '#lib/members/roles.ts';
import { makeTerm } from '#lib/style/make-term.ts';
import { triedKey } from '#lib/style/tried.ts';

type Term = Omit<Parameters<typeof makeTerm>[1], 'tried'>;

/** What the demo newsroom's editors think of some words. */
export async function keepDemoTerms(editors: { morocco: Actor; global: Actor }): Promise<void> {
  for (const term of MOROCCO) await makeTerm(editors.morocco, tried({ ...term, siteKey: 'morocco' }));
  for (const term of GLOBAL) await makeTerm(editors.global, tried({ ...term, siteKey: 'global' }));
}

const tried = (term: Term) => ({
  ...term,
  tried: triedKey({ ...term, except: term.except ?? '', isExact: false }),
});

const MOROCCO: Omit<Term, 'siteKey'>[] = [
  {
    language: 'fr',
    pattern: 'rapatri(er|é|és|ée|ées|ement|ements)',
    except: 'rapatriement (sanitaire|des corps)',
    severity: 'warning',
    message: 'Qui a choisi de rentrer n’est pas rapatrié : la mission parle de retour volontaire.',
    reason: 'Convenu avec les partenaires à Rabat',
    hits: 'le rapatriement de dix personnes\ndes étudiants rapatriés',
    misses: 'un rapatriement sanitaire\nle retour volontaire de dix personnes',
  },
  {
    language: 'ar',
    pattern: '*مستفيد*',
    severity: 'info',
    message: 'كلمة إدارية: يُذكر من هم، كالأسر والطلاب والعائدين.',
    reason: 'ليكون النص عن الناس لا عن البرنامج',
    hits: 'المستفيدون من المشروع\nدعم المستفيدين',
    misses: 'الأسر العائدة\nاستفادة الطلاب',
  },
];

const GLOBAL: Omit<Term, 'siteKey'>[] = [
  {
    language: 'en',
    pattern: 'beneficiar(y|ies)',
    except: 'beneficiary (account|selection)',
    severity: 'info',
    message: 'An office word: say who they are, such as families, students, people who return.',
    reason: 'So that the text is about people, not about the programme',
    hits: 'project beneficiaries\nA beneficiary said',
    misses: 'families who return\na beneficiary account',
  },
];
