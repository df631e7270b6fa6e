-- Moments of publication are kept in UTC; those kept before get there here, one without a zone counting as UTC.
SET LOCAL timezone = 'UTC';
UPDATE article_version
   SET published = to_char(CAST(published AS timestamptz), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
 WHERE published ~ '^[12]\d{3}-\d\d-\d\dT\d\d:\d\d(:\d\d([.]\d+)?)?([+-]\d\d:\d\d)?$';

-- Answers to repeated requests are kept with their address from now on.
DELETE FROM kept_answer;
