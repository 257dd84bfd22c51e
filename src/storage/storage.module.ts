import { Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Jobs, PortalConfig, Work } from '../platform/index.js';
import { FileDerivative } from './file-derivative.entity.js';
import { FileQueries } from './files.queries.js';
import { FilmDecoders } from './films/film-decoders.js';
import { ImageDecoders } from './images/image-decoders.js';
import { ImageDerivatives } from './images/image-derivatives.js';
import { Deposits } from './intake/deposits.js';
import { Intake } from './intake/intake.js';
import { Reception } from './intake/reception.js';
import { Uploads } from './intake/uploads.js';
import { FileProcessing } from './processing/file-processing.js';
import { VirusScanner } from './processing/virus-scanner.js';
import { LocalResumableData } from './resumable/local-resumable-data.js';
import { ResumableClaims } from './resumable/resumable-claims.js';
import { ResumableController } from './resumable/resumable.controller.js';
import { ResumableData } from './resumable/resumable-data.js';
import { ResumableSweep } from './resumable/resumable-sweep.js';
import { ResumableUpload } from './resumable/resumable-upload.entity.js';
import { ResumableUploads } from './resumable/resumable-uploads.service.js';
import { TusDoor } from './resumable/tus-door.js';
import { UploadLeases } from './resumable/upload-leases.js';
import { UploadSubjects } from './resumable/upload-subjects.js';
import { MadeFile } from './made/made-file.entity.js';
import { MadeFiles } from './made/made-files.js';
import { FileBytes } from './serving/file-bytes.js';
import { FileLinks } from './serving/file-links.js';
import { FilesController } from './serving/files.controller.js';
import { Originals } from './serving/originals.js';
import { PublishedBytes } from './serving/published-bytes.js';
import { eraseObjects, eraseResumable, processFile, sweepFiles } from './storage.jobs.js';
import { StorageChecks } from './storage-checks.js';
import { StorageService } from './storage.service.js';
import { StorageSettings } from './storage.settings.js';
import { StorageSweep } from './storage-sweep.js';
import { StoredFile } from './stored-file.entity.js';
import { TextExtraction } from './texts/text-extraction.js';
import { TextReaders } from './texts/text-readers.js';
import { FileStore } from './stores/file-store.js';
import { LocalFileStore } from './stores/local-file-store.js';
import { Staging } from './stores/staging.js';

const atNight = '20 3 * * *';

@Module({
  imports: [TypeOrmModule.forFeature([StoredFile, FileDerivative, ResumableUpload, MadeFile])],
  // `files/resumable` before `files/:token`.
  controllers: [ResumableController, FilesController],
  providers: [
    { provide: StorageSettings, useFactory: settingsOf, inject: [PortalConfig] },
    { provide: FileStore, useFactory: storeOf, inject: [StorageSettings, Staging] },
    { provide: ResumableData, useFactory: resumableDataOf, inject: [StorageSettings, Work] },
    Staging,
    Intake,
    Reception,
    Deposits,
    Uploads,
    FileProcessing,
    VirusScanner,
    ImageDecoders,
    ImageDerivatives,
    FilmDecoders,
    TextReaders,
    TextExtraction,
    UploadSubjects,
    UploadLeases,
    ResumableUploads,
    ResumableClaims,
    ResumableSweep,
    TusDoor,
    StorageChecks,
    StorageSweep,
    StorageService,
    FileQueries,
    FileBytes,
    FileLinks,
    Originals,
    PublishedBytes,
    MadeFiles,
  ],
  exports: [
    StorageService,
    FileQueries,
    FileBytes,
    FileLinks,
    FileProcessing,
    Deposits,
    Originals,
    PublishedBytes,
    Uploads,
    UploadSubjects,
    TextExtraction,
    MadeFiles,
  ],
})
export class StorageModule implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly config: PortalConfig,
    private readonly jobs: Jobs,
    private readonly store: FileStore,
    private readonly resumable: ResumableData,
    private readonly processing: FileProcessing,
    private readonly sweep: StorageSweep,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(processFile, async ({ fileId }) => void (await this.processing.process(fileId)), { parallel: 2 });
    this.jobs.handle(eraseObjects, ({ keys }) => this.erase(keys));
    this.jobs.handle(eraseResumable, ({ ids }) => this.discard(ids));
    this.jobs.handle(sweepFiles, async () => void (await this.sweep.run()));
    this.jobs.schedule(sweepFiles, atNight);
  }

  onApplicationBootstrap(): void {
    if (this.config.runsJobs) void this.processing.takeUp();
  }

  private async erase(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.store.remove(key);
  }

  private async discard(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.resumable.discard(id);
  }
}

/** The client of S3 is loaded where it is used alone: it takes 30 MB of memory. */
async function resumableDataOf(settings: StorageSettings, work: Work): Promise<ResumableData> {
  if (settings.value.driver !== 's3') return new LocalResumableData(settings, work);
  const { S3ResumableData } = await import('./resumable/s3-resumable-data.js');
  return new S3ResumableData(settings.value);
}

function settingsOf(config: PortalConfig): StorageSettings {
  return StorageSettings.from(config);
}

async function storeOf(settings: StorageSettings, staging: Staging): Promise<FileStore> {
  if (settings.value.driver !== 's3') return new LocalFileStore(settings);
  const { S3FileStore } = await import('./stores/s3-file-store.js');
  return new S3FileStore(settings.value, staging);
}
