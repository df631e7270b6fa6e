package org.parallax.reliability;

/** Where a scoring run is computed. All but the first compute the model {@link Models#GROUPED}. */
public enum Runner {
    /** Over arrays in the service's own process. */
    PROCESS,
    /** By group-bys in PostgreSQL, over what is there already. */
    SQL,
    /** By the same on Spark, from an export; the service only takes the evidence. */
    SPARK
}
