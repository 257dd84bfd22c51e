import { HttpStatus, ParseUUIDPipe } from '@nestjs/common';

/** An id in an address; what is none leads nowhere. */
export const anId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND });
