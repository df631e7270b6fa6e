package org.parallax.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The articles of one story, with the sums from which mean likeness follows in time independent of their number. */
final class StoryMembers {
    /** How many members are asked for their time. */
    private static final int TIMED = 32;

    private final String id;
    private final List<Profile> members = new ArrayList<>();
    private final Map<Integer, Float> words = new HashMap<>();
    private final Map<Integer, Float> leads = new HashMap<>();
    private float[] meaning = {};
    private long latest = Long.MIN_VALUE;

    StoryMembers(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    List<Profile> members() {
        return members;
    }

    /** When the last of them came, in seconds of the epoch. */
    long latest() {
        return latest;
    }

    void add(Profile profile) {
        members.add(profile);
        latest = Math.max(latest, profile.seen());
        add(profile.terms(), words);
        add(profile.lead(), leads);
        if (meaning.length == 0) {
            meaning = new float[profile.vector().length];
        }
        for (int i = 0; i < meaning.length; i++) {
            meaning[i] += profile.vector()[i];
        }
    }

    private static void add(Terms terms, Map<Integer, Float> sum) {
        for (int i = 0; i < terms.ids().length; i++) {
            sum.merge(terms.ids()[i], terms.weights()[i], Float::sum);
        }
    }

    /** The mean likeness of an article to the members; the article is no member. */
    Likeness likeness(Profile profile) {
        int n = members.size();
        return new Likeness(
                shared(profile.terms(), words) / n,
                shared(profile.lead(), leads) / n,
                Likeness.dot(meaning, profile.vector()) / n,
                apart(profile));
    }

    /** The mean likeness of a member to the other members, at least one. */
    Likeness likenessWithout(Profile member) {
        int others = members.size() - 1;
        double shared = shared(member.terms(), words) - member.terms().dot(member.terms());
        double opening = shared(member.lead(), leads) - member.lead().dot(member.lead());
        double close = Likeness.dot(meaning, member.vector()) - Likeness.dot(member.vector(), member.vector());
        return new Likeness(shared / others, opening / others, close / others, apart(member));
    }

    private static double shared(Terms terms, Map<Integer, Float> words) {
        double sum = 0;
        for (int i = 0; i < terms.ids().length; i++) {
            sum += terms.weights()[i] * words.getOrDefault(terms.ids()[i], 0f);
        }
        return sum;
    }

    private double apart(Profile profile) {
        int step = Math.max(1, members.size() / TIMED);
        double sum = 0;
        int asked = 0;
        for (int i = members.size() - 1; i >= 0; i -= step) {
            if (!members.get(i).article().equals(profile.article())) {
                sum += Likeness.apart(members.get(i), profile);
                asked++;
            }
        }
        return asked == 0 ? 0 : sum / asked;
    }
}
