import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../platform/index.js';
import { labelOf } from '../../registry/index.js';
import { PublishedBytes } from '../../storage/index.js';
import { ExhibitQueries } from './exhibit.queries.js';
import { WallVersion } from './wall-version.js';

/** One picture for all who follow a link, whatever they read in. */
const defaultLocale = 'en';

const MOST_KEPT = 100;

/** Pictures for links to works. Kept only while the wall is as it was when they were drawn. */
@Injectable()
export class SharePictures {
  private kept = new Map<string, Promise<Buffer>>();
  private version = '';

  constructor(
    private readonly exhibit: ExhibitQueries,
    private readonly bytes: PublishedBytes,
    private readonly wall: WallVersion,
    private readonly catalogue: Catalogue,
  ) {}

  /** A JPEG. @throws NotFound when the work is not (or no longer) shown. */
  async of(slug: string): Promise<Buffer> {
    await this.forgetOldWall();
    const known = this.kept.get(slug);
    if (known) return known;
    const drawing = this.draw(slug);
    this.kept.set(slug, drawing);
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value!);
    drawing.catch(() => this.kept.delete(slug));
    return drawing;
  }

  private async forgetOldWall(): Promise<void> {
    const version = await this.wall.version();
    if (version !== this.version) this.kept = new Map();
    this.version = version;
  }

  private async draw(slug: string): Promise<Buffer> {
    const { work, year } = await this.exhibit.one(slug);
    const fileId = work.picture && work.fileId;
    const picture = fileId ? await this.bytes.read(fileId, 'page') : null;
    const { title, language, nameShown, community, partner } = work;
    const cities = [community, partner].flatMap((one) => (one ? labelOf(one, defaultLocale) : [])).join(' ↔ ');
    const eyebrow = this.catalogue.text(defaultLocale, 'yaas.exhibit.share', { year: String(year) });
    const line = [nameShown, cities].filter(Boolean).join(' · ');
    // Drawing takes 20 MB of memory, which a portal whose links nobody follows does without.
    const { sharePictureOf } = await import('./share-picture.js');
    return sharePictureOf({ title, language, line, eyebrow }, picture);
  }
}
