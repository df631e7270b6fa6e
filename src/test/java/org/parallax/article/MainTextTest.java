package org.parallax.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextTest {
    private static final MainText MAIN_TEXT = new MainText();
    private static final String FIRST = "The harbour council voted on Monday to freeze ferry fares for a third year.";
    private static final String SECOND =
            "Ana Velo, who chairs the council, said the freeze would cost nine million crowns.";
    private static final String THIRD = "The union has called it a first step and wants the night boats back as well.";

    private static String page(String between) {
        return """
                <html lang="en"><head><title>Ferry fares frozen - Norda Post</title>
                <meta property="og:site_name" content="Norda Post"></head><body>
                <nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav>
                <div class="page"><h1>Ferry fares frozen</h1><div class="story">
                <p>%s</p>%s<p>%s</p><p>%s</p>
                </div><footer>Norda Post prints news of the harbour every day of the year.</footer></div></body></html>
                """.formatted(FIRST, between, SECOND, THIRD);
    }

    private static List<String> text(String html) {
        return MAIN_TEXT
                .extract(html, "https://norda.example/2031/05/03/fares")
                .text()
                .lines()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure><img src=x><figcaption>Ferries wait at the pier in the morning of a long day.</figcaption></figure>",
                "<div class='related-stories'><p>The island ran dry after a long spring, and nobody knows why.</p></div>",
                "<div class=newsletter-box><p>Our best stories reach you every morning before you wake.</p></div>",
                "<section id=comments><p>I have never read such nonsense about a ferry in my life.</p></section>",
                "<ul><li><a href=a>The island that ran dry</a><li><a href=b>A roof torn off in the storm</a></ul>",
                "<p><a href=a>Why did the council freeze the fares for a third year?</a></p>",
                "<p>Also read: Storm tears the roof off the fish market</p>",
                "<p>Sign up for our newsletter</p>",
                "<aside>The ferry line has nine boats and carries forty thousand people a day.</aside>",
                "<p style='display: none'>This is hidden from every reader who has no machine to see it.</p>",
                "<script>var text = 'The boats will sail on Friday, said the council.';</script>",
                "<p>The harbour council voted on Monday to freeze ferry fares for a third year.</p>",
            })
    void furnitureIsLeftOut(String html) {
        assertEquals(List.of(FIRST, SECOND, THIRD), text(page(html)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>What the pilots want</h2>",
                "<blockquote>Nobody asked us about the night boats, and nobody will.</blockquote>",
                "<div>The pilots have not been asked, and their union says so.</div>",
                "<p>The vote can be read <a href=x>in the minutes</a> of the council.</p>",
                "<ul><li>Nine boats will sail by day and two by night.</li></ul>",
                "<blockquote class='twitter-tweet'>We sail at noon, come what may.</blockquote>",
                "<p>Readers of the newsletter knew it first, said the union.</p>",
            })
    void subHeadingsListsAndQuotationsStay(String html) {
        String words = html.replaceAll("<[^>]*>", "");
        assertEquals(List.of(FIRST, words, SECOND, THIRD), text(page(html)));
    }

    @Test
    void lineBreaksAndTableCellsPartWords() {
        String html = page("<p>We sail at noon, he said.<br>They stay, she said to him.</p>"
                + "<table><tr><td>Velo</td><td>9</td></tr></table>");
        assertEquals(
                List.of(FIRST, "We sail at noon, he said.", "They stay, she said to him.", "Velo 9", SECOND, THIRD),
                text(html));
    }

    @Test
    void thePagesOwnArticleWinsOverLongerOnesBeside() {
        String other = "<article><p>" + (THIRD + " ").repeat(3) + "</p></article>";
        String html = "<body><article><h1>Fares</h1><p>" + FIRST + "</p><p>" + SECOND + "</p></article>" + other + other
                + other;
        assertEquals(List.of(FIRST, SECOND), text(html));
    }

    @Test
    void defectsPointIntoThePagesSource() {
        String caption = "<figcaption>Ferries wait at the pier</figcaption>";
        String html = page("<figure>" + caption + "</figure>");
        Defect defect = MAIN_TEXT.extract(html, "").defects().get(0);
        assertEquals(Defect.Kind.CAPTION, defect.kind());
        assertEquals(caption, defect.span().of(html));
    }

    @Test
    void metadataComesFromLinkedDataFirst() {
        String html = page("").replace("</head>", """
                        <link rel=canonical href="/fares"><meta name=author content="Somebody Else">
                        <script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"],
                        "headline": "Fares stay frozen", "datePublished": "2031-05-03T09:30:00+02:00",
                        "author": [{"name": "Ana Velo"}, {"name": "Ivo Tann"}]}]}</script></head>
                        """);
        assertEquals(
                new PageMetadata(
                        "Fares stay frozen",
                        "Ana Velo, Ivo Tann",
                        new Published("2031-05-03T09:30:00+02:00", Published.Basis.METADATA, null),
                        "https://norda.example/fares",
                        "en"),
                MAIN_TEXT.extract(html, "https://norda.example/x").metadata());
    }

    @Test
    void metadataFallsBackToWhatIsShownAndToTheAddress() {
        String html = page("<span rel=author>By Ana Velo</span>");
        PageMetadata inferred = MAIN_TEXT
                .extract(html, "https://norda.example/2031/05/03/fares")
                .metadata();
        assertEquals("Ferry fares frozen", inferred.title());
        assertEquals("Ana Velo", inferred.author());
        assertEquals(new Published("2031-05-03", Published.Basis.INFERRED, null), inferred.published());
        PageMetadata stated = MAIN_TEXT
                .extract(page("<time datetime='2031-05-04'>Sunday</time>"), "")
                .metadata();
        assertEquals(new Published("2031-05-04", Published.Basis.STATED, null), stated.published());
    }

    @Test
    void aPageThatShowsNothingMayTellItsTextInItsData() {
        String html = "<body><div id=app></div><script type='application/ld+json'>{\"@type\": \"NewsArticle\","
                + " \"articleBody\": \"" + FIRST + "\"}</script>";
        assertEquals(List.of(FIRST), text(html));
    }

    @Test
    void anotherLanguageIsNamed() {
        String html = "<html lang=pt-BR><p>O conselho do porto decidiu na segunda-feira congelar as tarifas das barcas"
                + " por mais um ano inteiro.</p>";
        assertEquals("pt", MAIN_TEXT.extract(html, "").metadata().language());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain words",
                "<",
                "<p",
                "<!DOCTYPE",
                "<html></html>",
                "&#0;",
                "<p>\u0000</p>",
                "<table><td><p>"
            })
    void scrapsOfMarkupAreRead(String html) {
        assertTrue(MAIN_TEXT.extract(html, "").text().length() <= html.length());
    }

    @Test
    void aDefectBeforeACutOffTagEndsWithThePage() {
        String html =
                "<div class=story><p>%s</p><p>%s</p><p>Sign up for our newsletter<html lan".formatted(FIRST, SECOND);
        List<Defect> defects = MAIN_TEXT.extract(html, "").defects();
        assertEquals(1, defects.size(), defects.toString());
        assertEquals(html.length(), defects.get(0).span().end());
    }
}
