/**
 * The few things that are done to files and bytes everywhere: a file read, a folder listed, or deleted with all that is in it, a checksum.
 *
 * <p>Knows nothing of grading, and nothing else of the grader. What belongs to one package stays there.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package dev.backprop.grader.disk;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
