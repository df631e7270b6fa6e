-- What reading a version told of it: its language, how its date is known, and what changed since the version before.
ALTER TABLE article_version
    ADD COLUMN language         text,
    ADD COLUMN published_basis  text,
    ADD COLUMN revision         text,
    ADD COLUMN headline_changed boolean   NOT NULL DEFAULT false,
    ADD COLUMN factual          boolean   NOT NULL DEFAULT false,
    ADD COLUMN notices          varchar[] NOT NULL DEFAULT '{}';
CREATE INDEX article_version_revised ON article_version (id) WHERE revision IS NOT NULL;
CREATE INDEX article_version_article ON article_version (article, number) WHERE state = 'analysed';
