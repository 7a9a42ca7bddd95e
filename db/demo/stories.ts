import type { Calendar } from './calendar.ts';
import { clinicBoat } from './stories/clinic-boat.ts';
import { cycloneAppeal } from './stories/cyclone-appeal.ts';
import { cycloneStatement } from './stories/cyclone-statement.ts';
import { diasporaGuide } from './stories/diaspora-guide.ts';
import { droughtBriefing } from './stories/drought-briefing.ts';
import {
  bookbinders,
  permitStatement,
  portVisit,
  weekInMorocco,
  winterAppeal,
} from './stories/every-kind.ts';
import { informationLine } from './stories/information-line.ts';
import { mediators } from './stories/mediators.ts';
import { migrantsDay } from './stories/migrants-day.ts';
import {
  cooperative,
  lineReview,
  medicalCaravan,
  newHours,
  openDay,
  pressVisit,
} from './stories/mission-desk.ts';
import { reportLaunch } from './stories/report-launch.ts';
import { solarTraining } from './stories/solar-training.ts';
import { doubleRelease, tooEarly, withdrawnSurvey } from './stories/taken-down.ts';
import type { DemoStory } from './story.ts';

/** Every story of the demo, oldest first, told for the day of this calendar. */
export function storiesFor(when: Calendar): DemoStory[] {
  return [
    withdrawnSurvey,
    clinicBoat,
    diasporaGuide,
    tooEarly,
    newHours,
    mediators,
    cycloneStatement,
    droughtBriefing,
    bookbinders,
    weekInMorocco,
    permitStatement,
    portVisit,
    winterAppeal,
    solarTraining,
    informationLine,
    doubleRelease,
    cycloneAppeal,
    openDay,
    medicalCaravan,
    cooperative,
    migrantsDay,
    reportLaunch,
    lineReview,
    pressVisit,
  ].map((tell) => tell(when));
}
