-- What lists are filtered and sorted by; every order ends with the id, so that a page begins behind a row.
ALTER TABLE claim ADD COLUMN first_seen timestamptz NOT NULL DEFAULT now();
CREATE INDEX claim_unconfirmed_id ON claim (id) WHERE cardinality(unconfirmed) > 0;
CREATE INDEX claim_first_seen ON claim (first_seen, id);
CREATE INDEX claim_outlets ON claim (outlets, id);
CREATE INDEX claim_origins ON claim (origins, id);
CREATE INDEX claim_credibility ON claim (credibility, id);
CREATE INDEX claim_date ON claim ((coalesce(date, '')), id);

ALTER TABLE story
    ADD COLUMN articles int NOT NULL DEFAULT 0,
    ADD COLUMN claims int NOT NULL DEFAULT 0,
    ADD COLUMN unconfirmed int NOT NULL DEFAULT 0,
    ADD COLUMN altered int NOT NULL DEFAULT 0;
CREATE INDEX story_articles ON story (articles, id);
CREATE INDEX story_unconfirmed ON story (unconfirmed, id);
CREATE INDEX story_altered ON story (altered, id);
CREATE INDEX story_title ON story USING gin (to_tsvector('english', coalesce(title, '')));

CREATE INDEX article_source ON article (source, id);
CREATE INDEX article_version_title ON article_version USING gin (to_tsvector('english', coalesce(title, '')));
CREATE INDEX article_version_published ON article_version ((coalesce(published, '')), article);

CREATE INDEX source_name ON source (name, id);
CREATE INDEX score_run ON score (run, letter);
CREATE INDEX scoring_run_time ON scoring_run (computed_at, id);
