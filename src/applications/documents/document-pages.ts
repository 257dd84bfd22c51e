import { Injectable } from '@nestjs/common';
import { page, Work, type Actor, type FormState, type PageReply } from '../../platform/index.js';
import { FileLinks, FileQueries, resumable, type DerivativeFacts, type FileVariant } from '../../storage/index.js';
import { ApplicationDoor } from '../application/application-door.js';
import type { OwnPages } from '../pages/section-path.js';
import { DocumentQueries, type DocumentRow } from './documents.queries.js';
import { shortFilm } from './documents.purposes.js';
import { DocumentsPage, type DocumentShown, type KindShown } from './documents.page.js';

export interface AskedPapers {
  id: string;
  /** Of who comes by a link of the programme's own. */
  own?: OwnPages;
  /** A form that came back, and the kind or the document that it is about. */
  wrong?: { about: string; form: FormState };
}

/** The list of what is to be sent, with what has come. */
@Injectable()
export class DocumentPages {
  constructor(
    private readonly work: Work,
    private readonly door: ApplicationDoor,
    private readonly documents: DocumentQueries,
    private readonly files: FileQueries,
    private readonly links: FileLinks,
  ) {}

  async show(actor: Actor, { id, own, wrong }: AskedPapers): Promise<PageReply> {
    const manager = this.work.read();
    const open = await this.door.open(manager, actor, id);
    const rows = await this.shown(await this.documents.read(manager, actor, open));
    const kinds = open.definition.documents
      .filter(({ group }) => open.standing.reads.includes(group))
      .map((kind): KindShown => ({ kind, documents: rows.filter((row) => row.kind === kind.code) }));
    const frame = await open.programme.frame(manager, open.application, actor);
    const { may } = open.standing;
    const whole = own?.whole ?? frame.path;
    const props = {
      applicationId: id,
      own,
      kinds,
      maySend: may.includes('send-documents'),
      mayJudge: may.includes('judge-documents'),
      inPieces: resumable(actor, shortFilm, id),
      wrong: wrong ?? null,
    };
    const crumbs = [{ href: whole, text: frame.title }];
    return page(DocumentsPage, props, {
      title: { key: 'applications.documents.title' },
      crumbs,
      status: wrong ? 422 : 200,
    });
  }

  /** A picture is shown as it was encoded again, never as it was sent; a film plays; a paper leaves as an attachment. */
  private async shown(rows: readonly DocumentRow[]): Promise<DocumentShown[]> {
    const ids = rows.map(({ fileId }) => fileId);
    const summaries = await this.files.summary(ids);
    const small = await this.files.derivatives(ids, 'list');
    const films = await this.files.derivatives(ids, 'film');
    return rows.map(({ fileId, ...row }) => {
      const file = summaries.get(fileId);
      const isReady = file?.state === 'ready';
      const seen = this.seen(fileId, { isReady, small: small.get(fileId), film: films.get(fileId) });
      return { ...row, refusal: file?.refusal ?? null, isReady, ...seen };
    });
  }

  private seen(
    fileId: string,
    { isReady, small, film }: { isReady: boolean; small?: DerivativeFacts; film?: DerivativeFacts },
  ): Pick<DocumentShown, 'picture' | 'film' | 'href'> {
    const url = (variant: FileVariant) => this.links.url(fileId, variant);
    if (film) return { picture: null, film: { src: url('film'), type: film.type }, href: null };
    if (!small) return { picture: null, film: null, href: isReady ? url('original') : null };
    const picture = { src: url('list'), width: small.width ?? 0, height: small.height ?? 0 };
    return { picture, film: null, href: url('page') };
  }
}
