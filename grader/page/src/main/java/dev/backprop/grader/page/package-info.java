/** A class at a glance, in a browser. */
@NullMarked
package dev.backprop.grader.page;

import org.jspecify.annotations.NullMarked;
