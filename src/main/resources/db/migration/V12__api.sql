-- Moments of publication are kept in UTC; those kept before get there here, one without a zone counting as UTC.
SET LOCAL timezone = 'UTC';
UPDATE article_version
   SET published = to_char(CAST(published AS timestamptz), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
 WHERE published ~ '^[12]\d{3}-\d\d-\d\dT\d\d:\d\d(:\d\d([.]\d+)?)?([+-]\d\d:\d\d)?$';

-- Answers to repeated requests are kept with their address from now on.
DELETE FROM kept_answer;

-- What lists are filtered and sorted by, at a size where scanning a table is no answer.
CREATE INDEX article_external_id ON article (external_id) WHERE external_id IS NOT NULL;
CREATE STATISTICS claim_filters (mcv) ON outlets, origins, credibility, (cardinality(unconfirmed)) FROM claim;

-- Each source's latest score, kept beside its name by whoever adds a score.
ALTER TABLE source
    ADD COLUMN run                    bigint,
    ADD COLUMN letter                 text             NOT NULL DEFAULT 'F',
    ADD COLUMN reliability            double precision,
    ADD COLUMN low                    double precision NOT NULL DEFAULT 0,
    ADD COLUMN high                   double precision NOT NULL DEFAULT 1,
    ADD COLUMN effective_observations double precision NOT NULL DEFAULT 0;
CREATE FUNCTION keep_latest_score() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE source
       SET run = NEW.run, letter = NEW.letter, reliability = NEW.reliability, low = NEW.low, high = NEW.high,
           effective_observations = NEW.effective_observations
     WHERE id = NEW.source AND (run IS NULL OR run <= NEW.run);
    RETURN NULL;
END $$;
CREATE TRIGGER latest_score AFTER INSERT ON score FOR EACH ROW EXECUTE FUNCTION keep_latest_score();
UPDATE source s
   SET run = l.run, letter = l.letter, reliability = l.reliability, low = l.low, high = l.high,
       effective_observations = l.effective_observations
  FROM (SELECT DISTINCT ON (source) * FROM score ORDER BY source, run DESC) l
 WHERE l.source = s.id;
CREATE INDEX source_letter ON source (letter, id);
CREATE INDEX source_reliability ON source ((coalesce(reliability, -1)), id);
CREATE INDEX source_observations ON source (effective_observations, id);
