-- The trace (W3C traceparent) of the request that brought a version or last changed a story; null where none is kept.
ALTER TABLE article_version ADD COLUMN trace text;
ALTER TABLE story ADD COLUMN trace text;
