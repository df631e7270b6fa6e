-- A delivery is written from its event when it is sent.
ALTER TABLE delivery DROP COLUMN body;
ALTER TABLE subscription DROP COLUMN revision;
