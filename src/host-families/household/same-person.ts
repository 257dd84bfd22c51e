import { Injectable } from '@nestjs/common';
import { In, Not, type EntityManager } from 'typeorm';
import { ApplicationParts } from '../applying/application-parts.js';
import { HouseholdCheck } from '../checks/household-check.entity.js';
import { HostFile } from '../file/host-file.entity.js';
import { OVER } from '../file/host-file-state.js';
import type { HouseholdMember } from './household-member.entity.js';

type Told = Pick<HouseholdMember, 'name' | 'birthDate' | 'gender'>;

/** By what checks, visits and signatures know somebody. */
export const isSamePerson = (one: Told, other: Told): boolean =>
  isSameText(one.name, other.name) && one.birthDate === other.birthDate && one.gender === other.gender;

/** Whether two lines differ in no more than capitals and blanks. */
export const isSameText = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (text: string): string => text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();

/** On whom something rests that was done by or about this very person, so that the row cannot become another one's. */
@Injectable()
export class SettledMembers {
  constructor(private readonly parts: ApplicationParts) {}

  /** A check is on file, of whatever season; or they signed, or were met at home, for an application that is not over. */
  async has(manager: EntityManager, { id, householdId }: HouseholdMember): Promise<boolean> {
    if (await manager.existsBy(HouseholdCheck, { memberId: id })) return true;
    const files = await manager.find(HostFile, {
      select: { id: true },
      where: { householdId, state: Not(In([...OVER])) },
    });
    const fileIds = files.map((file) => file.id);
    const parts = await this.parts.of(manager, fileIds);
    return [...parts.values()].some(
      ({ signedIds, interview }) => signedIds.includes(id) || (interview?.presentIds ?? []).includes(id),
    );
  }
}
