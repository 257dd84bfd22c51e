/** Bare Express 5 and multer to disk: `node bare-upload.mjs FOLDER`. Prints its port. */
import express from 'express';
import multer from 'multer';

const app = express();
app.post('/', multer({ dest: process.argv[2] }).single('file'), (request, response) => {
  response.status(201).json({ bytes: request.file.size });
});
const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));
