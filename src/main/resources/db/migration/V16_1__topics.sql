-- Since when a story waits for comparison.
ALTER TABLE story ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();

-- How far a topic was taken in, kept in one transaction with what was taken in: what is delivered again is known.
CREATE TABLE consumed (
    topic   text   NOT NULL,
    part    int    NOT NULL,
    next    bigint NOT NULL,
    PRIMARY KEY (topic, part)
);
