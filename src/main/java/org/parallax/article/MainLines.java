package org.parallax.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parts the blocks of a page's main element into main text and defects. */
final class MainLines {
    private static final double MOSTLY_LINKS = 0.6;
    private static final double NOTHING_BUT_LINKS = 0.9;
    private static final double LIST_OF_LINKS = 0.5;
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private final FurnitureFinder furniture;
    private final RepetitionFinder repetitions = new RepetitionFinder();

    MainLines(FurnitureFinder furniture) {
        this.furniture = furniture;
    }

    /** The blocks that are no main text. */
    Map<PageBlock, Defect.Kind> defects(PageOutline page, MainContent content) {
        List<PageBlock> blocks = content.blocks();
        Map<PageBlock, Defect.Kind> struck = new LinkedHashMap<>();
        for (PageBlock block : blocks) {
            Defect.Kind part = content.dropped(block);
            if (part != null) {
                struck.put(block, part);
            }
        }
        strikeLinks(page, blocks, struck);
        strike(blocks, struck, furniture.find(lines(blocks, struck)));
        strike(blocks, struck, repetitions.repeated(lines(blocks, struck)));
        strikeHeadingsOfNothing(page, blocks, struck);
        return struck;
    }

    /** The blocks of the whole page that are known to be something else than text of the article, in their order. */
    List<Furniture> furniture(PageOutline page, MainContent content, Map<PageBlock, Defect.Kind> struck) {
        Set<PageBlock> inside = Set.copyOf(content.blocks());
        List<Furniture> found = new ArrayList<>();
        for (PageBlock block : page.blocks()) {
            Defect.Kind kind = inside.contains(block) ? struck.get(block) : kindOutside(block, content);
            if (kind != null) {
                found.add(new Furniture(kind, block.line().text()));
            }
        }
        return found;
    }

    private Defect.@Nullable Kind kindOutside(PageBlock block, MainContent content) {
        Defect.Kind part = content.dropped(block);
        return part != null ? part : furniture.kindOf(block.line());
    }

    private static List<Line> lines(List<PageBlock> blocks, Map<PageBlock, Defect.Kind> struck) {
        return blocks.stream()
                .filter(block -> !struck.containsKey(block))
                .map(PageBlock::line)
                .toList();
    }

    private static void strike(
            List<PageBlock> blocks, Map<PageBlock, Defect.Kind> struck, Map<Line, Defect.Kind> lines) {
        for (PageBlock block : blocks) {
            Defect.Kind kind = lines.get(block.line());
            if (kind != null && kind != Defect.Kind.CORRECTION) {
                struck.put(block, kind);
            }
        }
    }

    private static void strikeLinks(PageOutline page, List<PageBlock> blocks, Map<PageBlock, Defect.Kind> struck) {
        Map<Integer, Integer> listed = new HashMap<>();
        Map<Integer, Integer> linked = new HashMap<>();
        for (PageBlock block : blocks) {
            int list = page.nearest(block.element(), LISTS);
            listed.merge(list, block.line().length(), Integer::sum);
            linked.merge(list, block.linked(), Integer::sum);
        }
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            int list = page.nearest(block.element(), LISTS);
            boolean inLinkList =
                    list >= 0 && linked.getOrDefault(list, 0) > LIST_OF_LINKS * listed.getOrDefault(list, 0);
            boolean headsProse = page.nearest(block.element(), HEADINGS) >= 0
                    && i + 1 < blocks.size()
                    && blocks.get(i + 1).prose() > 0;
            if (inLinkList || isLink(block) && !headsProse) {
                struck.putIfAbsent(block, Defect.Kind.RELATED_LINK);
            }
        }
    }

    private static boolean isLink(PageBlock block) {
        double share = block.linkShare();
        return share > NOTHING_BUT_LINKS
                || share > MOSTLY_LINKS && !block.line().endsSentence();
    }

    /** Headings at the end, with nothing below them any more. */
    private static void strikeHeadingsOfNothing(
            PageOutline page, List<PageBlock> blocks, Map<PageBlock, Defect.Kind> struck) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            PageBlock block = blocks.get(i);
            if (!struck.containsKey(block)) {
                if (page.nearest(block.element(), HEADINGS) < 0) {
                    return;
                }
                struck.put(block, Defect.Kind.RELATED_LINK);
            }
        }
    }
}
