-- What a sentence is checked against: each claim's meaning, and what its clearest clause says (JSON).
ALTER TABLE claim ADD COLUMN vector real[], ADD COLUMN sense text;

-- Counts the stories whose claims were written, in the order in which they became visible: an instance whose index of
-- claims is behind it reads the stories with a later step. The row is locked last in a transaction.
CREATE TABLE claim_step (step bigint NOT NULL);
INSERT INTO claim_step VALUES (0);
ALTER TABLE story ADD COLUMN claim_step bigint NOT NULL DEFAULT 0;
CREATE INDEX story_claim_step ON story (claim_step);

-- Stories compared before get their claims' meanings by being compared again; the blank makes every row differ.
UPDATE claim SET document = document || ' ';
UPDATE story SET change = change + 1 WHERE comparison IS NOT NULL;
