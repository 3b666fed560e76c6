/** Every sentence that a student reads: a class each, with its words in a resource bundle. Depends on no other package. */
@API(status = API.Status.INTERNAL)
@NullMarked
package dev.backprop.grader.message;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
