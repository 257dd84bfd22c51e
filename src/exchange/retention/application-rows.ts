import type { Retention } from '../../platform/index.js';

/** All rows that go with an application, those first that refer to others. A part with a table of its own adds it above what it refers to. */
export const applicationRows: Retention['rows'] = [
  { entity: 'ExchangeGroupSeat', where: 'r.application_id = $1' },
  { entity: 'ExchangeBoardMark', where: 'r.application_id = $1' },
  { entity: 'ExchangeFollowUp', where: 'r.application_id = $1' },
  { entity: 'ExchangeContact', where: 'r.application_id = $1' },
  { entity: 'ExchangeLivingEvent', where: 'r.application_id = $1' },
  { entity: 'ExchangeCoordination', where: 'r.application_id = $1' },
  {
    entity: 'ExchangeHomeVisit',
    where: 'r.placement_id IN (SELECT id FROM exchange_placement WHERE application_id = $1)',
  },
  { entity: 'ExchangeSevisTask', where: 'r.application_id = $1' },
  { entity: 'ExchangeSevisRecord', where: 'r.application_id = $1' },
  {
    entity: 'ExchangePlacementAnswer',
    where: 'r.placement_id IN (SELECT id FROM exchange_placement WHERE application_id = $1)',
  },
  { entity: 'ExchangePlacement', where: 'r.application_id = $1' },
  { entity: 'ExchangePaper', where: 'r.application_id = $1' },
  { entity: 'ExchangeCardContact', where: 'r.application_id = $1' },
  { entity: 'ExchangeInsurancePolicy', where: 'r.application_id = $1' },
  { entity: 'ExchangeFeeSheet', where: 'r.application_id = $1' },
  { entity: 'ExchangeReportedStudent', where: 'r.application_id = $1' },
  { entity: 'ExchangeSchoolAcceptance', where: 'r.application_id = $1' },
  {
    entity: 'ExchangeParentLink',
    where: 'r.parent_id IN (SELECT id FROM exchange_parent WHERE application_id = $1)',
  },
  { entity: 'ExchangeParent', where: 'r.application_id = $1' },
  { entity: 'ExchangeEnglishEvidence', where: 'r.application_id = $1' },
  { entity: 'ExchangeStudent', where: 'r.application_id = $1' },
  { entity: 'ExchangeApplication', where: 'r.id = $1' },
];
