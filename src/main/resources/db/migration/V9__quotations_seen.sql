ALTER TABLE quotation
    ADD COLUMN first_seen timestamptz NOT NULL DEFAULT now(),
    -- since when one of its versions has been altered
    ADD COLUMN flagged_at timestamptz;
CREATE INDEX quotation_first_seen ON quotation (first_seen, id);
CREATE INDEX quotation_flagged ON quotation (flagged_at, id) WHERE flagged_at IS NOT NULL;
CREATE INDEX quotation_outlets ON quotation (outlets, id);
CREATE INDEX quotation_altered ON quotation (id) WHERE relations @> ARRAY['altered'::varchar];
