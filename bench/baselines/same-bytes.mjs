/** A bare Express 5 handler that sends a file's bytes: `node same-bytes.mjs FILE CONTENT_TYPE`. Prints its port. */
import { readFileSync } from 'node:fs';
import express from 'express';

const [file, type] = process.argv.slice(2);
const body = readFileSync(file);
const app = express();
app.get('/', (_request, response) => {
  response.type(type).send(body);
});
const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));
