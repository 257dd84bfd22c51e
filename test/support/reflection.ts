// Decorators of Nest and TypeORM read their metadata from here; a test that imports an entity alone needs it as well.
import 'reflect-metadata';
