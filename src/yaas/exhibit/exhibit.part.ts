import type { YaasPart } from '../yaas-part.js';
import { ArchiveQueries } from './archive.queries.js';
import { ExhibitAgain } from './exhibit-again.js';
import { ExhibitAwards } from './exhibit-awards.queries.js';
import { ExhibitCompanions } from './exhibit-companions.js';
import { ExhibitDays } from './exhibit-days.js';
import { ExhibitDescriptions } from './exhibit-descriptions.js';
import { ExhibitHanging } from './exhibit-hanging.js';
import { ExhibitNavigation } from './exhibit-navigation.js';
import { ExhibitPieceFile } from './exhibit-piece-file.entity.js';
import { ExhibitPiecePlace } from './exhibit-piece-place.entity.js';
import { ExhibitPieceText } from './exhibit-piece-text.entity.js';
import { ExhibitPiece } from './exhibit-piece.entity.js';
import { ExhibitPlacesQueries } from './exhibit-places.queries.js';
import { ExhibitShowing } from './exhibit-showing.js';
import { ExhibitTakedown } from './exhibit-takedown.entity.js';
import { ExhibitTakedowns } from './exhibit-takedowns.js';
import { ExhibitWall } from './exhibit-wall.entity.js';
import { ExhibitApi } from './exhibit.api.js';
import { ExhibitController } from './exhibit.controller.js';
import { ExhibitQueries } from './exhibit.queries.js';
import { KeptPlaces } from './kept-places.js';
import { SharePictures } from './share-pictures.js';
import { TakedownsController } from './takedowns.controller.js';
import { TakedownsQueries } from './takedowns.queries.js';
import { WallVersion } from './wall-version.js';

/** The virtual exhibit. */
export const exhibit: YaasPart = {
  entities: [ExhibitPiece, ExhibitPieceFile, ExhibitPiecePlace, ExhibitPieceText, ExhibitTakedown, ExhibitWall],
  controllers: [TakedownsController, ExhibitController, ExhibitApi],
  providers: [
    ArchiveQueries,
    ExhibitAgain,
    ExhibitAwards,
    ExhibitCompanions,
    ExhibitDays,
    ExhibitDescriptions,
    ExhibitHanging,
    ExhibitNavigation,
    ExhibitPlacesQueries,
    ExhibitQueries,
    ExhibitShowing,
    ExhibitTakedowns,
    KeptPlaces,
    SharePictures,
    TakedownsQueries,
    WallVersion,
  ],
};
