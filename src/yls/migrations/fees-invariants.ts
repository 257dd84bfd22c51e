/** One refusal, under the name by which the service knows it. */
const refuse = (constraint: string, because: string) =>
  `RAISE EXCEPTION '${because}' USING ERRCODE = 'check_violation', CONSTRAINT = '${constraint}'`;

const appendOnly = (table: string, ...personal: string[]) =>
  `CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW
   EXECUTE FUNCTION refuse_yls_ledger_change(${personal.map((column) => `'${column}'`).join(', ')})`;

const deferred = (name: string, table: string, run: string) =>
  `CREATE CONSTRAINT TRIGGER ${name} AFTER INSERT ON ${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ${run}`;

/** The sums that the ledger keeps by itself, whoever writes into it. Debit is above zero, credit below. */
export const ledgerInvariants: readonly string[] = [
  // Which transaction wrote an entry, so that none can add to it afterwards.
  `CREATE FUNCTION stamp_yls_ledger_entry() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN NEW.transaction := pg_current_xact_id()::text::bigint; RETURN NEW; END $$`,
  `CREATE TRIGGER yls_ledger_entry_is_stamped BEFORE INSERT ON yls_ledger_entry FOR EACH ROW EXECUTE FUNCTION stamp_yls_ledger_entry()`,
  `CREATE FUNCTION refuse_late_yls_posting() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (SELECT FROM yls_ledger_entry WHERE id = NEW.entry_id AND transaction = pg_current_xact_id()::text::bigint) THEN
       ${refuse('yls_ledger_posting_comes_with_its_entry', 'nothing is added to an entry that stands')};
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER yls_ledger_posting_comes_with_its_entry BEFORE INSERT ON yls_ledger_posting FOR EACH ROW EXECUTE FUNCTION refuse_late_yls_posting()`,

  // Looked at when the transaction ends. The payer is held, so that two who write at once see one another.
  `CREATE FUNCTION check_yls_ledger(entry uuid) RETURNS void LANGUAGE plpgsql AS $$
   DECLARE
     e yls_ledger_entry; b record;
   BEGIN
     SELECT * INTO e FROM yls_ledger_entry WHERE id = entry;
     IF (SELECT count(*) < 2 OR sum(cents) <> 0 FROM yls_ledger_posting WHERE entry_id = entry) THEN
       ${refuse('yls_ledger_entry_is_balanced', 'the postings of an entry sum to zero')};
     END IF;
     IF e.reverses_id IS NOT NULL AND EXISTS (
          SELECT FROM (SELECT account, cents FROM yls_ledger_posting WHERE entry_id = e.id) a
            FULL JOIN (SELECT account, -cents AS cents FROM yls_ledger_posting WHERE entry_id = e.reverses_id) r USING (account, cents)
           WHERE a.account IS NULL OR r.account IS NULL) THEN
       ${refuse('yls_ledger_reversal_is_exact', 'a reversal takes back exactly what it reverses')};
     END IF;
     PERFORM FROM yls_payer WHERE id = e.payer_id FOR NO KEY UPDATE;
     SELECT coalesce(sum(cents) FILTER (WHERE account = 'cash'), 0) AS cash, coalesce(sum(cents) FILTER (WHERE account = 'refunds'), 0) AS refunds,
         coalesce(sum(cents) FILTER (WHERE account = 'aid'), 0) AS aid, coalesce(sum(cents) FILTER (WHERE account = 'revenue'), 0) AS revenue,
         coalesce(sum(cents) FILTER (WHERE account = 'receivable'), 0) AS receivable
       INTO b FROM yls_ledger_posting p JOIN yls_ledger_entry l ON l.id = p.entry_id WHERE l.payer_id = e.payer_id;
     IF b.cash < 0 THEN ${refuse('yls_refunds_are_within_payments', 'no more is paid back than was paid')}; END IF;
     IF b.refunds > 0 OR (e.kind = 'refund' AND b.receivable > 0) THEN
       ${refuse('yls_refunds_are_within_what_is_due', 'no more is paid back than is due')};
     END IF;
     IF b.aid < 0 OR b.revenue > 0 THEN ${refuse('yls_ledger_keeps_its_sides', 'no more is taken back than was given')}; END IF;
   END $$`,
  `CREATE FUNCTION check_yls_ledger_entry() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM check_yls_ledger(NEW.id); RETURN NULL; END $$`,
  `CREATE FUNCTION check_yls_posting() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM check_yls_ledger(NEW.entry_id); RETURN NULL; END $$`,
  deferred('yls_ledger_entry_is_balanced', 'yls_ledger_entry', 'check_yls_ledger_entry()'),
  deferred('yls_ledger_posting_is_balanced', 'yls_ledger_posting', 'check_yls_posting()'),

  // Numbers of invoices and receipts follow one another: who audits the books sees that none was taken away.
  `CREATE FUNCTION refuse_yls_number_gap() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE number integer := (to_jsonb(NEW) ->> TG_ARGV[0])::integer; last integer;
   BEGIN
     IF number IS NULL THEN RETURN NEW; END IF;
     EXECUTE format('SELECT max(%I) FROM %I WHERE summit_id = $1', TG_ARGV[0], TG_TABLE_NAME) INTO last USING NEW.summit_id;
     IF number <> coalesce(last, 0) + 1 THEN ${refuse('yls_fee_number_has_no_gap', 'numbers follow one another')}; END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER yls_invoice_number_has_no_gap BEFORE INSERT ON yls_invoice FOR EACH ROW EXECUTE FUNCTION refuse_yls_number_gap('number')`,
  `CREATE TRIGGER yls_receipt_number_has_no_gap BEFORE INSERT ON yls_ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_yls_number_gap('receipt_number')`,

  // Books are corrected by further entries. Retention may take names out of them, and nothing else.
  `CREATE FUNCTION refuse_yls_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND current_setting('portal.retention', true) = 'on'
        AND to_jsonb(NEW) - TG_ARGV::text[] = to_jsonb(OLD) - TG_ARGV::text[] THEN RETURN NEW; END IF;
     RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
   END $$`,
  appendOnly('yls_ledger_entry', 'reference', 'note'),
  appendOnly('yls_ledger_posting'),
  appendOnly('yls_invoice', 'document'),
];
