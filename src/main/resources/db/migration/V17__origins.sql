-- Whose text a source repeats where it vouches for something; null where it speaks for itself.
ALTER TABLE testimony ADD COLUMN origin text;
