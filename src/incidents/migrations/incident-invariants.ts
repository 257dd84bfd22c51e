/** What holds of each case whoever writes it. */
export const INVARIANTS = [
  `CREATE FUNCTION refuse_softened_incident() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.kind = 'exploitation-abuse-neglect' AND NEW.kind <> OLD.kind THEN
       RAISE EXCEPTION 'an allegation stays an allegation'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'incident_allegation_is_never_softened', TABLE = 'incident';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER incident_allegation_is_never_softened BEFORE UPDATE OF kind ON incident
   FOR EACH ROW EXECUTE FUNCTION refuse_softened_incident()`,

  `CREATE FUNCTION require_notices_of_incident() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.state = 'closed' AND (
       (NEW.kind = 'exploitation-abuse-neglect' AND 2 > (
         SELECT count(DISTINCT told) FROM incident_notice WHERE incident_id = NEW.id))
       OR (NEW.kind IN ('serious-problem', 'retaliation') AND 2 > (
         SELECT count(DISTINCT mode) FROM incident_notice WHERE incident_id = NEW.id AND told = 'department'))) THEN
       RAISE EXCEPTION 'a case is closed with the references of those who had to be told'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'incident_closed_has_references', TABLE = 'incident';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER incident_closed_has_references AFTER INSERT OR UPDATE OF state, kind ON incident
   DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_notices_of_incident()`,

  `CREATE FUNCTION bar_accused_from_incident() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.part = 'accused' THEN
       INSERT INTO incident_bar (incident_id, account_id, because, barred_at) VALUES (NEW.incident_id, NEW.account_id, 'accused', NEW.named_at)
       ON CONFLICT DO NOTHING;
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER incident_person_accused_is_barred AFTER INSERT ON incident_person
   FOR EACH ROW EXECUTE FUNCTION bar_accused_from_incident()`,

  `CREATE FUNCTION require_unbarred_officer() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE changed uuid;
   BEGIN
     IF TG_TABLE_NAME = 'incident' THEN changed := NEW.id;
     ELSE changed := NEW.incident_id;
     END IF;
     IF EXISTS (SELECT FROM incident i JOIN incident_bar b ON b.incident_id = i.id AND b.account_id = i.officer_id WHERE i.id = changed) THEN
       RAISE EXCEPTION 'who is barred from a case is not its officer'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'incident_officer_is_not_barred', TABLE = 'incident';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER incident_officer_is_not_barred AFTER INSERT OR UPDATE OF officer_id ON incident
   DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_unbarred_officer()`,
  `CREATE CONSTRAINT TRIGGER incident_bar_leaves_officer_unbarred AFTER INSERT ON incident_bar
   DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_unbarred_officer()`,
];
