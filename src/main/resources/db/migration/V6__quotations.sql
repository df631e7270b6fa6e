-- The quotation ledger: one row an utterance, rewritten with each comparison of its story.
CREATE TABLE quotation (
    id          text PRIMARY KEY,
    story       bigint    NOT NULL REFERENCES story,
    speaker     text,
    speaker_id  text,
    text        text      NOT NULL,
    outlets     int       NOT NULL,
    sources     varchar[] NOT NULL,
    relations   varchar[] NOT NULL,
    severity    text      NOT NULL,
    document    text      NOT NULL,
    search      tsvector  GENERATED ALWAYS AS (to_tsvector('english', text)) STORED
);
CREATE INDEX quotation_story ON quotation (story);
CREATE INDEX quotation_speaker ON quotation (speaker_id);
CREATE INDEX quotation_search ON quotation USING gin (search);
CREATE INDEX quotation_sources ON quotation USING gin (sources);
CREATE INDEX quotation_relations ON quotation USING gin (relations);
