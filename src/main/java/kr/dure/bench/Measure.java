package kr.dure.bench;

import java.util.List;

/** Something that is measured; a new one is one class and one line in {@link Bench}. */
interface Measure {

    /** What {@code --only} calls it. */
    String name();

    List<Figure> take(Scene scene) throws Exception;
}
