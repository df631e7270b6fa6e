package org.parallax.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/** A feed that is polled for the articles of one outlet. */
@Entity
@DynamicUpdate
public class Feed extends PanacheEntityBase {
    private static final int LONGEST_PAUSE_MINUTES = 24 * 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String url;

    /** The name of the outlet whose articles it lists. */
    public String source;

    public @Nullable String title;

    /** The pause between two runs. */
    public int minutes;

    public @Nullable String etag;

    @Column(name = "last_modified")
    public @Nullable String lastModified;

    @Column(name = "next_at")
    public Instant nextAt;

    /** Failed runs since the last good one. */
    public int failures;

    @Generated
    @Column(name = "created_at", insertable = false, updatable = false)
    public Instant createdAt;

    /** The feed at an address; a new one is due at once. */
    public static Feed ensure(String url, String source, int minutes, Instant now) {
        Feed feed = Feed.<Feed>find("url", url).firstResult();
        if (feed == null) {
            feed = new Feed();
            feed.url = url;
            feed.nextAt = now;
        }
        feed.source = source;
        feed.minutes = minutes;
        feed.persist();
        return feed;
    }

    public void succeeded(Instant now) {
        failures = 0;
        nextAt = now.plusSeconds(minutes * 60L);
    }

    /** Doubles the pause with each failure, up to a day; a server may ask for longer. */
    public void failed(Instant now, long askedSeconds) {
        failures++;
        long pause = Math.min(LONGEST_PAUSE_MINUTES, (long) minutes << Math.min(failures, 20)) * 60;
        nextAt = now.plusSeconds(Math.max(pause, Math.min(askedSeconds, LONGEST_PAUSE_MINUTES * 60L)));
    }

    /** Whether the item was taken in as it is now. */
    public boolean has(FeedItem item) {
        List<?> hash = getEntityManager()
                .createNativeQuery("SELECT hash FROM feed_item WHERE feed = ?1 AND key = ?2")
                .setParameter(1, id)
                .setParameter(2, item.key())
                .getResultList();
        return !hash.isEmpty() && Arrays.equals((byte[]) hash.get(0), item.hash());
    }

    public void remember(FeedItem item) {
        getEntityManager()
                .createNativeQuery("INSERT INTO feed_item (feed, key, hash) VALUES (?1, ?2, ?3)"
                        + " ON CONFLICT (feed, key) DO UPDATE SET hash = excluded.hash, seen_at = now()")
                .setParameter(1, id)
                .setParameter(2, item.key())
                .setParameter(3, item.hash())
                .executeUpdate();
    }
}
