-- Why the article is in its story: an explanation as JSON; null where it came there before these were kept.
ALTER TABLE article ADD COLUMN placed text;
