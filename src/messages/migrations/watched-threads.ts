/**
 * The rule of two adults as the database keeps it. At the end of each transaction a thread that is not frozen has, for each minor in it, a
 * guardian of that minor or two adults who are not kin. The thread's row is locked first: of two who leave at once the second one sees that
 * the first is gone. While a message is written, those whose standing has ended count no more, whether or not anybody has noticed.
 */
export const WATCH = [
  `CREATE FUNCTION thread_is_watched(the_thread uuid, moment timestamptz) RETURNS boolean LANGUAGE sql AS $$
     SELECT NOT EXISTS (
       SELECT FROM thread_participant minor
        WHERE minor.thread_id = the_thread AND minor.part = 'minor' AND minor.left_at IS NULL
          AND NOT EXISTS (
            SELECT FROM thread_participant guardian
             WHERE guardian.thread_id = the_thread AND guardian.part = 'guardian' AND minor.account_id = ANY (guardian.guards)
               AND guardian.left_at IS NULL AND (guardian.stands_until IS NULL OR guardian.stands_until > moment))
          AND 2 > (
            SELECT count(DISTINCT adult.kin) FROM thread_participant adult
             WHERE adult.thread_id = the_thread AND adult.part <> 'minor'
               AND adult.left_at IS NULL AND (adult.stands_until IS NULL OR adult.stands_until > moment)))
   $$`,

  `CREATE FUNCTION require_watched_thread() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE changed uuid; held thread%ROWTYPE;
   BEGIN
     IF TG_TABLE_NAME = 'thread' THEN changed := NEW.id;
     ELSIF TG_OP = 'DELETE' THEN changed := OLD.thread_id;
     ELSE changed := NEW.thread_id;
     END IF;
     SELECT * INTO held FROM thread WHERE id = changed FOR NO KEY UPDATE;
     IF FOUND AND held.frozen_at IS NULL AND held.closed_at IS NULL AND NOT thread_is_watched(changed, '-infinity') THEN
       RAISE EXCEPTION 'a thread with a minor has a guardian or two unrelated adults, or is frozen'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'thread_with_minor_is_watched', TABLE = 'thread';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER thread_participant_leaves_thread_watched AFTER INSERT OR UPDATE OR DELETE ON thread_participant
   DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_watched_thread()`,
  `CREATE CONSTRAINT TRIGGER thread_thaws_watched AFTER UPDATE OF frozen_at, closed_at ON thread
   DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_watched_thread()`,

  `CREATE FUNCTION require_open_thread() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE held thread%ROWTYPE;
   BEGIN
     SELECT * INTO held FROM thread WHERE id = NEW.thread_id FOR SHARE;
     IF held.frozen_at IS NOT NULL OR held.closed_at IS NOT NULL OR NOT thread_is_watched(NEW.thread_id, NEW.written_at) THEN
       RAISE EXCEPTION 'nobody writes in a thread that is frozen, closed or not watched'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'thread_message_is_written_in_watched_thread', TABLE = 'thread_message';
     END IF;
     IF NOT EXISTS (SELECT FROM thread_participant p WHERE p.thread_id = NEW.thread_id AND p.account_id = NEW.writer_id AND p.left_at IS NULL) THEN
       RAISE EXCEPTION 'only who is in a thread writes in it'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'thread_message_is_written_by_participant', TABLE = 'thread_message';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER thread_message_is_written_in_watched_thread BEFORE INSERT ON thread_message
   FOR EACH ROW EXECUTE FUNCTION require_open_thread()`,

  `CREATE FUNCTION refuse_rewritten_message() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF (NEW.text IS NOT NULL AND NEW.text IS DISTINCT FROM OLD.text) OR NEW.writer_id <> OLD.writer_id OR NEW.written_at <> OLD.written_at
        OR (OLD.taken_back_at IS NOT NULL AND NEW.taken_back_at IS DISTINCT FROM OLD.taken_back_at) THEN
       RAISE EXCEPTION 'a message is never rewritten' USING ERRCODE = 'restrict_violation';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER thread_message_is_never_rewritten BEFORE UPDATE ON thread_message
   FOR EACH ROW EXECUTE FUNCTION refuse_rewritten_message()`,
];
