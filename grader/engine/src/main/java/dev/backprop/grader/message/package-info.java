/** Every sentence that a student reads: a class each, with its words in a resource bundle. Depends on no other package. */
@NullMarked
package dev.backprop.grader.message;

import org.jspecify.annotations.NullMarked;
