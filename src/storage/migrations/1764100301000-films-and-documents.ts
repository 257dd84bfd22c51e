import type { MigrationInterface, QueryRunner } from 'typeorm';

const sizes = (list: string) =>
  `ALTER TABLE file_derivative DROP CONSTRAINT file_derivative_size_is_known,
     ADD CONSTRAINT file_derivative_size_is_known CHECK (size IN (${list}))`;

/** Films, and what is found out about a file. */
export class FilmsAndDocuments1764100301000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE stored_file ADD COLUMN codecs text, ADD COLUMN perceptual_hash text,
      ADD CONSTRAINT stored_file_perceptual_hash_is_hexadecimal CHECK (perceptual_hash ~ '^[0-9a-f]{16}$')`);
    await runner.query(sizes(`'list', 'page', 'zoom', 'audio', 'film'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM file_derivative WHERE size = 'film'`);
    await runner.query(sizes(`'list', 'page', 'zoom', 'audio'`));
    await runner.query('ALTER TABLE stored_file DROP COLUMN codecs, DROP COLUMN perceptual_hash');
  }
}
