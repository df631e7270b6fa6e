package org.parallax.pipeline;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Article;
import org.parallax.claim.Claim;
import org.parallax.reliability.ClaimPlaces;
import org.parallax.reliability.Place;
import org.parallax.reliability.Review;

/** Keeps reviews and the claims they are about together while claims are rewritten. To be used inside a transaction. */
@ApplicationScoped
public class ReviewedClaims {
    private static final int REVIEWS_AT_ONCE = 200;
    private static final TypeReference<List<Place>> PLACES = new TypeReference<>() {};

    private final StoredJson json;

    ReviewedClaims(StoredJson json) {
        this.json = json;
    }

    /** A review of what the claim says now, still without its verdict and author. */
    public Review begin(Claim claim) {
        List<Place> places = places(claim);
        Review review = new Review();
        review.claim = claim.id;
        review.claimText = claim.text;
        review.claimDate = claim.date;
        review.articles = articles(places);
        review.places = json.of(places);
        return review;
    }

    /** Everything said of the claim, withdrawals included, the oldest first. */
    public List<Review> of(Claim claim) {
        Parameters around = Parameters.with("articles", articles(places(claim)).toArray(Long[]::new));
        List<Review> near = Review.list("array_intersects(articles, :articles) order by id", around);
        Map<Long, String> claims = claimsOf(near);
        return near.stream()
                .filter(review -> claim.id.equals(claims.get(review.id)))
                .toList();
    }

    /** The claim that says now what the review is about, null where none does. */
    public @Nullable String claimOf(Review review) {
        return claimsOf(List.of(review)).get(review.id);
    }

    /** The same for many, by the review's id; those that nothing states any more are left out. */
    public Map<Long, String> claimsOf(Collection<Review> reviews) {
        Map<Long, String> found = new HashMap<>();
        List<Review> all = List.copyOf(reviews);
        for (int from = 0; from < all.size(); from += REVIEWS_AT_ONCE) {
            List<Review> some = all.subList(from, Math.min(all.size(), from + REVIEWS_AT_ONCE));
            ClaimPlaces claims = claimsAround(some);
            for (Review review : some) {
                String claim = claims.claimAt(json.read(review.places, PLACES));
                if (claim != null) {
                    found.put(review.id, claim);
                }
            }
        }
        return found;
    }

    private ClaimPlaces claimsAround(List<Review> reviews) {
        Set<Long> articles = reviews.stream().flatMap(r -> r.articles.stream()).collect(Collectors.toSet());
        Set<Long> stories = new TreeSet<>();
        for (Article article : Article.<Article>list("id in ?1", articles)) {
            if (article.story != null) {
                stories.add(article.story);
            }
        }
        ClaimPlaces places = new ClaimPlaces();
        Claim.<Claim>list("story in ?1 order by id", stories).forEach(claim -> places.add(claim.id, places(claim)));
        return places;
    }

    private List<Place> places(Claim claim) {
        List<Place> places = new ArrayList<>();
        for (StoryComparison.MentionEntry mention : json.read(
                        claim.document, new TypeReference<StoryComparison.ClaimEntry>() {})
                .mentions()) {
            places.add(new Place(mention.article(), mention.start(), mention.text()));
        }
        return places;
    }

    private static List<Long> articles(List<Place> places) {
        return places.stream()
                .map(place -> Long.valueOf(place.article()))
                .distinct()
                .toList();
    }
}
