-- What computed a run (process, sql or spark); and, where a run was computed outside from what an earlier one had taken,
-- that earlier one.
ALTER TABLE scoring_run
    ADD COLUMN runner   text NOT NULL DEFAULT 'process',
    ADD COLUMN evidence bigint REFERENCES scoring_run;
