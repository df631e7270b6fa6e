package org.parallax.comparison;

import java.util.Set;

/** The closed word classes of English: they carry grammar rather than content. */
final class FunctionWords {
    private static final Set<String> WORDS = Set.of(
            ("a an the this that these those such some any each every no not nor and or but if then than so as of in on at"
                            + " by for with from to into onto upon about over under after before between through during"
                            + " against within without up down out off i me my mine we us our ours you your yours he him his"
                            + " she her hers it its they them their theirs myself ourselves yourself himself herself itself"
                            + " themselves who whom whose which what when where why how there here is am are was were be"
                            + " been being do does did done doing have has had having will would shall should can could"
                            + " may might must s too very also just only own same both all more most other again once"
                            + " because while until though although since like well")
                    .split(" "));

    private FunctionWords() {}

    static boolean contains(String key) {
        return WORDS.contains(key);
    }
}
