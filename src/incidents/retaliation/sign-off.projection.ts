import { defineProjection } from '../../platform/index.js';
import { READABLE } from '../cases/incident.reach.js';
import type { EndingAct } from './retaliation-sign-off.entity.js';

/** That an officer answered for ending or moving a stay, as the desk reads it. */
export interface SignOffRow {
  id: string;
  name: string;
  act: EndingAct;
  reason: string;
  signedByName: string;
  signedAt: Date;
}

export const signOffProjection = defineProjection<SignOffRow>({
  name: 'incidents.sign-off',
  reader: 'incident desk',
  from: 'retaliation_sign_off s JOIN account_brief a ON a.id = s.student_id JOIN account_brief by ON by.id = s.signed_by',
  columns: {
    id: 's.id',
    name: 'a.display_name',
    act: 's.act',
    reason: 's.reason',
    signedByName: 'by.display_name',
    signedAt: 's.signed_at',
  },
  sensitive: ['reason'],
});

/** Cases of the student: they told of it, or it happened to them. */
const OF_STUDENT = `SELECT FROM incident i WHERE (
    EXISTS (SELECT FROM incident_report r WHERE r.incident_id = i.id AND r.reported_by = s.student_id)
    OR EXISTS (SELECT FROM incident_person p WHERE p.incident_id = i.id AND p.account_id = s.student_id AND p.part = 'affected'))`;

/** As a condition, whose parameters are those of `reachOf`: one's own, and those about students of whom one may read a case; of whose cases one is kept from, none. */
export const REACHED = `(s.signed_by = $3 OR EXISTS (${OF_STUDENT} AND ${READABLE}))
  AND NOT EXISTS (${OF_STUDENT} AND EXISTS (
    SELECT FROM incident_bar kept WHERE kept.incident_id = i.id AND kept.account_id = $3))`;
