package org.parallax.story;

import java.util.ArrayList;
import java.util.List;

/** The articles of one story, with the sums from which mean likeness follows in time independent of their number. */
final class StoryMembers {
    /** How many members are asked for their time. */
    private static final int TIMED = 32;

    private final String id;
    private final List<Profile> members = new ArrayList<>();
    private Terms words = Terms.NONE;
    private Terms leads = Terms.NONE;
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
        words = words.plus(profile.terms());
        leads = leads.plus(profile.lead());
        if (meaning.length == 0) {
            meaning = new float[profile.vector().length];
        }
        for (int i = 0; i < meaning.length; i++) {
            meaning[i] += profile.vector()[i];
        }
    }

    /** The mean likeness of an article to the members; the article is no member. */
    Likeness likeness(Profile profile) {
        int n = members.size();
        return new Likeness(
                profile.terms().dot(words) / n,
                profile.lead().dot(leads) / n,
                Likeness.dot(meaning, profile.vector()) / n,
                apart(profile));
    }

    /** The mean likeness of a member to the other members, at least one. */
    Likeness likenessWithout(Profile member) {
        int others = members.size() - 1;
        double shared = member.terms().dot(words) - member.terms().dot(member.terms());
        double opening = member.lead().dot(leads) - member.lead().dot(member.lead());
        double close = Likeness.dot(meaning, member.vector()) - Likeness.dot(member.vector(), member.vector());
        return new Likeness(shared / others, opening / others, close / others, apart(member));
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
