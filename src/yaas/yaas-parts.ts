import { awards } from './awards/awards.part.js';
import { consent } from './consent/consent.part.js';
import { desk } from './desk/desk.part.js';
import { editions } from './editions/editions.part.js';
import { enter } from './enter/enter.part.js';
import { entries } from './entries/entries.part.js';
import { exhibit } from './exhibit/exhibit.part.js';
import { exports as exporting } from './exports/exports.part.js';
import { feedback } from './feedback/feedback.part.js';
import { levels } from './levels/levels.part.js';
import { messages } from './messages/messages.part.js';
import { moderation } from './moderation/moderation.part.js';
import { others } from './others/others.part.js';
import { season } from './season/season.part.js';
import { student } from './student/student.part.js';
import { tour } from './tour/tour.part.js';
import { voting } from './voting/voting.part.js';
import { works } from './works/works.part.js';
import type { YaasPart } from './yaas-part.js';

/** In the order in which Express asks them: a fixed path stands before one with a gap. */
export const parts: readonly YaasPart[] = [
  editions,
  levels,
  enter,
  consent,
  others,
  works,
  student,
  entries,
  desk,
  moderation,
  messages,
  season,
  awards,
  voting,
  tour,
  exporting,
  feedback,
  exhibit,
];
