import type { Retention } from '../../platform/index.js';

/** All rows that go with a registration, those first that refer to others. A part with a table of its own adds it above what it refers to. */
export const registrationRows: Retention['rows'] = [
  { entity: 'YlsFeedbackStamp', where: 'r.registration_id = $1' },
  { entity: 'YlsRoomRequest', where: '$1 IN (r.registration_id, r.with_id)' },
  { entity: 'YlsSleeper', where: 'r.registration_id = $1' },
  { entity: 'YlsRolePlace', where: 'r.registration_id = $1' },
  { entity: 'YlsPlace', where: 'r.registration_id = $1' },
  { entity: 'YlsPreference', where: 'r.registration_id = $1' },
  { entity: 'YlsDelegate', where: 'r.registration_id = $1' },
  { entity: 'YlsSendHome', where: 'r.registration_id = $1' },
  { entity: 'YlsCalendar', where: 'r.registration_id = $1' },
  { entity: 'YlsAttendance', where: 'r.registration_id = $1' },
  { entity: 'YlsBusRider', where: 'r.registration_id = $1' },
  { entity: 'YlsRelease', where: 'r.registration_id = $1' },
  { entity: 'YlsCollector', where: 'r.registration_id = $1' },
  { entity: 'YlsCheckIn', where: 'r.registration_id = $1' },
  { entity: 'YlsTicket', where: 'r.registration_id = $1' },
  { entity: 'YlsGrant', where: 'r.registration_id = $1' },
  { entity: 'YlsJuryResult', where: 'r.registration_id = $1' },
  { entity: 'YlsSeat', where: 'r.registration_id = $1' },
  { entity: 'YlsHealthNote', where: 'r.registration_id = $1' },
  { entity: 'YlsEmergencyContact', where: 'r.registration_id = $1' },
  { entity: 'YlsNeed', where: 'r.registration_id = $1' },
  { entity: 'YlsDossier', where: 'r.registration_id = $1' },
  { entity: 'YlsGuardian', where: 'r.registration_id = $1' },
  { entity: 'YlsRegistration', where: 'r.id = $1' },
];
