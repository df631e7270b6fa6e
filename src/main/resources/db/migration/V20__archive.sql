-- The name of the files that hold a story's claims and quotations where its rows are archived; null where they are here.
ALTER TABLE story ADD COLUMN archive text;
