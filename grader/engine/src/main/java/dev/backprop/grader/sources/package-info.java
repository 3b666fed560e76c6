/**
 * What a student handed in, from places on a disk to the sources of one exercise: {@code Submission} is the door.
 *
 * <p>In the room: what is read, what was found, what is left out. How a folder is walked, an archive opened, Java read and a class
 * chosen is in the rooms below. Nothing is compiled or run here.
 */
@NullMarked
package dev.backprop.grader.sources;

import org.jspecify.annotations.NullMarked;
