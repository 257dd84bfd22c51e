import { beforeAll, describe, expect, test } from '@jest/globals';
import { getMetadataArgsStorage } from 'typeorm';
import { entityClasses } from '../../src/platform/database/classes-on-disk.js';
import { personalColumns } from '../../src/platform/index.js';

/** Words by which a column that is about a person gives itself away. */
const telling = /name|mail|birth|address|school|signature|statement|comment|note|phone|giver|guardian|signer/i;

/** Columns that sound like it and are not about a person. */
const notAboutPeople = new Set([
  'AccessToken.name',
  'Account.emailVerifiedAt',
  'Community.geonamesAdmin1',
  'Community.geonamesId',
  'Community.name',
  'Community.nativeName',
  'CommunityName.name',
  'ConditionPhotograph.noteId',
  'ExchangeApplication.schoolId',
  'ExchangeChaperone.namedAt',
  'ExchangeGroup.name',
  'ExchangePlacement.schoolConfirmedOn',
  'ExchangeSchool.name',
  'ExchangeSchoolAcceptance.schoolId',
  'ExchangeSevisBatch.name',
  'ExchangeSponsor.address',
  'ExchangeSponsor.emergencyPhone',
  'ExchangeSponsor.mainPhone',
  'ExchangeSponsor.name',
  'ExchangeTerm.mostInSchool',
  'ExchangeTerm.name',
  'HostingPage.officePhone',
  'HostRoom.name',
  'HostSeason.name',
  'ImportRun.fileName',
  'IncidentPerson.namedAt',
  'IncidentPerson.namedBy',
  'IncidentSubject.namedAt',
  'LawParameterChange.name',
  'Level.name',
  'Level.statement',
  'LevelAward.name',
  'MemberOrganisation.name',
  'MemberTier.name',
  'Message.name',
  'MessageTemplate.name',
  'ProposalPartner.named',
  'Round.name',
  'Round.statementShown',
  'RuleSetVersion.changeNote',
  'StepRecord.notes',
  'Subdivision.name',
  'YlsDelegation.name',
  'YlsBus.name',
  'YlsCollector.namedAt',
  'YlsFund.name',
  'YlsGuardianLink.guardianId',
  'YlsRoom.name',
  'YlsSummit.name',
]);

let columns: string[];
beforeAll(async () => {
  const known = new Set(await entityClasses());
  columns = getMetadataArgsStorage()
    .columns.filter(({ target }) => known.has(target as never))
    .map(({ target, propertyName }) => `${(target as { name: string }).name}.${propertyName}`);
});

describe('a column that holds personal data', () => {
  test('says for what and for how long', () => {
    const undeclared = columns.filter(
      (column) => telling.test(column.split('.')[1]!) && !personalColumns().has(column),
    );
    expect(undeclared.filter((column) => !notAboutPeople.has(column))).toEqual([]);
  });

  test('that is declared exists, with a purpose and a retention in words', () => {
    for (const [column, { purpose, retention }] of personalColumns()) {
      expect(columns).toContain(column);
      expect(purpose.length).toBeGreaterThan(8);
      expect(retention.length).toBeGreaterThan(4);
    }
  });
});
