package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Attribution;
import org.parallax.mention.Cue;
import org.parallax.mention.Mention;
import org.parallax.mention.Quotation;
import org.parallax.mention.Speaker;
import org.parallax.story.Names;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Entity;
import org.parallax.text.Lexicon;
import org.parallax.text.Span;
import org.parallax.text.Token;

/** Reads off a proposition what the matcher compares. */
final class ClauseReader {
    private static final Set<String> EMPTY = Set.of(
            "be", "have", "do", "get", "go", "say", "make", "also", "very", "mr.", "mrs.", "ms.", "there", "then",
            "so");
    private static final Set<String> THIRD_PERSON = Set.of("he", "she", "it", "they");

    private static final int AFTER_NEGATION = 5;

    /** How far before a cue its denial may stand: "did not immediately confirm". */
    private static final int BEFORE_CUE = 24;

    private final Names names;
    private final Lexicon negation = Lexicon.named("negation");
    private final Lexicon nonConfirmation = Lexicon.named("non-confirmation");
    private final Synonyms synonyms = new Synonyms();
    private final ClausePredicate predicate = new ClausePredicate(synonyms);
    private final ClauseModality modality = new ClauseModality();

    ClauseReader(Names names) {
        this.names = names;
    }

    /**
     * What a clause is read beside.
     *
     * @param cues the spans of all cues of its account, in order
     * @param partyOf for whom the account's spokespeople speak, by their folded names
     */
    record Setting(List<Span> cues, Map<String, String> partyOf) {}

    Sense read(Proposition proposition, Setting setting) {
        boolean utterance = proposition.mention().ownVoice()
                && !Within.of(setting.cues(), cue -> cue, proposition.span()).isEmpty();
        AnnotatedText text = proposition.account().reading().text();
        List<Token> tokens = text.tokens(proposition.span());
        List<Entity> entities = Within.of(text.entities(), Entity::span, proposition.span());
        int verb = firstFinite(tokens);
        String speaker = speaker(proposition.mention());
        String subject = subject(proposition, tokens.subList(0, verb), entities, setting.partyOf());
        return new Sense(
                proposition.date(),
                isDateStated(proposition),
                words(proposition, tokens, utterance),
                predicate.core(tokens, verb),
                subject,
                object(tokens.subList(verb, tokens.size()), entities, subject),
                ClauseQuantities.of(proposition),
                places(entities),
                negations(tokens),
                denied(tokens),
                modality.of(proposition, tokens),
                utterance,
                predicate.attitude(proposition, tokens, verb),
                isUnconfirming(proposition),
                Parties.areTogether(tokens, verb, entities),
                speaker);
    }

    private static int firstFinite(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (ClauseCutter.isFinite(tokens, i)) {
                return i;
            }
        }
        return 0;
    }

    private @Nullable String speaker(Mention mention) {
        Attribution attribution = mention.attribution();
        Speaker speaker = attribution == null ? null : attribution.speaker();
        return speaker == null ? null : names.of(speaker);
    }

    /** The content words, with those of the statement that it speaks of. */
    private List<String> words(Proposition proposition, List<Token> tokens, boolean utterance) {
        List<String> words = words(tokens, utterance);
        Proposition antecedent = proposition.antecedent();
        if (antecedent != null) {
            words.addAll(words(antecedent.account().reading().text().tokens(antecedent.span()), false));
        }
        return words;
    }

    /** The content words as lemmas; adjectives and names of one party become the party. */
    private List<String> words(List<Token> tokens, boolean utterance) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (utterance && Circumstances.OCCASION.contains(token.lower())) {
                words.add(token.lower());
            } else if (isContent(token) && !isEmpty(token) && !negation.contains(token.lower())) {
                String party = names.party(token.lower());
                words.add(party == null ? synonyms.fold(tokens, i) : party);
            }
        }
        return words;
    }

    /** Whether it says nothing by itself: "is", "has", "also". */
    static boolean isEmpty(Token token) {
        return EMPTY.contains(token.lemma());
    }

    static boolean isContent(Token token) {
        String tag = token.tag();
        return token.isWord()
                && (tag.startsWith("NN")
                        || tag.startsWith("VB")
                        || tag.startsWith("JJ")
                        || tag.startsWith("RB")
                        || tag.equals("CD"));
    }

    private @Nullable String subject(
            Proposition proposition, List<Token> before, List<Entity> entities, Map<String, String> partyOf) {
        String speaker = speaker(proposition.mention());
        Token head = null;
        for (Token token : before) {
            if (token.tag().equals("IN") && head != null) {
                break;
            }
            if (token.tag().startsWith("NN") || token.tag().equals("PRP")) {
                head = token;
            }
        }
        if (head == null) {
            // "she wants to sell the mill": whoever speaks is the one to act
            return before.isEmpty() && proposition.text().startsWith("to ") ? speaker : null;
        }
        if (head.lower().equals("i")) {
            return speaker;
        }
        if (head.lower().equals("we")) {
            return speaker == null ? null : partyOf.getOrDefault(speaker, speaker);
        }
        if (THIRD_PERSON.contains(head.lower())) {
            return proposition.mention().quotation() == Quotation.Kind.DIRECT ? null : speaker;
        }
        return nameAt(head, entities);
    }

    private @Nullable String object(List<Token> after, List<Entity> entities, @Nullable String subject) {
        for (int i = 0; i < after.size(); i++) {
            String name = nameAt(after.get(i), entities);
            if (name != null) {
                int head = i;
                while (head + 1 < after.size() && isNominal(after.get(head + 1))) {
                    head++;
                }
                String whole = nameAt(after.get(head), entities);
                String named = whole == null ? name : whole;
                if (!named.equals(subject)) {
                    return named;
                }
                i = head;
            }
        }
        return null;
    }

    /** What may follow a name within one phrase: "Norlane President Lee" names Lee. */
    private static boolean isNominal(Token token) {
        return token.tag().startsWith("NN") || token.tag().equals("JJ");
    }

    private @Nullable String nameAt(Token token, List<Entity> entities) {
        Entity entity = entityAt(token, entities);
        return entity == null ? names.party(token.lower()) : names.of(entity);
    }

    static @Nullable Entity entityAt(Token token, List<Entity> entities) {
        for (Entity entity : entities) {
            if (entity.span().overlaps(token.span())) {
                return entity;
            }
        }
        return null;
    }

    private Set<String> places(List<Entity> entities) {
        return entities.stream()
                .filter(entity -> entity.type() == Entity.Type.PLACE)
                .map(names::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first noun shortly after the first negation, but for the words before a head: "no new fire station". */
    private @Nullable String denied(List<Token> tokens) {
        for (Lexicon.Hit hit : negation.find(tokens)) {
            int end = Math.min(tokens.size(), hit.to() + AFTER_NEGATION);
            for (int i = hit.to(); i < end; i++) {
                boolean head =
                        i + 1 == tokens.size() || !tokens.get(i + 1).tag().startsWith("NN");
                if (tokens.get(i).tag().matches("NNS?") && head) {
                    return synonyms.fold(tokens.get(i).lemma());
                }
            }
        }
        return null;
    }

    private int negations(List<Token> tokens) {
        return negation.find(tokens).size();
    }

    /** Whether the cue, or in own voice the clause itself, says that somebody did not confirm. */
    private boolean isUnconfirming(Proposition proposition) {
        Attribution attribution = proposition.mention().attribution();
        Cue cue = attribution == null ? null : attribution.cue();
        if (attribution != null && cue == null) {
            return false;
        }
        Span said = cue == null ? proposition.span() : cue.span();
        AnnotatedText text = proposition.account().reading().text();
        if (!Objects.equals(
                text.sentenceAt(said.start()),
                text.sentenceAt(proposition.span().start()))) {
            return false;
        }
        Span around = new Span(Math.max(0, said.start() - BEFORE_CUE), said.end());
        return nonConfirmation.find(text.tokens(around)).stream()
                .anyMatch(hit -> text.tokens(around).get(hit.to() - 1).span().start() >= said.start());
    }

    private static boolean isDateStated(Proposition proposition) {
        String date = proposition.date();
        return date != null
                && proposition.account().reading().text().dates().stream()
                        .anyMatch(d -> d.iso().equals(date));
    }
}
