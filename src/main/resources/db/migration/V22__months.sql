-- What only grows lies in a partition for each month. A month's ids begin with it, such as 2026120000000000 in December 2026,
-- so a partition is a range of ids and nothing that refers to a row has to know its month. What is there already is, with its
-- ids, the partition of the present month: only looked through once, not copied.
DO $$
DECLARE
    month text := to_char(now() AT TIME ZONE 'UTC', '_YYYY_MM');
    grown text;
    index name;
BEGIN
    -- a partitioned table has identity columns from PostgreSQL 17 on only
    FOREACH grown IN ARRAY ARRAY['testimony', 'conduct', 'event'] LOOP
        EXECUTE format('CREATE SEQUENCE %I', grown || '_ids');
        EXECUTE format('SELECT setval(%L, last_value, is_called) FROM %I', grown || '_ids', grown || '_id_seq');
        EXECUTE format('ALTER TABLE %I ALTER id DROP IDENTITY', grown);
        EXECUTE format('ALTER SEQUENCE %I RENAME TO %I', grown || '_ids', grown || '_id_seq');
        EXECUTE format('ALTER TABLE %I ALTER id SET DEFAULT nextval(%L)', grown, grown || '_id_seq');
    END LOOP;
    DROP TRIGGER append_only ON score;
    DROP TRIGGER latest_score ON score;
    FOREACH grown IN ARRAY ARRAY['testimony', 'conduct', 'score', 'event'] LOOP
        FOR index IN SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                     WHERE i.indrelid = grown::regclass LOOP
            EXECUTE format('ALTER INDEX %I RENAME TO %I', index, overlay(index placing grown || month from 1 for length(grown)));
        END LOOP;
        EXECUTE format('ALTER TABLE %I RENAME TO %I', grown, grown || month);
    END LOOP;
END $$;

CREATE TABLE testimony (
    id          bigint  NOT NULL DEFAULT nextval('testimony_id_seq'),
    story       bigint  NOT NULL REFERENCES story,
    source      text    NOT NULL REFERENCES source,
    object      text    NOT NULL,
    value       text    NOT NULL,
    confidence  double precision NOT NULL,
    claim       text    NOT NULL,
    credibility int     NOT NULL DEFAULT 6,
    since_run   bigint  REFERENCES scoring_run,
    until_run   bigint  REFERENCES scoring_run,
    superseded  boolean NOT NULL DEFAULT false,
    origin      text
) PARTITION BY RANGE (id);
ALTER SEQUENCE testimony_id_seq OWNED BY testimony.id;

CREATE TABLE conduct (
    id          bigint  NOT NULL DEFAULT nextval('conduct_id_seq'),
    story       bigint  NOT NULL REFERENCES story,
    source      text    NOT NULL REFERENCES source,
    dimension   text    NOT NULL,
    kept        double precision NOT NULL,
    trials      double precision NOT NULL,
    since_run   bigint  REFERENCES scoring_run,
    until_run   bigint  REFERENCES scoring_run,
    superseded  boolean NOT NULL DEFAULT false
) PARTITION BY RANGE (id);
ALTER SEQUENCE conduct_id_seq OWNED BY conduct.id;

CREATE TABLE score (
    run         bigint  NOT NULL REFERENCES scoring_run,
    source      text    NOT NULL REFERENCES source,
    reliability double precision,
    low         double precision NOT NULL,
    high        double precision NOT NULL,
    letter      text    NOT NULL,
    effective_observations double precision NOT NULL,
    profile     text    NOT NULL,
    levels      text    NOT NULL DEFAULT '[]'
) PARTITION BY RANGE (run);

CREATE TABLE event (
    id          bigint      NOT NULL DEFAULT nextval('event_id_seq'),
    kind        text        NOT NULL,
    at          timestamptz NOT NULL DEFAULT now(),
    data        text        NOT NULL
) PARTITION BY RANGE (id);
ALTER SEQUENCE event_id_seq OWNED BY event.id;

DO $$
DECLARE
    month text := to_char(now() AT TIME ZONE 'UTC', '_YYYY_MM');
    ends text := to_char(now() AT TIME ZONE 'UTC' + interval '1 month', 'YYYYMM') || '0000000000';
    grown text;
BEGIN
    FOREACH grown IN ARRAY ARRAY['testimony', 'conduct', 'score', 'event'] LOOP
        EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (MINVALUE) TO (%s)', grown, grown || month, ends);
    END LOOP;
END $$;

-- These take over the indexes that are there.
ALTER TABLE testimony ADD PRIMARY KEY (id);
CREATE INDEX testimony_story ON testimony (story);
CREATE INDEX testimony_source ON testimony (source);
CREATE INDEX testimony_unused ON testimony (id) WHERE since_run IS NULL;
CREATE INDEX testimony_ending ON testimony (id) WHERE superseded AND until_run IS NULL;
CREATE INDEX testimony_since ON testimony (since_run);
CREATE INDEX testimony_until ON testimony (until_run) WHERE until_run IS NOT NULL;

ALTER TABLE conduct ADD PRIMARY KEY (id);
CREATE INDEX conduct_story ON conduct (story);
CREATE INDEX conduct_source ON conduct (source);
CREATE INDEX conduct_unused ON conduct (id) WHERE since_run IS NULL;
CREATE INDEX conduct_ending ON conduct (id) WHERE superseded AND until_run IS NULL;

ALTER TABLE score ADD PRIMARY KEY (source, run);
CREATE INDEX score_run ON score (run, letter);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON score FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER latest_score AFTER INSERT ON score FOR EACH ROW EXECUTE FUNCTION keep_latest_score();

ALTER TABLE event ADD PRIMARY KEY (id);
CREATE INDEX event_kind ON event (kind, id);
CREATE INDEX event_at ON event (at);
