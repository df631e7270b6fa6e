-- The day on which an imported fact-check was published; fact-checks name the articles they are about by address.
ALTER TABLE review ADD COLUMN published text;
CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;
