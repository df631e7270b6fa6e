package org.parallax.reliability;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** What others have found of a source. Never changed: a later one of the same provenance takes its place. */
@Entity
public class Prior extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String source;

    /** 0 to 1: the share of the source's claims that hold, by the provenance. */
    public double reliability;

    /** How many checked claims it counts for; 0 takes it back. */
    public double weight;

    /** Who found it, where and when. */
    public String provenance;

    public String licence;
    public String author;

    @Column(name = "made_at")
    public Instant madeAt;

    /** Of every source and provenance the latest one up to the id, by id; none of weight 0. */
    public static List<Prior> standing(long last) {
        return list(
                "from Prior p where p.id <= ?1 and p.weight > 0 and not exists (select 1 from Prior q where"
                        + " q.source = p.source and q.provenance = p.provenance and q.id > p.id and q.id <= ?1) order by p.id",
                last);
    }

    /** 0 before the first. */
    public static long lastId() {
        Prior last = find("order by id desc").firstResult();
        return last == null ? 0 : last.id;
    }
}
