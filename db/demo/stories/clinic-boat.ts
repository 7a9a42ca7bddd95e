import type { NodeJson } from '#lib/documents/parse.ts';
import type { Calendar } from '../calendar.ts';
import { emergencyDesk } from '../directory.ts';
import { publishedAtHq, type Telling } from '../story.ts';
import {
  box,
  contacts,
  divider,
  document,
  figures,
  h,
  inLanguage,
  italic,
  list,
  notes,
  p,
  quote,
  table,
} from '../write.ts';

/** A long one, some 2,500 words: a week on a clinic boat. */
export const clinicBoat: Telling = (when) => ({
  site: 'global',
  kind: 'story',
  reach: 'global',
  countries: [],
  topics: ['migration_health', 'emergency_response'],
  sdgs: [3, 10],
  projects: ['GL.1204'],
  releases: [
    {
      language: 'en',
      by: 'hq.writer',
      doc: english(when),
      happens: publishedAtHq(),
    },
  ],
});

const english = (when: Calendar): NodeJson =>
  document('en', {
    headline: 'Five days on the clinic boat: where the river is the only road',
    standfirst:
      'A nurse, a midwife, a pilot and a cook carry a clinic up the Ombeya, past villages that appear on no timetable. A log of one week in the dry season.',
    dateline: { place: 'Tamsu Landing', country: null, date: when.iso(-10) },
    body: [...monday, ...tuesday, ...wednesday(when), ...thursday, ...friday],
    end: [
      notes(
        p(
          'The names of the people who were treated on board have been changed, and the villages are named only where the village council agreed. Everybody quoted was shown their words, or had them read aloud in their language, and approved them.',
        ),
        p(
          'The week described is one of 43 in the boat’s calendar. The medical register belongs to the district health office; IOM receives totals, never names.',
        ),
      ),
      contacts(...emergencyDesk('en')),
    ],
  });

const monday: NodeJson[] = [
  p(
    'At a quarter to six the river is the colour of tea with milk. The clinic boat lies with her nose in the mud of Tamsu Landing, eleven metres of aluminium with a canvas roof, and Ama Korsah is counting. Forty boxes of vaccine, in two cold chests. Six hundred doses of iron and folic acid. Two delivery kits, sealed. One blood pressure cuff that works and one that is coming along out of loyalty.',
  ),
  p(
    '“The one you forget is the one they ask for,” says Korsah, who has been the nurse on board for four years. She closes the chest, writes the temperature on a card, and hands the card to the pilot, who hangs it beside his wheel. He will read it every hour until Friday.',
  ),
  p(
    'The boat belongs to the district health office. The International Organization for Migration (IOM) maintains her, pays for the fuel and trains the crew, because most of the people she visits came to this river from somewhere else. Some fled fighting in the hills a generation ago. Others come each year with the fish, stay for five months in houses on stilts, and leave before the water falls. None of them has a clinic within a day’s walk. There is no road to walk on.',
  ),
  box(
    h('The boat in short'),
    list(
      'Built: nine years ago, in a yard that makes ferries',
      'Crew: four, on board from Monday to Friday, 43 weeks a year',
      'Stops: 22 on a round of two weeks, 12 upstream and 10 downstream',
      'Power: solar panels on the roof, enough for two cold chests, a lamp and a radio',
      'Languages spoken on board: five',
    ),
  ),
  h('Monday: the queue at the mango tree'),
  p(
    'The first stop is easy. Everybody at the first stop knows the boat, and the mango tree with the bench around it has been the waiting room for so long that people call it by that name. By seven there are 31 people on the bench and in the grass. Korsah sees the small ones first. The midwife, Ruth Danquah-Ild, takes the women who are expecting behind a curtain in the bow, where a mattress, a lamp and a wooden trumpet make a consulting room.',
  ),
  p(
    'The trumpet is a Pinard horn, a listening tube that midwives have used for more than a century. Danquah-Ild has an electronic one too. She prefers the wood. It needs no battery, she says, and a mother who has watched her listen through it believes what she hears.',
  ),
  p(
    'Seventeen vaccinations before noon. Two infected cuts, one from a fish hook. A man with a cough that has lasted since the last moon, who gets a paper, a date and a place on the next supply boat to the hospital for a test. A grandmother who came for company, and was given it.',
  ),
  quote(
    {
      speaker: 'Ama Korsah',
      title: 'Nurse on the clinic boat',
      organisation: 'Ombeya district health office',
    },
    'On land, people come to the clinic when it hurts. Here the clinic comes to them, so they come when it begins. That is the whole difference, and it is a big one.',
  ),
  p(
    'The afternoon belongs to paper. Every child has a card; every card has a twin in the register; and the two must say the same. Where they do not, Korsah asks the mother, never the card. Families on this river move with the season, and a child may have had one dose in one country and the next in another. The card knows only what somebody wrote on it. The mother was there.',
  ),
  p(
    'At dusk the pilot, Moses Teklemariam-Boye, pulls the boat into the middle of the stream and drops the anchor. It is cooler there and there are fewer mosquitoes. The cook fries the fish with lime. On the bank somebody is drumming, not for a feast, the pilot says, just to practise.',
  ),
];

const tuesday: NodeJson[] = [
  h('Tuesday: a village that moved'),
  p(
    'The second day begins with a village that is not there. The chart on the wheelhouse wall shows it on the left bank, a red dot with the number 4. On the left bank there are posts, a broken canoe, a hearth with cold ash. The people have gone.',
  ),
  p(
    'Nobody on board is surprised. Teklemariam-Boye cuts the engine and lets the boat drift while he looks at the water. He is looking for fish traps. “Where the traps are new, the people are near,” he says. It takes 40 minutes. The village is on the right bank now, behind an island, three kilometres up: 19 houses, a smokehouse, and a landing stage that smells of fresh wood.',
  ),
  p(
    'The headwoman explains. The left bank was eaten by the last high water, a metre at a time, and then a whole garden in one night. They asked for no permission and for no help. They took the houses apart, floated the posts across, and put them up again in the same order, so that everybody still has the same neighbours.',
  ),
  p(
    'For those who count such things, and IOM does, this is displacement: 112 people moved by erosion, none of them in any register until today. Community mobilizer Isatu Fombah, who joined the boat for two days, sits down with the headwoman and fills in a form. How many households? How many women, men, children? What was lost, what is missing, what comes first? The answer to the last question is not food, or money. It is the school. The teacher does not know where they are.',
  ),
  p('Fombah has a radio. By four in the afternoon the teacher knows.'),
  quote(
    { speaker: 'Isatu Fombah', title: 'Community Mobilizer', organisation: 'IOM' },
    'A form is a promise. If I write down that the school is missing and nothing happens, nobody will answer my next form. So before I ask, I find out what I can do.',
  ),
  p(
    'The clinic opens late and closes later. By lamplight Danquah-Ild examines a young woman, whom this log will call Mariam, who is expecting her second child within the month. The first was born on this river, at night, in a canoe on the way to somewhere. Mariam laughs when she tells it; her mother does not. They agree on a plan. From next week Mariam will stay with a cousin at Tamsu Landing, ten minutes from the health post, and the boat that brings the salt will take her there.',
  ),
  p(
    'The plan is written on a card in two languages and drawn in a third: a moon for the date, a boat, a house with a cross. Danquah-Ild makes the drawings herself. In nine years, she says, no one has misread a drawing.',
  ),
];

const wednesday = (when: Calendar): NodeJson[] => [
  h('Wednesday: the fish traders'),
  p(
    'Midweek the river widens into a lake, and the lake into a market. Traders from three countries meet here from October to March. They live on their boats, tied side by side, and a person can walk for ten minutes from deck to deck without touching water. The clinic boat ties up at the end of the row like anyone else. A boy at once tries to sell the nurse a radio.',
  ),
  p(
    'It is the busiest day. By evening the register has 94 lines. Traders are people who do not get ill, they will tell you, because they cannot afford to. They come for their knees, their teeth, their eyes; for something to help them sleep; for the child who came along because there was nobody to leave her with. They come, above all, for a paper that says they have been vaccinated against yellow fever, since without it they are turned back at the next border post.',
  ),
  p(
    'Two years ago that paper could be bought on the market for the price of a dinner. A false certificate protects nobody, and a border guard who has seen twenty of them no longer believes the real one. So the health ministries of the three countries agreed on one card with one number, and IOM printed the first 30,000. The boat gives the injection and the card together, free of charge, and writes the number in the register. The false ones have become hard to sell.',
  ),
  table(
    ['Service', 'Women and girls', 'Men and boys', 'Total'],
    ['Vaccinations', '78', '71', '149'],
    ['General consultations', '64', '58', '122'],
    ['Care in pregnancy and after birth', '37', '0', '37'],
    ['Wounds and injuries', '9', '21', '30'],
    ['Referrals to hospital', '6', '5', '11'],
    ['Total', '194', '155', '349'],
  ),
  p(
    italic(
      'Services given from Monday to Friday in the week described. One person may receive more than one service.',
    ),
  ),
  p(
    'Toward evening a trader asks for the boat’s captain. There is none, so he is given the cook. He has brought a sack of dried fish, and a speech. Last season his sister was carried on board with a fever at night and the crew took her to the hospital, nine hours, with the engine at full power. She lives. She has a stall again, the blue one, third from the end. He would like the crew to know this, and to eat the fish.',
  ),
  p(
    'The cook says a few words in reply in ',
    'the language of the lake, and then, because the man is from further north, in Arabic: ',
    inLanguage('ar', 'الصحة أولًا'),
    ', health first. It is also painted on the bow.',
  ),
  figures(
    {
      id: 'services',
      value: '349',
      label: 'services given in one week',
      asOf: when.iso(-10),
      source: 'Weekly total of the district health office',
    },
    {
      id: 'services-f',
      value: '194',
      label: 'to women and girls',
      asOf: when.iso(-10),
      source: 'Same total',
      partOf: 'services',
    },
    {
      id: 'services-m',
      value: '155',
      label: 'to men and boys',
      asOf: when.iso(-10),
      source: 'Same total',
      partOf: 'services',
    },
  ),
];

const thursday: NodeJson[] = [
  h('Thursday: what a litre of fuel can do'),
  p(
    'On Thursday nothing happens, which the pilot considers the best kind of day. The boat runs upstream for seven hours between walls of reed. Kingfishers, one crocodile, a log that was thought to be another. Teklemariam-Boye uses the time to explain his arithmetic.',
  ),
  p(
    'A week on the river takes 620 litres of fuel. With 349 services, that comes to a little under two litres each. He keeps the figure on a board and he is not proud of it. Downstream, with the current, a service costs a litre and a half; upstream it costs nearly three. Twice he has proposed to stay a second night at the lake and skip the two highest villages, where nine families live. Twice the nurse has said no, and she is in charge of the round.',
  ),
  p(
    'So he has looked for the litres elsewhere. He had the hull scraped. He put the cold chests on solar power, which saved the hour a day when the engine ran for their sake alone. He learned from the fish traders which side channel is deep in which month. Between them, these things have brought the bill down by a fifth in three years.',
  ),
  quote(
    {
      speaker: 'Moses Teklemariam-Boye',
      title: 'Pilot of the clinic boat',
      organisation: 'Ombeya district health office',
    },
    'I do not save fuel. I move it. What I do not burn on the way, I burn in the highest village.',
  ),
  p(
    'The rest of the money comes from four places, and the crew can recite them. The district pays the salaries. The Northern Lights Facility, a fund of several donors managed by IOM under the project Rivers of Care, pays for fuel, repairs and training until the end of next year. The ministry sends the vaccines. The villages give what they have, which is mostly fish, firewood and a place in the shade.',
  ),
  p(
    'What will happen after next year is a question that comes up at supper, in the tone in which other people talk about the weather. The district council has entered a first sum in its budget: a third of the fuel. It is the first time that a council on this river has paid for a boat that also stops for people who cannot vote for it.',
  ),
  divider,
  p(
    'At the last village but one, a boy waits on the stage with a hen under his arm. The hen has hurt its leg. Korsah looks at the leg with the same face with which she looks at all legs, splints it with half a tongue depressor, and enters nothing in the register. Then she vaccinates the boy.',
  ),
];

const friday: NodeJson[] = [
  h('Friday: the highest village'),
  p(
    'The last stop has nine houses and no name on the chart. Its people came down from the hills 31 years ago, with what they could carry, and stayed where the river became too shallow to go on. Their children have gone to school by canoe. Two of them are teachers now. One is in the capital and sends the village a newspaper, which arrives with the boat, two weeks old and complete.',
  ),
  p(
    'There are 14 patients. It is soon done. Then the crew is asked to sit down, as they are every second Friday, and the oldest woman of the village, who is called Grandmother by everybody including the pilot, puts her question. It is always the same one: what have you seen?',
  ),
  p(
    'This is the other thing the boat carries. The village has a radio but no news of its own river. So Korsah tells what may be told. That village 4 has moved and sends greetings. That the market is large this year and the price of smoked fish is down. That a bridge is being built, far below, and that the men who build it were vaccinated at the lake. That there were three births, all well. She gives no names; nobody asks for them. The people listen with their heads to one side, as one listens to music.',
  ),
  p(
    'When she has finished, Grandmother says something that makes the others laugh, and Danquah-Ild translates it. The old woman says that in the hills the doctor was two days away and one had to be very ill to go. Here the doctor comes every two weeks and one has to be very healthy, in order to be on time.',
  ),
  p(
    'The way back takes six hours with the current. Teklemariam-Boye hands the wheel to the cook, who is learning. Korsah adds up the columns: 149 vaccinations, 122 consultations, 37 women seen before or after a birth, 30 wounds, 11 people sent on to the hospital. She adds them a second time, from below. Then she takes the card from its nail beside the wheel and reads the temperatures of five days aloud. Not one is above eight degrees.',
  ),
  p(
    'At Tamsu Landing it is raining, the first rain in weeks. On the stage, under a sheet of plastic, a young woman is waiting with a bundle and her mother. Mariam has come early. The salt boat had room, she says, and she did not want to be late.',
  ),
  h('What the boat has changed'),
  p(
    'The district health office looked at the five years before the boat and the five years since. It compared the 22 places on her round with 22 places of the same size on two rivers without a boat. The results were published last spring, with the data.',
  ),
  list(
    'Children who had all their vaccinations by their second birthday: 31 per cent before, 78 per cent now. On the rivers without a boat: 29 and 36 per cent.',
    'Births with a midwife present: 22 per cent before, 64 per cent now. Elsewhere: 24 and 30 per cent.',
    'Cost of one service, with salaries and fuel: USD 9.40. By road, where there is one: USD 7.10.',
  ),
  p(
    'The difference of USD 2.30 is the price of the river. Whether it is a high price depends on where one lives. The district council will discuss it in January; IOM has been asked to present the figures, and the headwoman of village 4 has been asked to come along and explain them.',
  ),
  p('She has accepted. She will bring the form.'),
];
