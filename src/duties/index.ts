export { DutiesModule } from './duties.module.js';
export { Duties, type NewDuty } from './duties.service.js';
export { DutyLoads } from './duty-loads.queries.js';
export { DutyKinds, type DutyKind } from './duty-kinds.js';
export { OfficeCalendar } from './office/office-calendar.service.js';
