package org.parallax.story;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parallax.story.Assignment.Move;
import org.parallax.text.Explanation;

/**
 * Finds the story of each article as it comes. The article's neighbours, found by an index of meaning and an index of
 * rare words, lead to the stories near it; those are clustered anew together with it, so that stories join, part and
 * exchange articles and the order of arrival matters little. The cost of an article depends on its neighbourhood, not
 * on the archive. A story to which nothing was added for a while is over: nothing joins it, and it is forgotten, so that
 * memory holds what came in at most three such whiles. Safe to share between threads.
 */
public final class StoryFinder {
    private static final int NEIGHBOURS = 24;
    private static final int STORIES = 8;
    /** Stories that together hold more articles than this are only joined, not clustered anew. */
    private static final int NEIGHBOURHOOD = 160;
    /** How far below one story the likeness to a story may be for it to be looked at again. */
    private static final double NEAR = 0.05;

    /** Shelves that stay as they are; the one before them is emptied bit by bit, whenever an article comes. */
    private static final int KEPT = 2;
    /** The work done on it each time: forgetting an article is one, putting it on a new shelf some more. */
    private static final int EFFORT = 64;

    private static final int EFFORT_OF_SHELVING = 16;

    private record Near(StoryMembers story, Likeness likeness) {}

    private final Supplier<String> opener;
    private final TermReader reader = new TermReader();
    private final long patience;
    private final Deque<Shelf> shelves = new ArrayDeque<>();
    private final Map<String, StoryMembers> storyOf = new HashMap<>();
    private final Map<String, StoryMembers> stories = new HashMap<>();

    /**
     * @param opener opens a story and gives its id, another each time
     * @param patience a story to which nothing was added for so long is over
     */
    public StoryFinder(Supplier<String> opener, Duration patience) {
        this.opener = opener;
        this.patience = patience.toSeconds();
    }

    /** Takes up an article whose story is known, as when the service starts. */
    public synchronized void load(StoryArticle article, String story) {
        Profile profile = profile(article);
        StoryMembers known = stories.computeIfAbsent(story, StoryMembers::new);
        known.add(profile);
        storyOf.put(article.id(), known);
        latestShelf(profile).add(profile);
        tidy(profile.seen());
    }

    /** How many articles are in memory. */
    public synchronized int size() {
        return storyOf.size();
    }

    public synchronized boolean knows(String article) {
        return storyOf.containsKey(article);
    }

    /** Puts an article that is known into the story that another finder has moved it to. */
    public synchronized void move(String article, String to) {
        StoryMembers from = Objects.requireNonNull(storyOf.get(article));
        if (from.id().equals(to)) {
            return;
        }
        StoryMembers rest = renew(from.id());
        StoryMembers joined = stories.computeIfAbsent(to, StoryMembers::new);
        for (Profile member : from.members()) {
            StoryMembers story = member.article().equals(article) ? joined : rest;
            story.add(member);
            storyOf.put(member.article(), story);
        }
        if (rest.members().isEmpty()) {
            stories.remove(rest.id());
        }
    }

    /** Finds the story of an article, or opens one. */
    public synchronized Assignment assign(StoryArticle article) {
        Profile profile = profile(article);
        List<Near> near = near(profile, neighbours(profile));
        tidy(profile.seen());
        List<StoryMembers> around = around(near);
        List<Move> moves = around.isEmpty() ? List.of() : cluster(profile, around);
        if (around.isEmpty()) {
            joinOrOpen(profile, near);
        }
        StoryMembers story = Objects.requireNonNull(storyOf.get(article.id()));
        boolean opened = story.members().size() == 1;
        return new Assignment(article.id(), story.id(), opened, moves, explain(profile, story, near));
    }

    private Profile profile(StoryArticle article) {
        Terms terms = reader.read(article);
        return Profile.of(article, terms, reader.lead(article));
    }

    private Shelf latestShelf(Profile profile) {
        if (shelves.isEmpty() || profile.seen() - shelves.getLast().opened() >= patience) {
            shelves.addLast(new Shelf(profile.seen()));
        }
        return shelves.getLast();
    }

    /** Puts an article on the latest shelf, and finds those near it on any. */
    private Set<Profile> neighbours(Profile profile) {
        Shelf latest = latestShelf(profile);
        Set<Profile> neighbours = new LinkedHashSet<>();
        for (Shelf shelf : shelves) {
            neighbours.addAll(shelf == latest ? shelf.place(profile, NEIGHBOURS) : shelf.near(profile, NEIGHBOURS));
        }
        return neighbours;
    }

    /** What is longest in memory is forgotten with its story or, where that is still told, put where the latest is. */
    private void tidy(long now) {
        int effort = 0;
        while (effort < EFFORT && shelves.size() > KEPT) {
            Profile profile = shelves.getFirst().take();
            StoryMembers story = profile == null ? null : storyOf.get(profile.article());
            if (profile == null) {
                shelves.removeFirst();
            } else if (story != null && isTold(story, now)) {
                shelves.getLast().add(profile);
                effort += EFFORT_OF_SHELVING;
            } else if (story != null) {
                forget(story);
            }
            effort++;
        }
    }

    private boolean isTold(StoryMembers story, long now) {
        return now - story.latest() < patience;
    }

    private void forget(StoryMembers story) {
        stories.remove(story.id());
        story.members().forEach(member -> storyOf.remove(member.article()));
    }

    /** The stories of the neighbours, the most alike first. */
    private List<Near> near(Profile profile, Set<Profile> neighbours) {
        return neighbours.stream()
                .map(neighbour -> storyOf.get(neighbour.article()))
                .filter(story -> story != null && isTold(story, profile.seen()))
                .distinct()
                .map(story -> new Near(story, story.likeness(profile)))
                .sorted((a, b) ->
                        Double.compare(b.likeness().value(), a.likeness().value()))
                .limit(STORIES)
                .toList();
    }

    /** The stories to be clustered anew: none where the nearest is too large for it. */
    private static List<StoryMembers> around(List<Near> near) {
        List<StoryMembers> around = new ArrayList<>();
        int articles = 1;
        for (Near one : near) {
            articles += one.story().members().size();
            if (one.likeness().value() < Likeness.SAME_STORY - NEAR || articles > NEIGHBOURHOOD) {
                break;
            }
            around.add(one.story());
        }
        return around;
    }

    private void joinOrOpen(Profile profile, List<Near> near) {
        boolean joins = !near.isEmpty() && near.get(0).likeness().value() >= Likeness.SAME_STORY;
        StoryMembers story = joins ? near.get(0).story() : renew(opener.get());
        story.add(profile);
        storyOf.put(profile.article(), story);
    }

    private StoryMembers renew(String id) {
        StoryMembers story = new StoryMembers(id);
        stories.put(id, story);
        return story;
    }

    private List<Move> cluster(Profile arrived, List<StoryMembers> open) {
        List<Profile> members = new ArrayList<>();
        open.forEach(story -> members.addAll(story.members()));
        members.add(arrived);
        Map<Profile, String> moved = new LinkedHashMap<>();
        Set<StoryMembers> free = new LinkedHashSet<>(open);
        open.forEach(story -> stories.remove(story.id()));
        for (List<Profile> cluster : largestFirst(members)) {
            StoryMembers before = heir(cluster, free);
            free.remove(before);
            StoryMembers story = renew(before == null ? opener.get() : before.id());
            for (Profile member : cluster) {
                story.add(member);
                StoryMembers old = storyOf.put(member.article(), story);
                if (old != null && !old.id().equals(story.id())) {
                    moved.put(member, old.id());
                }
            }
        }
        return moved.entrySet().stream()
                .map(move -> move(move.getKey(), move.getValue()))
                .toList();
    }

    private static List<List<Profile>> largestFirst(List<Profile> members) {
        int n = members.size();
        double[][] likeness = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                likeness[i][j] = Likeness.of(members.get(i), members.get(j)).value();
                likeness[j][i] = likeness[i][j];
            }
        }
        int[] cluster = new AverageLinkage(likeness, Likeness.SAME_STORY).clusters();
        Map<Integer, List<Profile>> clusters = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            clusters.computeIfAbsent(cluster[i], c -> new ArrayList<>()).add(members.get(i));
        }
        return clusters.values().stream()
                .sorted((a, b) -> Integer.compare(b.size(), a.size()))
                .toList();
    }

    /** The story most of whose articles the cluster has, among those not yet given away. */
    private @Nullable StoryMembers heir(List<Profile> cluster, Set<StoryMembers> free) {
        Map<StoryMembers, Integer> votes = new HashMap<>();
        for (Profile member : cluster) {
            StoryMembers story = storyOf.get(member.article());
            if (story != null && free.contains(story)) {
                votes.merge(story, 1, Integer::sum);
            }
        }
        StoryMembers heir = null;
        int most = 0;
        for (StoryMembers story : free) {
            int count = votes.getOrDefault(story, 0);
            if (count > most) {
                most = count;
                heir = story;
            }
        }
        return heir;
    }

    private Move move(Profile member, String from) {
        StoryMembers to = Objects.requireNonNull(storyOf.get(member.article()));
        return new Move(member.article(), from, to.id(), explain(member, to, List.of()));
    }

    private static Explanation explain(Profile profile, StoryMembers story, List<Near> near) {
        if (story.members().size() > 1) {
            return story.likenessWithout(profile).explain();
        }
        return near.isEmpty()
                ? Explanation.leaf("likeness", 0, "no article is near")
                : near.get(0).likeness().explain();
    }
}
