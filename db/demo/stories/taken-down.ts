import type { NodeJson } from '#lib/documents/parse.ts';
import type { Calendar } from '../calendar.ts';
import { geneva } from '../directory.ts';
import { publishedAtHq, type Telling } from '../story.ts';
import { contacts, document, figures, notes, num, p, quote } from '../write.ts';

/** Withdrawn with an explanation: the survey behind it had counted some people twice. */
export const withdrawnSurvey: Telling = (when) => ({
  site: 'global',
  kind: 'press_release',
  reach: 'global',
  countries: [],
  topics: ['data_research', 'migration_development'],
  sdgs: [8],
  releases: [
    {
      language: 'en',
      by: 'hq.writer',
      doc: survey(when),
      happens: [
        ...publishedAtHq(),
        {
          act: 'withdraw',
          by: 'hq.publisher',
          explanation:
            'The survey counted 212 interviews twice, so its percentages are not reliable and should not be quoted. The research team is calculating them again from the original questionnaires; a new release will say what changed.',
        },
      ],
    },
  ],
});

const survey = (when: Calendar): NodeJson =>
  document('en', {
    headline: 'Seven in ten business owners who returned home have hired somebody, survey finds',
    standfirst: 'Small loans and a mentor matter more than the size of the first investment.',
    dateline: { place: 'Geneva', country: 'CH', date: when.iso(-12) },
    body: [
      p(
        'Of 2,150 people who started a business after returning to their country of origin, 1,505, or 70 per cent, employed at least one other person two years later, according to a survey by the International Organization for Migration (IOM).',
      ),
      figures(
        {
          id: 'owners',
          value: '2,150',
          label: 'business owners interviewed',
          asOf: when.iso(-30),
          source: 'IOM survey of returned entrepreneurs',
        },
        {
          id: 'employers',
          value: '1,505',
          label: 'employ at least one person',
          asOf: when.iso(-30),
          source: 'Same survey',
        },
      ),
      p(
        'Owners who met a mentor every month were twice as likely to have hired as those who did not. The size of the first loan made little difference.',
      ),
    ],
    end: [
      notes(
        p('Interviews were held by telephone in three countries, between 18 and 26 months after return.'),
      ),
      contacts(...geneva('en')),
    ],
  });

/** Went out twice from two desks: this one now leads to the fuller release. */
export const doubleRelease: Telling = (when) => ({
  site: 'global',
  kind: 'press_release',
  reach: 'global',
  countries: ['ES'],
  topics: ['labour_mobility'],
  sdgs: [8],
  releases: [
    {
      language: 'en',
      by: 'hq.writer',
      doc: shortLine(when),
      happens: [
        ...publishedAtHq(),
        {
          act: 'merge',
          by: 'admin',
          explanation: 'Two desks announced the same line. The fuller release stays.',
          into: 'information-line-en',
        },
      ],
    },
  ],
});

const shortLine = (when: Calendar): NodeJson =>
  document('en', {
    headline: 'Free advice by phone for seasonal workers in Spain',
    standfirst: 'The line answers in nine languages, six days a week.',
    dateline: { place: 'Geneva', country: 'CH', date: when.iso(-2) },
    body: [
      p(
        'Seasonal workers in Spain can call a free information line of the International Organization for Migration (IOM) in nine languages. In the trial, ',
        num('calls', '1,388'),
        ' calls came from Spain, according to the register.',
      ),
    ],
    end: [contacts(...geneva('en'))],
  });

/** Unpublished in error: it went out before the partner had confirmed. Its address answers 410. */
export const tooEarly: Telling = (when) => ({
  site: 'global',
  kind: 'press_release',
  reach: 'global',
  countries: [],
  topics: ['partnerships'],
  sdgs: [4],
  releases: [
    {
      language: 'en',
      by: 'hq.writer',
      doc: nightSchool(when),
      happens: [
        ...publishedAtHq(),
        {
          act: 'unpublishInError',
          by: 'admin',
          explanation: 'Published before the partner university had confirmed the opening date.',
        },
      ],
    },
  ],
});

const nightSchool = (when: Calendar): NodeJson =>
  document('en', {
    headline: 'IOM and a university of applied sciences prepare an evening course for interpreters',
    standfirst: 'Sixty places, half of them for people who have interpreted for years without a certificate.',
    dateline: { place: 'Geneva', country: 'CH', date: when.iso(-8) },
    body: [
      p(
        'An evening course for community interpreters will open 60 places next spring, 30 of them for people who already interpret in hospitals, schools and public offices without a certificate.',
      ),
      quote(
        {
          speaker: 'Helvi Nakashian',
          title: 'Director of Partnerships',
          organisation: 'IOM',
        },
        'They already do the work. The course gives them the paper, and the pay that goes with it.',
      ),
    ],
    end: [contacts(...geneva('en'))],
  });
