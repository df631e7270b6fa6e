package org.parallax.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the element of a page that holds the main text, and what in it is none. */
final class MainContent {
    private static final double PROTECTED = 0.35;
    private static final double SEMANTIC = 1.5;
    private static final double CLIMB = 0.2;
    private static final int REACH = 6;
    private static final Set<String> LEAVES = Set.of(
            "p",
            "li",
            "blockquote",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "dd",
            "dt",
            "td",
            "th",
            "span",
            "b",
            "strong",
            "em",
            "i",
            "font",
            "br",
            "center",
            "ul",
            "ol",
            "tr",
            "tbody",
            "table");
    private static final Set<String> SUBJECTS =
            Set.of("article", "story", "post", "entry", "blog", "news", "content", "main", "page", "body");
    private static final Set<String> BODIES = Set.of("body", "content", "text", "copy", "entry", "main");
    private final PageOutline page;
    private final Defect.@Nullable Kind[] dropped;
    private final double[] prose;
    private final double[] score;
    private final boolean[] titled;

    MainContent(PageOutline page) {
        this.page = page;
        this.dropped = new Defect.Kind[page.size()];
        this.prose = new double[page.size()];
        this.score = new double[page.size()];
        this.titled = titled(page);
        dropParts();
        scoreElements();
    }

    /** The blocks of the main text with those in dropped parts of it. */
    List<PageBlock> blocks() {
        int root = root();
        List<PageBlock> inside = new ArrayList<>();
        int end = end(root);
        for (PageBlock block : page.blocks()) {
            if (block.element() >= root && block.element() < end) {
                inside.add(block);
            }
        }
        return inside;
    }

    Defect.@Nullable Kind dropped(PageBlock block) {
        return dropped[block.element()];
    }

    private void dropParts() {
        sum(false);
        double total = prose.length == 0 ? 0 : prose[0];
        for (int i = 0; i < dropped.length; i++) {
            boolean active = page.kind(i) != null && prose[i] < PROTECTED * total;
            Defect.Kind outer = page.parent(i) < 0 ? null : dropped[page.parent(i)];
            boolean quoted = PageParts.isEmbedded(page.element(i));
            dropped[i] = quoted ? null : outer != null ? outer : active ? page.kind(i) : null;
        }
    }

    /** Prose in each element. */
    private void sum(boolean keptOnly) {
        Arrays.fill(prose, 0);
        for (PageBlock block : page.blocks()) {
            if (!keptOnly || dropped(block) == null) {
                prose[block.element()] += block.prose();
            }
        }
        for (int i = prose.length - 1; i > 0; i--) {
            prose[page.parent(i)] += prose[i];
        }
    }

    private void scoreElements() {
        sum(true);
        for (PageBlock block : page.blocks()) {
            int candidate = block.element();
            for (int step = 0; step < REACH && candidate > 0 && isLeaf(candidate); step++) {
                candidate = page.parent(candidate);
            }
            double weight = dropped(block) == null ? block.prose() : 0;
            for (int step = 0; step < REACH && candidate >= 0 && weight > 0; step++) {
                score[candidate] += weight;
                weight /= isArticle(candidate) ? Double.POSITIVE_INFINITY : step == 0 ? 2 : 1.5;
                candidate = page.parent(candidate);
            }
        }
    }

    private boolean isLeaf(int element) {
        return LEAVES.contains(page.element(element).normalName());
    }

    private boolean isArticle(int element) {
        return page.element(element).normalName().equals("article");
    }

    /** The elements of an article that has a first-level heading. */
    private static boolean[] titled(PageOutline page) {
        boolean[] titled = new boolean[page.size()];
        for (int i = page.size() - 1; i > 0; i--) {
            titled[i] |= page.element(i).normalName().equals("h1");
            titled[page.parent(i)] |= titled[i];
        }
        for (int i = 0; i < page.size(); i++) {
            boolean inside = i > 0 && titled[page.parent(i)];
            titled[i] = inside || titled[i] && page.element(i).normalName().equals("article");
        }
        return titled;
    }

    private int root() {
        int best = 0;
        double most = 0;
        for (int i = 0; i < score.length; i++) {
            double weighted = score[i] * (isSemantic(page.element(i)) ? SEMANTIC : 1) * (titled[i] ? SEMANTIC : 1);
            if (weighted > most) {
                most = weighted;
                best = i;
            }
        }
        return climb(best);
    }

    /** Up to an element that holds more of the same: further parts of like name, or a whole article. */
    private int climb(int from) {
        int root = from;
        int up = page.parent(from);
        for (int step = 0; step < REACH && up > 0; step++) {
            boolean more = prose[up] - prose[root] > CLIMB * prose[root];
            if (more && (isSemantic(page.element(up)) || !isArticle(root) && moreAlike(up, root))) {
                root = up;
            }
            up = page.parent(up);
        }
        return root;
    }

    private boolean moreAlike(int parent, int child) {
        int at = child;
        while (page.parent(at) != parent) {
            at = page.parent(at);
        }
        double alike = 0;
        for (int i = parent + 1; i < page.size() && i < end(parent); i++) {
            if (page.parent(i) == parent
                    && i != at
                    && page.element(i).className().equals(page.element(at).className())
                    && page.element(i).normalName().equals(page.element(at).normalName())) {
                alike += prose[i];
            }
        }
        return alike > CLIMB * prose[child];
    }

    private int end(int element) {
        int i = element + 1;
        while (i < page.size() && page.parent(i) >= element) {
            i++;
        }
        return i;
    }

    static boolean isSemantic(Element element) {
        if (element.normalName().equals("article") || element.attr("itemprop").equalsIgnoreCase("articleBody")) {
            return true;
        }
        List<String> words = PageParts.words(element.className());
        words.addAll(PageParts.words(" " + element.id()));
        for (int i = 0; i + 1 < words.size(); i++) {
            if (SUBJECTS.contains(words.get(i)) && BODIES.contains(words.get(i + 1))) {
                return true;
            }
        }
        return words.contains("articlebody") || words.contains("storybody");
    }
}
