/** The password of all demo accounts; they exist only in a demo season, which production never loads. */
export const demoPassword = 'two-cities-one-sky';

/** One account for each kind of user; the start prints them. */
export const demoAccounts = {
  administrator: {
    email: 'administrator@demo.example',
    name: 'Marlow Keystone',
    does: 'Administrator: people and roles',
  },
  staff: { email: 'staff@demo.example', name: 'Imani Fairweather', does: 'Programme staff: season, rounds, registry' },
  coordinator: {
    email: 'coordinator@demo.example',
    name: 'Rosalind Harborlight',
    does: 'Coordinator of Irondequoit and its desk',
  },
  judge: { email: 'judge@demo.example', name: 'Tobias Inkwell', does: 'Judge in the middle of a round' },
  student: { email: 'student@demo.example', name: 'Juniper Halfmoon', does: 'Student of 15 with a draft' },
  host: { email: 'host@demo.example', name: 'Ada Brightwater', does: 'Host family in the middle of its application' },
  askedHost: {
    email: 'lanternfield@demo.example',
    name: 'Iris Lanternfield',
    does: 'Host family that is asked about a student',
  },
  applicant: {
    email: 'kira@demo.example',
    name: 'Kira Featherstone',
    does: 'Exchange student with half an application',
  },
  askedStudent: {
    email: 'zoriana@demo.example',
    name: 'Zoriana Moonbeam',
    does: 'Exchange student to whom a home is offered',
  },
  exchangeStudent: {
    email: 'solomiya@demo.example',
    name: 'Solomiya Sunfield',
    does: 'Exchange student who lives with a family',
  },
  sender: { email: 'poltava@demo.example', name: 'Zlata Riverbend', does: 'Coordinator of Poltava, who nominates' },
  officer: {
    email: 'officer@demo.example',
    name: 'Quentin Lakeshore',
    does: 'Responsible officer of the sponsor of the exchange',
  },
  summitApplicant: {
    email: 'ikenna@demo.example',
    name: 'Ikenna Brookside',
    does: 'Summit student with half an application',
  },
  invited: {
    email: 'amara@demo.example',
    name: 'Amara Lightfoot',
    does: 'Summit student to whom a place is offered',
  },
  delegate: {
    email: 'noor@demo.example',
    name: 'Noor Silverbirch',
    does: 'Summit student with a ticket, sessions and a room',
  },
  chaperone: {
    email: 'chaperone@demo.example',
    name: 'Greta Lindenhall',
    does: 'Chaperone of a delegation to the summit',
  },
  nurse: { email: 'nurse@demo.example', name: 'Bertille Songbird', does: 'Nurse of the summit' },
  helper: { email: 'door@demo.example', name: 'Casimir Stonebridge', does: 'Helper at the door of the summit' },
  newcomer: { email: 'newcomer@demo.example', name: 'Ozan Riverstone', does: 'Student of 13 without an entry' },
} as const;

/** Waits to be asked: their link is in the mailbox. */
export const demoGuardian = { email: 'guardian@demo.example', name: 'Adaeze Saltmarsh' };

/** Invented surnames and given names: no person of the network is meant. */
export const givenNames = [
  'Mira',
  'Teo',
  'Aiko',
  'Lucía',
  'Nadia',
  'Kofi',
  'Ingrid',
  'Paweł',
  'Sofía',
  'Emil',
  'Yara',
  'Haruto',
  'Leona',
  'Diego',
  'Amara',
  'Felix',
  'Noor',
  'Ewa',
] as const;
export const surnames = [
  'Lanternfield',
  'Skylark',
  'Bramblewood',
  'Northwind',
  'Thistledown',
  'Applegarth',
  'Wintergreen',
  'Stonebridge',
  'Clearbrook',
  'Marigold',
  'Summerhay',
  'Foxglove',
] as const;
