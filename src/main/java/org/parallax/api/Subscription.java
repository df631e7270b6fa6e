package org.parallax.api;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody who wants to be told what happens, at an address of theirs. */
@Entity
public class Subscription extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String url;

    /** The kinds of events that are wanted, in lower case. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> kinds;

    /** What deliveries are signed with. */
    public String secret;

    public boolean active = true;

    @Column(name = "created_at")
    public Instant createdAt;

    /** The last event that was turned into a delivery, or was passed over. */
    public long told;
}
