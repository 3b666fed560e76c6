/** The report record and its writers. */
@NullMarked
package dev.backprop.grader.report;

import org.jspecify.annotations.NullMarked;
