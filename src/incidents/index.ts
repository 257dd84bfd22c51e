export { IncidentsModule } from './incidents.module.js';
export { IncidentsQueries } from './incidents.queries.js';
export {
  IncidentSubjects,
  type IncidentSubjectKind,
  type OfferedSubject,
  type SubjectChoice,
} from './incident-subjects.js';
export { IncidentReports } from './reports/reports.service.js';
