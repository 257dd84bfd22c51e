import { roleLines, roomLines, sessionLines } from '../../yls/index.js';

/** Slots of the winter's summit: so many days after its first one, and when. */
export const slots = [
  { title: { en: 'First morning', ar: 'الصباح الأول' }, after: 1, from: '09:30', until: '11:00' },
  { title: { en: 'First afternoon', ar: 'بعد الظهر الأول' }, after: 1, from: '13:30', until: '16:30' },
  { title: { en: 'A morning for the city', ar: 'صباح من أجل المدينة' }, after: 3, from: '09:00', until: '12:00' },
] as const;

const sessions = `slot;topic;kind;title;capacity;place;about
1;speaking;session;Speaking so that others listen | ar: أن تتكلّم فيُصغي الآخرون;3;Room 120;A talk of two minutes, given twice: before and after what the others say of it.
1;water;session;Whose river is it? | ar: لمن النهر؟;3;Room 124;A river runs through two countries. Who may take how much of it in a dry year?
2;council;simulation;A council of cities | ar: مجلس المدن;4;Assembly hall;Cities of one valley decide whether a dam is built.
2;newsroom;session;Two newspapers, one day | ar: صحيفتان ويوم واحد;4;Library;The same day as two newspapers tell it, and why.
3;garden;project;A garden for the school | ar: حديقة للمدرسة;3;Gate of the garden;Beds, paths and a compost heap, with pupils of the school.
3;kitchen;project;Lunch for eighty | ar: غداء لثمانين شخصاً;4;Community kitchen;Lunch for whoever comes, from what shops would throw away.`;

const roles = `The city of Upriver | ar: مدينة أعلى النهر; 2
The city of Downriver | ar: مدينة أسفل النهر; 2`;

const rooms = `house;floor;room;beds;gender;near_nurse
Founders Hall;2;201;3;female;yes
Founders Hall;2;202;1;female;
Founders Hall;2;203;3;male;yes
Founders Hall;2;204;1;male;`;

export const sessionsOfSummit = () => read(sessionLines(sessions, slots.length)).sessions;
export const rolesOfCouncil = () => read(roleLines(roles)).roles;
export const roomsOfSummit = () => read(roomLines(rooms)).rooms;

function read<Read extends { ok: boolean }>(lines: Read): Extract<Read, { ok: true }> {
  if (!lines.ok) throw new Error('A line of the demo season is wrong.');
  return lines as Extract<Read, { ok: true }>;
}
