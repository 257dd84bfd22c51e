import { z } from 'zod';
import { TABLE_FORMATS } from '../../platform/index.js';
import { DATASETS } from './export-dataset.js';

/** `/exports/works?edition=<id>&format=csv` */
export const exportSchema = z.object({ edition: z.uuid(), format: z.enum(TABLE_FORMATS).default('csv') });

export const datasetSchema = z.enum(DATASETS);

/** `/api/v1/yaas/entries?edition=<id>&after=<id>&limit=100` */
export const entryPageSchema = z.object({
  edition: z.uuid(),
  after: z.uuid().default('00000000-0000-0000-0000-000000000000'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
