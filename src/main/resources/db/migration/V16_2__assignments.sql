-- The step at which an article last came into its story, so that another instance reads what changed and no more.
ALTER TABLE article ADD COLUMN assigned bigint NOT NULL DEFAULT 0;
CREATE INDEX article_assigned ON article (assigned, id) WHERE story IS NOT NULL;
