-- What lists are filtered and sorted by; every order ends with the id, so that a page begins behind a row.
ALTER TABLE claim
    ADD COLUMN first_seen timestamptz NOT NULL DEFAULT now(),
    -- since when it has been unconfirmed
    ADD COLUMN flagged_at timestamptz;
CREATE INDEX claim_flagged ON claim (flagged_at, id) WHERE flagged_at IS NOT NULL;
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

-- What happened, in the order in which it became visible; appended under a lock, forgotten after some days.
CREATE TABLE event (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        text        NOT NULL,
    at          timestamptz NOT NULL DEFAULT now(),
    data        text        NOT NULL
);
CREATE INDEX event_kind ON event (kind, id);
CREATE INDEX event_at ON event (at);

-- Who wants to be told, and what each was told or is still owed.
CREATE TABLE subscription (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    url         text        NOT NULL,
    kinds       varchar[]   NOT NULL,
    secret      text        NOT NULL,
    active      boolean     NOT NULL DEFAULT true,
    revision    int         NOT NULL DEFAULT 1,
    created_at  timestamptz NOT NULL DEFAULT now(),
    -- the last event that was turned into deliveries
    told        bigint      NOT NULL
);

CREATE TABLE delivery (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription bigint      NOT NULL REFERENCES subscription ON DELETE CASCADE,
    event        bigint      NOT NULL,
    kind         text        NOT NULL,
    body         text        NOT NULL,
    state        text        NOT NULL DEFAULT 'pending',
    attempts     int         NOT NULL DEFAULT 0,
    due_at       timestamptz NOT NULL DEFAULT now(),
    failure      text,
    UNIQUE (subscription, event)
);
CREATE INDEX delivery_due ON delivery (due_at) WHERE state = 'pending';
CREATE INDEX delivery_state ON delivery (subscription, state, id);

-- Who may call; the key itself is shown once and kept as its hash.
CREATE TABLE api_key (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        text        NOT NULL,
    hash        bytea       NOT NULL UNIQUE,
    scopes      varchar[]   NOT NULL,
    quota       int         NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    expires_at  timestamptz,
    revoked_at  timestamptz
);
