import type { ExchangePart } from '../exchange-part.js';
import { ExchangeParent } from './exchange-parent.entity.js';
import { ExchangeParentLink } from './exchange-parent-link.entity.js';
import { NaturalParents } from './natural-parents.js';
import { OwnParentsController } from './own-parents.controller.js';
import { ParentCopies } from './parent-copies.js';
import { ParentDoor } from './parent-door.js';
import { ParentDoorController } from './parent-door.controller.js';
import { ParentLinks } from './parent-links.js';
import { ParentMails } from './parent-mails.js';
import { ParentRefusals } from './parent-refusals.service.js';
import { ParentSigning } from './parent-signing.js';
import { ParentsService } from './parents.service.js';

/** Natural parents: named by the student, signing by links of their own. */
export const naturalParents: ExchangePart = {
  entities: [ExchangeParent, ExchangeParentLink],
  controllers: [OwnParentsController, ParentDoorController],
  shared: [NaturalParents, ParentDoor, ParentsService],
  providers: [ParentCopies, ParentLinks, ParentMails, ParentRefusals, ParentSigning],
};
