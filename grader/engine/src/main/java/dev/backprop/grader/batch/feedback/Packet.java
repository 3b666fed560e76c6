package dev.backprop.grader.batch.feedback;

import dev.backprop.grader.batch.book.Grade;
import java.util.List;

/**
 * A text on its way to students.
 *
 * @param path the name that the platform takes: letters, digits, '-', '_', '.' and '/' of ASCII
 * @param readers whom the platform shows it to, at least one; who has no packet of his or her own may be among them
 */
record Packet(String path, List<Grade> readers) {

    Packet {
        readers = List.copyOf(readers);
    }
}
