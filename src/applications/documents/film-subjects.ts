import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { UploadSubjects } from '../../storage/index.js';
import { ApplicationDoor } from '../application/application-door.js';
import { shortFilm } from './documents.purposes.js';

/** Who may send a film in pieces: whoever may send documents of an application that asks for one. */
@Injectable()
export class FilmSubjects implements OnModuleInit {
  constructor(
    private readonly subjects: UploadSubjects,
    private readonly work: Work,
    private readonly door: ApplicationDoor,
  ) {}

  onModuleInit(): void {
    this.subjects.answer(shortFilm, (actor, id) => this.maySend(actor, id));
  }

  private async maySend(actor: Actor, id: string): Promise<boolean> {
    try {
      const { standing, definition } = await this.door.open(this.work.read(), actor, id);
      return standing.may.includes('send-documents') && definition.documents.some(({ film }) => film);
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  }
}
