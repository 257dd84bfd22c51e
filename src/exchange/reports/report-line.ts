import type { TableColumn } from '../../platform/index.js';
import type { EndCode } from '../placement/placement-state.js';

/** A student as the report of placements names them; what is not known yet is empty. */
export interface PlacementLine {
  applicationId: string;
  student: string;
  sevisNumber: string;
  hostAddress: string;
  school: string;
  schoolAddress: string;
  coordinator: string;
  coordinatorZip: string;
}

/** One home that a student left for another; days are ISO dates. */
export interface MoveLine {
  applicationId: string;
  student: string;
  sevisNumber: string;
  movedInOn: string;
  movedOutOn: string;
  reasonCode: EndCode;
  reason: string;
}

/** What 22 CFR 62.25(n)(2) asks for at the least. */
const ASKED = ['student', 'sevisNumber', 'hostAddress', 'schoolAddress', 'coordinator', 'coordinatorZip'] as const;
export type Asked = (typeof ASKED)[number];

export const lacking = (line: PlacementLine): Asked[] => ASKED.filter((field) => line[field] === '');

export const PLACEMENT_COLUMNS: readonly TableColumn<PlacementLine>[] = [
  { name: 'full_name', value: ({ student }) => student },
  { name: 'sevis_id', value: ({ sevisNumber }) => sevisNumber },
  { name: 'host_family_address', value: ({ hostAddress }) => hostAddress },
  { name: 'school', value: ({ school }) => school },
  { name: 'school_address', value: ({ schoolAddress }) => schoolAddress },
  { name: 'local_coordinator', value: ({ coordinator }) => coordinator },
  { name: 'local_coordinator_zip', value: ({ coordinatorZip }) => coordinatorZip },
];

export const MOVE_COLUMNS: readonly TableColumn<MoveLine>[] = [
  { name: 'full_name', value: ({ student }) => student },
  { name: 'sevis_id', value: ({ sevisNumber }) => sevisNumber },
  { name: 'moved_in_on', value: ({ movedInOn }) => movedInOn },
  { name: 'moved_out_on', value: ({ movedOutOn }) => movedOutOn },
  { name: 'reason_code', value: ({ reasonCode }) => reasonCode },
  { name: 'reason', value: ({ reason }) => reason },
];
