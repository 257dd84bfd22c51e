import { formOf, type FormState } from '../../../platform/index.js';
import { wordingTyped } from '../../form/wordings.js';
import { dayIn } from '../../summit/zoned-days.js';
import type { YlsSession } from './yls-session.entity.js';
import type { YlsSlot } from './yls-slot.entity.js';
import { timeIn } from './zoned-times.js';

/** A form filled with what is on file of a slot. */
export const formOfSlot = ({ title, startsAt, endsAt }: YlsSlot, timeZone: string): FormState =>
  formOf({
    title: wordingTyped(title),
    day: dayIn(startsAt, timeZone),
    from: timeIn(startsAt, timeZone),
    until: timeIn(endsAt, timeZone),
  });

export const formOfSession = (session: YlsSession): FormState =>
  formOf({
    kind: session.kind,
    title: wordingTyped(session.title),
    topic: session.topic,
    about: session.about['en'] ? wordingTyped(session.about) : '',
    place: session.place,
    capacity: session.capacity,
    ageFrom: session.ageFrom,
    ageTo: session.ageTo,
    languages: session.languages.join(', '),
    mostOfDelegation: session.mostOfDelegation,
    isStepFree: session.isStepFree ? 'yes' : '',
  });
