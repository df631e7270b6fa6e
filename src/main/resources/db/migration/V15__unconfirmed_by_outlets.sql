-- unconfirmed claims that many outlets carry: few, among many of either
CREATE INDEX claim_unconfirmed_outlets ON claim (outlets, id) WHERE cardinality(unconfirmed) > 0;
