import { Injectable } from '@nestjs/common';
import { ApplicationQueries, type Answers } from '../../applications/index.js';
import { AccountQueries, hasRoleEverywhere } from '../../auth/index.js';
import { NotFound, readRows, Work, type Actor } from '../../platform/index.js';
import { groupsFor } from '../papers/need-to-know.js';
import { YLS_PAPERS } from '../papers/papers.definition.js';
import { CARED_FOR, isNurseOf } from '../papers/papers-standing.js';
import { YlsDossier } from '../papers/yls-dossier.entity.js';
import { afterName, nameAfter } from '../registration/after-name.js';
import { listed } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { healthNotes, type NoteRow } from './notes.projection.js';

const PAGE = 50;

/** A student in the nurse's list: nothing of their health. */
export interface CaredFor {
  id: string;
  name: string;
  called: string;
  summit: string;
  /** The guardian stands for what was told as it is now. */
  isSigned: boolean;
}

export interface NurseList {
  students: readonly CaredFor[];
  /** Where the next page begins. */
  after: string | null;
}

/** All that a nurse reads of one student. */
export interface HealthFile {
  registration: YlsRegistration;
  summit: YlsSummit;
  formId: string | null;
  isSigned: boolean;
  answers: Record<string, Answers>;
  notes: readonly (NoteRow & { by: string })[];
}

/** The nurse's desk. */
@Injectable()
export class NurseQueries {
  constructor(
    private readonly work: Work,
    private readonly applications: ApplicationQueries,
    private readonly accounts: AccountQueries,
  ) {}

  /** Those of the actor's summits that are not forgotten yet, by name; two queries for one as for many. */
  async list(actor: Actor, { name, after }: { name: string; after: string }): Promise<NurseList> {
    const scopes = actor.grants.flatMap(({ role, scope }) => (role === 'nurse' && scope ? [scope] : []));
    const { name: at, id } = nameAfter(after);
    const rows = await this.work
      .read()
      .query<CaredFor[]>(LIST, [
        hasRoleEverywhere(actor, 'nurse'),
        scopes,
        name.trim(),
        at,
        id,
        actor.accountId,
        PAGE + 1,
      ]);
    const students = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? students.at(-1)! : null;
    return { students, after: last && afterName(last) };
  }

  /** Each group that is read is logged. @throws NotFound for who is not the summit's nurse */
  async one(actor: Actor, id: string): Promise<HealthFile> {
    const manager = this.work.read();
    const registration = await manager.findOneBy(YlsRegistration, { id });
    if (!registration || !CARED_FOR.has(registration.state) || !isNurseOf(actor, registration)) throw new NotFound();
    const formId = await this.applications.idOf(manager, YLS_PAPERS, id);
    const asked = { applicationId: formId ?? '', groups: groupsFor('nurse', 'whole') };
    const reading = { where: 'n.registration_id = $1', parameters: [id], orderBy: 'n.written_at DESC, n.id DESC' };
    const notes = await readRows(manager, actor, { projection: healthNotes, reading });
    const names = await this.accounts.displayNames(
      notes.map(({ writtenBy }) => writtenBy),
      manager,
    );
    return {
      registration,
      summit: await manager.findOneByOrFail(YlsSummit, { id: registration.summitId }),
      formId,
      isSigned: (await manager.findOneBy(YlsDossier, { registrationId: id }))?.signedAt != null,
      answers: formId ? await this.applications.answers(manager, actor, asked) : {},
      notes: notes.map((note) => ({ ...note, by: names.get(note.writtenBy) ?? '–' })),
    };
  }
}

const LIST = `
  SELECT r.id, r.name, r.called, s.name AS summit, d.signed_at IS NOT NULL AS "isSigned"
    FROM yls_registration r JOIN yls_summit s ON s.id = r.summit_id LEFT JOIN yls_dossier d ON d.registration_id = r.id
   WHERE ($1 OR r.summit_id = ANY($2::uuid[])) AND r.state IN (${listed([...CARED_FOR])}) AND r.account_id <> $6
     AND ($3 = '' OR strpos(lower(r.name), lower($3)) > 0) AND ($4::text IS NULL OR (r.name, r.id) > ($4, $5::uuid))
   ORDER BY r.name, r.id LIMIT $7`;
