package dev.backprop.grader.sources;

import dev.backprop.grader.sources.files.Ignored;
import java.util.List;

/** What a submission holds for one exercise. */
public sealed interface Found permits Sources, Refused, NotThere {

    /** What is not compiled for this exercise, by path: every other Java file, and what could be mistaken for one. */
    List<Ignored> ignored();
}
