/** Bare Express 5 that reads a form and inserts one row by a prepared statement: `node bare-insert.mjs DATABASE_URL`. Prints its port. */
import { randomUUID } from 'node:crypto';
import express from 'express';
import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.argv[2], max: 20 });
const text = 'INSERT INTO bench_score (id, assignment_id, scores, saved_at) VALUES ($1, $2, $3, $4)';
const app = express();
app.post('/', express.urlencoded({ extended: false }), (request, response, next) => {
  const values = [randomUUID(), randomUUID(), JSON.stringify(request.body), new Date()];
  pool.query({ name: 'save', text, values }).then(() => response.json({ values: { version: '1' } }), next);
});
const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));
