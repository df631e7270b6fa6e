package org.parallax.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.text.Span;

class ArticleReaderTest {
    private static final ArticleReader READER = new ArticleReader();
    private static final String FIRST = "The harbour council voted on Monday to freeze ferry fares for a third year.";
    private static final String SECOND =
            "Ana Velo, who chairs the council, said the freeze would cost nine million crowns.";
    private static final String THIRD = "The union has called it a first step and wants the night boats back as well.";

    private static String article(String... lines) {
        return FIRST + "\n" + String.join("\n", lines) + "\n" + SECOND + "\n\n" + THIRD;
    }

    private static List<String> blocks(String text) {
        return READER.read(text, Hints.NONE).blocks().stream()
                .map(block -> block.span().of(text))
                .toList();
    }

    private static List<Defect.Kind> kinds(String text) {
        return READER.read(text, Hints.NONE).defects().stream()
                .map(Defect::kind)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Also read: Storm tears the roof off the fish market",
                "RELATED: Storm tears the roof off the fish market",
                "Storm tears the roof off the fish market Read more",
                "Thank you for signing up for this newsletter. We've sent you a confirmation email.",
                "Sign up for our newsletter",
                "Ferries wait at the pier in Port Norda on May 3, 2031. (Photo by Ivo Tann/Norda Images)",
                "Ferries wait at the pier. (Ivo Tann / Norda Evening Post)",
                "Image caption Ferries wait at the pier",
                "This audio is created with AI assistance",
                "Download our app for alerts",
                "Advertisement",
                "We use cookies to improve your experience.",
                "Share this article",
                "3 min read",
                "Xinhua | Updated: 2031-05-03 21:45",
                "* * *",
                "(Reporting by Ivo Tann; Editing by Ana Velo)",
            })
    void furnitureIsNoMainText(String line) {
        assertEquals(List.of(FIRST, SECOND, THIRD), blocks(article(line)));
        assertEquals(1, kinds(article(line)).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Also read into the record was a letter from the pilots.",
                "Also on Monday, the council read a letter from the pilots.",
                "The union's newsletter called the freeze a gift to tourists.",
                "Readers who sign up for the newsletter at the pier get a free trip, she said.",
                "Related costs will be met by the port.",
                "Photographs of the vote show an empty gallery.",
                "The app was pulled from the App Store after the vote.",
                "By Friday the boats had stopped.",
                "Share prices fell by a tenth.",
                "More: that is what the pilots ask for.",
                "\"Read more,\" she told them. \"Shout less.\"",
                "The pilots contributed to this deal.",
                "Reuters first reported the plan.",
                "No. The boats will sail.",
            })
    void proseThatSoundsLikeFurnitureStays(String line) {
        assertEquals(List.of(FIRST, line, SECOND, THIRD), blocks(article(line)));
    }

    @Test
    void aSubHeadingIsAHeadingBlock() {
        String text = article("Council welcomes talks with the pilots", "'Nobody asked us about the night boats'");
        List<Block> blocks = READER.read(text, Hints.NONE).blocks();
        assertEquals(Block.Kind.HEADING, blocks.get(1).kind());
        assertEquals(Block.Kind.HEADING, blocks.get(2).kind());
        assertEquals(Block.Kind.PARAGRAPH, blocks.get(3).kind());
    }

    @Test
    void theLaterCopyOfAParagraphIsADefect() {
        String text = String.join(
                "\n\n",
                FIRST,
                SECOND,
                "The pilots refused to comment on Monday.",
                FIRST,
                SECOND,
                "The pilots refused to comment on Monday night.",
                THIRD);
        assertEquals(6 - 2, blocks(text).size());
        assertEquals(
                List.of(Defect.Kind.DUPLICATE, Defect.Kind.DUPLICATE),
                kinds(text).subList(0, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council did not confirm on Monday that it will raise the ferry fares next year.",
                "The council confirmed on Monday that it will raise the ferry fares next 2 years.",
                "The union confirmed on Monday that it will raise the ferry fares next Friday.",
                "The council confirmed on Monday that it may raise the ferry fares next year.",
            })
    void aCopyThatSaysSomethingElseStays(String other) {
        String one = "The council confirmed on Monday that it will raise the ferry fares next year.";
        assertEquals(List.of(one, other, THIRD), blocks(one + "\n" + other + "\n" + THIRD));
    }

    @Test
    void strayFragmentsAreCutOutOfAParagraph() {
        String text = "“We sail at noon,” Velo told the Post. Qa. “Nobody will stop us.”\nHe repeated it. .\n" + THIRD;
        assertEquals(
                List.of("“We sail at noon,” Velo told the Post.", "“Nobody will stop us.”", "He repeated it.", THIRD),
                blocks(text));
        assertEquals(List.of(Defect.Kind.FRAGMENT, Defect.Kind.FRAGMENT), kinds(text));
    }

    @Test
    void initialsTitlesAndSpacedEllipsesAreNoFragments() {
        String text = "He met Ivo Q. Tann. Mr. Velo agreed. They waited . . . and left at 9 p.m. St. Anne slept.";
        assertEquals(List.of(text), blocks(text));
    }

    @Test
    void aCrawlersDateIsMetadataAndNotPartOfTheFirstSentence() {
        String text = " date 2031-05-03 " + article();
        assertEquals(
                new Published("2031-05-03", Published.Basis.METADATA, new Span(1, 16)),
                READER.read(text, Hints.NONE).imprint().published());
        assertEquals(FIRST, blocks(text).get(0));
        assertEquals(List.of(FIRST, SECOND, THIRD), blocks(" date 2031-05-03 foo bar\n" + article()));
    }

    @Test
    void mastheadGivesTitleBylineAndDate() {
        String text =
                "Ferry fares frozen again, pilots want more\n\nby Ana Maria Velo May 3, 2031 12:41 PM 2 min read\n"
                        + article();
        Imprint imprint = READER.read(text, Hints.NONE).imprint();
        assertEquals(new Wording("Ferry fares frozen again, pilots want more", new Span(0, 42)), imprint.title());
        assertEquals(new Wording("Ana Maria Velo", new Span(47, 61)), imprint.byline());
        assertEquals(new Published("2031-05-03T12:41", Published.Basis.STATED, new Span(62, 82)), imprint.published());
        assertEquals(
                Block.Kind.HEADING,
                READER.read(text, Hints.NONE).blocks().get(0).kind());
    }

    @Test
    void theSendersHintsWin() {
        String text = "By Ana Velo\n" + article();
        Imprint imprint = READER.read(text, new Hints("Fares", "2031-05-04T09:00:00Z", "Ivo Tann"))
                .imprint();
        assertEquals(new Wording("Fares", null), imprint.title());
        assertEquals(new Published("2031-05-04T09:00:00Z", Published.Basis.METADATA, null), imprint.published());
        assertEquals(new Wording("Ivo Tann", null), imprint.byline());
        assertEquals(FIRST, blocks(text).get(0));
    }

    @Test
    void creditsNameWhoseWorkItIs() {
        String text = "PORT NORDA (Reuters) - " + article()
                + " (Writing by Ivo Tann)\n(c) 2031, The Norda Post · Ana Velo\nCredit: Norda News";
        Imprint imprint = READER.read(text, Hints.NONE).imprint();
        assertEquals(
                List.of("(Writing by Ivo Tann)", "Reuters", "The Norda Post", "Norda News"),
                imprint.credits().stream().map(Credit::name).toList());
        int name = text.indexOf("Ana Velo\nCredit");
        assertEquals(new Wording("Ana Velo", new Span(name, name + 8)), imprint.byline());
        assertEquals(List.of(FIRST, SECOND, THIRD), blocks(text));
    }

    @Test
    void linksUnderARelatedHeaderAreLinks() {
        String text =
                article() + "\nRead more:\nStorm tears the roof off the market\nIsland runs dry after a long spring";
        assertEquals(List.of(FIRST, SECOND, THIRD), blocks(text));
    }

    @Test
    void anotherLanguageIsTold() {
        assertEquals("en", language(article()));
        assertEquals(
                "de",
                language("Der Hafenrat hat am Montag beschlossen, die Preise der Fähren für ein drittes Jahr nicht zu"
                        + " erhöhen."));
        assertEquals(
                "fr",
                language("Le conseil du port a décidé lundi de geler les tarifs des bacs pour la troisième année."));
        assertEquals(
                "ru", language("Портовый совет в понедельник решил не повышать тарифы на паромы третий год подряд."));
        assertEquals("en", language("Fares 40, 50, 60"));
    }

    private static String language(String text) {
        return READER.read(text, Hints.NONE).imprint().language();
    }

    @Test
    void emptyTextsHaveNoBlocks() {
        assertEquals(List.of(), blocks(""));
        assertEquals(List.of(), blocks(" \n\t\r\n"));
    }
}
