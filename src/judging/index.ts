export { BallotQueries } from './ballots/ballot.queries.js';
export { BallotsService } from './ballots/ballots.service.js';
export { ComparisonsService } from './ballots/comparisons.service.js';
export { PairQueries } from './ballots/pair.queries.js';
export { AssignmentsService } from './assignment/assignments.service.js';
export { anchorFile } from './calibration/anchor-file.js';
export { AnchorsQueries } from './calibration/anchors.queries.js';
export { AnchorsService } from './calibration/anchors.service.js';
export { CalibrationsService } from './calibration/calibrations.service.js';
export type { Plan } from './assignment/plan.js';
export { isOfInstitution } from './conflicts/institution.js';
export { isSameAddress, isSamePerson } from './conflicts/same-person.js';
export { isSameSchool } from './conflicts/same-school.js';
export { ClearancesService } from './conflicts/clearances.service.js';
export { FreeHands } from './conflicts/free-hands.js';
export { RechecksService } from './conflicts/rechecks.service.js';
export { RoundConflictsQueries } from './conflicts/round-conflicts.queries.js';
export type { TieSource } from './conflicts/conflict-source.js';
export type {
  Disqualification as DisqualificationOfWork,
  Disqualifying,
  ProposedDisqualification,
} from './disqualifying.js';
export { FeedbackService } from './feedback/feedback.service.js';
export { JudgedProgrammes } from './judged-programmes.js';
export type {
  AnsweredSheet,
  Competition,
  CompetitionWords,
  Concern,
  JudgeFacts,
  EntrantFeedback,
  JudgedWork,
  JudgedWorks,
  CameFrom,
  JudgingCopy,
  JudgingPlan,
  OfferedCompetition,
  RoundOutcome,
  Tie,
  WordsBeside,
  WordsFor,
} from './judged-works.js';
export { JudgingModule } from './judging.module.js';
export { JudgeTiesService } from './jury/judge-ties.service.js';
export { JuryService, type Acceptance, type JudgeInvitation, type JudgeWishes } from './jury/jury.service.js';
export { JudgeProfileService } from './jury/profile.service.js';
export type { JudgeSelf } from './jury/profile.schema.js';
export { PapersService } from './jury/papers.service.js';
export { RecusalsService } from './jury/recusals.service.js';
export { RecordQueries, type SignedRecord } from './record/record.queries.js';
export { judgingCommands } from './record/verification/verify.command.js';
export { RecordsService } from './record/records.service.js';
export { DeparturesService } from './results/departures/departures.service.js';
export { JudgedWorksQueries, type CardsOfWork, type RoundOfEdition } from './results/judged-works.queries.js';
export { ResultsService } from './results/results.service.js';
export { TiesService } from './results/ties/ties.service.js';
export { everyLanguage, type Localized } from './round/localized.js';
export type { Advancement } from './round/advancement.js';
export { planningPath } from './round/competitions-offered.js';
export type { RoundMode } from './round/mode.js';
export type { NewRound } from './round/new-round.js';
export type { RoundState } from './round/round-state.js';
export { RoundPlansService } from './round/round-plans.service.js';
export { RoundWorksService } from './round/round-works.service.js';
export { JudgesWords } from './scoring/judges-words.js';
export { RoundQueries, type RoundLine } from './round/rounds.queries.js';
export type { TieLadder } from './round/tie-ladder.js';
export { RoundsService } from './round/rounds.service.js';
export { RoundSeeds, type PlayedRound } from './seeds/round-seeds.service.js';
export { JudgeCardQueries, type JudgeCard } from './scoring/judge-card.queries.js';
export { JudgeDeskQueries } from './scoring/judge-desk.queries.js';
export { ScoresService, type CardInput } from './scoring/scores.service.js';
