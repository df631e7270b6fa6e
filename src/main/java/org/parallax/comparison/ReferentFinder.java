package org.parallax.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.story.Account;
import org.parallax.text.Entity;
import org.parallax.text.Lexicon;
import org.parallax.text.Span;

/**
 * Gathers the labels of all accounts under what they refer to: names by their fullest form, descriptions of persons by
 * role, things and groups by nouns that outlets use for one another. Time is linear in the labels but for looking up
 * names and roles by word.
 */
final class ReferentFinder {
    private static final Set<String> PEOPLE = Set.of(
            "migrant",
            "fighter",
            "soldier",
            "protester",
            "supporter",
            "organizer",
            "worker",
            "people",
            "child",
            "police",
            "group",
            "company");
    /** Nouns that stand for nothing of their own: "take place", "in the end". */
    private static final Set<String> EMPTY = Set.of(
            "thing:place",
            "thing:end",
            "thing:way",
            "thing:part",
            "thing:case",
            "thing:fact",
            "thing:thing",
            "thing:lot",
            "thing:kind",
            "thing:time",
            "thing:moment",
            "thing:hour",
            "thing:day",
            "thing:week",
            "thing:month",
            "thing:year",
            "thing:response");

    private static final Set<String> GATHERING = Set.of("group", "people");

    private final Lexicon roles = Lexicon.named("roles");
    private final Lexicon countries = Lexicon.named("countries");
    private final Lexicon things = Lexicon.named("things");

    /** The labels of all accounts, by account and place. */
    static List<Label> labels(List<ReadAccount> accounts) {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            int account = i;
            accounts.get(i).labels().forEach(label -> labels.add(label.in(account)));
        }
        return labels;
    }

    /** Referents with a name, and those that two accounts or more speak of; things first, persons last. */
    List<GatheredReferent> find(List<Account> accounts, List<Label> labels, NameIndex names) {
        return new Gathering(accounts, labels, names).referents();
    }

    private final class Gathering {
        private final List<Account> accounts;
        private final List<Label> labels;
        private final NameIndex names;
        private final RoleResolver roleResolver = new RoleResolver(roles, countries);
        private final Map<Integer, String> inApposition = new HashMap<>();
        private final Map<String, String> unions = new HashMap<>();

        Gathering(List<Account> accounts, List<Label> labels, NameIndex names) {
            this.accounts = accounts;
            this.labels = labels;
            this.names = names;
        }

        List<GatheredReferent> referents() {
            learnRoles();
            learnGroups();
            Map<String, List<Label>> gathered = new LinkedHashMap<>();
            int account = -1;
            for (int i = 0; i < labels.size(); i++) {
                Label label = labels.get(i);
                if (label.account() != account) {
                    account = label.account();
                    roleResolver.forgetOrder();
                }
                String key = key(i, label);
                if (label.type() == Entity.Type.PERSON || key.startsWith("name:")) {
                    roleResolver.mentioned(key.substring(5), label.span().start());
                }
                gathered.computeIfAbsent(root(key), k -> new ArrayList<>()).add(label);
            }
            List<GatheredReferent> referents = new ArrayList<>();
            gathered.forEach((key, members) -> {
                boolean shared = !EMPTY.contains(key)
                        && members.stream().mapToInt(Label::account).distinct().count() > 1;
                if (shared || key.startsWith("name:")) {
                    referents.add(new GatheredReferent(referent(key, members), members));
                }
            });
            referents.sort(Comparator.comparing(found -> found.referent().type()));
            return referents;
        }

        private void learnRoles() {
            for (int i = 0; i < labels.size(); i++) {
                Label label = labels.get(i);
                String name = label.name();
                if (name != null) {
                    String person = names.canonical(name, label.type());
                    roleResolver.learn(person, label);
                    learnApposition(i, i - 1, person);
                    learnApposition(i, i + 1, person);
                }
            }
        }

        /** "Orla Vane, the director of the port," and "the port's director, Orla Vane,". */
        private void learnApposition(int named, int other, String person) {
            if (other < 0 || other >= labels.size() || labels.get(named).type() != Entity.Type.PERSON) {
                return;
            }
            Label label = labels.get(other);
            if (label.account() == labels.get(named).account() && roleResolver.isRole(label)) {
                String text = accounts.get(label.account()).text();
                Label first = labels.get(Math.min(named, other));
                Label second = labels.get(Math.max(named, other));
                if (first.span().end() <= second.span().start()
                        && Apposition.between(text, first.span().end(), second.span())) {
                    inApposition.put(other, person);
                    roleResolver.learn(person, label);
                }
            }
        }

        /** "A caravan of migrants" makes the caravan and the migrants one group. */
        private void learnGroups() {
            for (Label label : labels) {
                if (label.named()) {
                    continue;
                }
                String kind = kind(label);
                if (GATHERING.contains(kind)) {
                    for (String modifier : label.modifiers()) {
                        Lexicon.Entry other = things.get(modifier);
                        if (other != null && PEOPLE.contains(other.type())) {
                            unite("thing:" + other.type(), "thing:" + kind);
                        }
                    }
                }
            }
        }

        private String key(int index, Label label) {
            String name = label.name();
            if (name != null) {
                return "name:" + names.canonical(name, label.type());
            }
            String appositive = inApposition.get(index);
            if (appositive != null) {
                return "name:" + appositive;
            }
            if (roleResolver.isRole(label)) {
                String person = roleResolver.resolve(label);
                if (person != null) {
                    return "name:" + person;
                }
            }
            return "thing:" + kind(label);
        }

        private String kind(Label label) {
            String head = label.heads().iterator().next();
            Lexicon.Entry thing = things.get(head);
            return thing == null ? head : thing.type();
        }

        private void unite(String a, String b) {
            String rootA = root(a);
            String rootB = root(b);
            if (!rootA.equals(rootB)) {
                unions.put(rootB, rootA);
            }
        }

        private String root(String key) {
            String at = key;
            for (String next = unions.get(at); next != null; next = unions.get(at)) {
                at = next;
            }
            return at;
        }

        private Referent referent(String key, List<Label> members) {
            Map<Integer, Map<String, List<Span>>> spans = new TreeMap<>();
            for (Label label : members) {
                String text = label.span().of(accounts.get(label.account()).text());
                spans.computeIfAbsent(label.account(), a -> new LinkedHashMap<>())
                        .computeIfAbsent(text, t -> new ArrayList<>())
                        .add(label.span());
            }
            List<Wording> wordings = new ArrayList<>();
            spans.forEach((account, texts) -> texts.forEach((text, places) ->
                    wordings.add(new Wording(accounts.get(account).id(), text, List.copyOf(places)))));
            String name = key.substring(key.indexOf(':') + 1);
            return new Referent(key.startsWith("name:") ? names.printed(name) : name, type(key, members), wordings);
        }

        private Referent.Type type(String key, List<Label> members) {
            if (!key.startsWith("name:")) {
                return PEOPLE.contains(key.substring(6)) ? Referent.Type.GROUP : Referent.Type.THING;
            }
            Entity.@Nullable Type most = null;
            int votes = 0;
            for (Entity.Type type : Entity.Type.values()) {
                int count = (int)
                        members.stream().filter(label -> label.type() == type).count();
                if (count > votes) {
                    votes = count;
                    most = type;
                }
            }
            return most == null || most == Entity.Type.OTHER ? Referent.Type.THING : Referent.Type.valueOf(most.name());
        }
    }
}
