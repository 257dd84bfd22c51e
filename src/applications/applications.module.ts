import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationSection } from './answers/application-section.entity.js';
import { SectionAnswers } from './answers/section-answers.js';
import { ApplicationDoor } from './application/application-door.js';
import { Application } from './application/application.entity.js';
import { ApplicationProgrammes } from './application/application-programmes.js';
import { ApplicationQueries } from './application/application.queries.js';
import { ApplicationsService } from './application/applications.service.js';
import { SectionPages } from './pages/section-pages.js';
import { SectionsController } from './pages/sections.controller.js';

/** What programmes ask of those who apply: sections, references, signatures, documents, interviews. */
@Module({
  imports: [TypeOrmModule.forFeature([Application, ApplicationSection])],
  controllers: [SectionsController],
  providers: [
    ApplicationDoor,
    ApplicationProgrammes,
    ApplicationQueries,
    ApplicationsService,
    SectionAnswers,
    SectionPages,
  ],
  exports: [ApplicationProgrammes, ApplicationQueries, ApplicationsService],
})
export class ApplicationsModule {}
