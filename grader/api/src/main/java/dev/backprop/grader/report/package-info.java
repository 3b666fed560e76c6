/**
 * The record of what was graded, and its JSON, which is written and read back.
 *
 * <p>In the room: the records, who may see what of them, when they are a pass, what a course asks for, and the one interface of all
 * formats. How a report looks anywhere but in JSON is in {@code write}.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package dev.backprop.grader.report;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
