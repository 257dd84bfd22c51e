import { lawRule } from '../../law/index.js';
import type { HostFacts, RoomOnFile } from './host-facts.js';
import { sentencesOf } from './sentences.js';

/** A room by itself: the form asks these while the family describes it. */
export type RoomFacts = Pick<HostFacts, 'rooms'>;

const named = (rooms: readonly RoomOnFile[]) => ({ rooms: rooms.map(({ name }) => name).join(', ') });

/** What each room must have, as a rule of its own, so that the refusal says which. */
const everyRoom = (id: string, isFit: (room: RoomOnFile) => boolean) =>
  lawRule<RoomFacts>({
    id,
    cites: '22 CFR 62.25(j)(4)',
    severity: 'block',
    reads: ['rooms'],
    evidence: ['home-visit', 'photograph'],
    sentences: sentencesOf(id),
    check: ({ rooms }) => {
      const unfit = rooms.filter((room) => !isFit(room));
      return unfit.length === 0 || named(unfit);
    },
  });

export const bedIsOnesOwn = everyRoom('host-bed-is-ones-own', ({ bedKind }) => bedKind === 'own');
export const exitIsClear = everyRoom('host-exit-is-clear', ({ hasClearExit }) => hasClearExit);
export const roomIsFit = everyRoom(
  'host-room-is-fit',
  ({ hasStorage, hasStudySpace, hasBathroom }) => hasStorage && hasStudySpace && hasBathroom,
);

/** Who sleeps in the room beside the student; two beds for students are two who share it. Whether the sexes are the same is asked when a student is placed. */
export const roomIsSharedWithOne = lawRule<RoomFacts, 'most'>({
  id: 'host-room-is-shared-with-one',
  cites: '22 CFR 62.25(j)(4)',
  severity: 'block',
  reads: ['rooms'],
  evidence: ['home-visit'],
  parameters: { most: { unit: 'persons', value: 1 } },
  sentences: sentencesOf('host-room-is-shared-with-one'),
  check: ({ rooms }, { most }) => {
    const crowded = rooms.filter(({ beds, sharers }) => beds - 1 + sharers.length > most);
    return crowded.length === 0 || named(crowded);
  },
});

/** A student and who would sleep in the same room. */
export interface SharedRoomFacts {
  studentGender: string;
  sharerGenders: readonly string[];
}

export const sharersAreOfOneSex = lawRule<SharedRoomFacts, 'most'>({
  id: 'host-sharers-are-of-one-sex',
  cites: '22 CFR 62.25(j)(4)',
  severity: 'block',
  reads: ['studentGender', 'sharerGenders'],
  evidence: ['home-visit'],
  parameters: { most: { unit: 'persons', value: 1 } },
  sentences: sentencesOf('host-sharers-are-of-one-sex'),
  check: ({ studentGender, sharerGenders }, { most }) =>
    (sharerGenders.length <= most && sharerGenders.every((gender) => gender === studentGender)) || {},
});

export const roomRules = [bedIsOnesOwn, exitIsClear, roomIsFit, roomIsSharedWithOne] as const;
