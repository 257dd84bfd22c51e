import { Injectable } from '@nestjs/common';
import { Work } from '../../platform/index.js';
import { IncidentSubjects } from '../incident-subjects.js';

/** Records that a case could be about, by a few words of their name. */
@Injectable()
export class FoundSubjects {
  constructor(
    private readonly work: Work,
    private readonly subjects: IncidentSubjects,
  ) {}

  /** As choices of a form: `<kind> <id>`. Null when nothing was asked, or no module has such records. */
  async by(words: string): Promise<{ value: string; label: string }[] | null> {
    if (words === '' || this.subjects.all().length === 0) return null;
    const found: { value: string; label: string }[] = [];
    for (const kind of this.subjects.all())
      for (const { id, label } of await kind.find(this.work.read(), words))
        found.push({ value: `${kind.code} ${id}`, label });
    return found;
  }
}
