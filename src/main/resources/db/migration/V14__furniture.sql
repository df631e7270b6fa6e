-- the parts of a page that are no text of its article, their kinds and texts in the same order
ALTER TABLE article_version ADD COLUMN furniture_kinds text[] NOT NULL DEFAULT '{}';
ALTER TABLE article_version ADD COLUMN furniture_texts text[] NOT NULL DEFAULT '{}';
