export { VettingModule } from './vetting.module.js';
export { WorkersService, type Appointment, type NewPaper } from './workers/workers.service.js';
