import { defineProjection } from '../../../platform/index.js';
import { healthSubject } from '../../papers/health-subject.js';

/** That a student has an allergy: not which, and on paper for staff alone. `id` is what the log of readings knows the student's health by. */
interface BadgeMark {
  id: string;
  registrationId: string;
}

export const badgeMarks = defineProjection<BadgeMark>({
  name: 'yls.badge-marks',
  reader: 'staff',
  from: "(SELECT DISTINCT registration_id FROM yls_need WHERE part = 'allergies') n",
  columns: { id: healthSubject('n.registration_id'), registrationId: 'n.registration_id' },
  sensitive: ['registrationId'],
});
