package dev.backprop.grader.batch.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a platform knows a hand-in by, so that something can be given back for it there.
 *
 * @param kind what the number is
 * @param number of the student, or of the team
 * @param file the platform's number of the latest file that counts; null where it numbers no files, or there is none
 * @param isTeams whether it is handed in for a team, which may have the number of its own or that of one of its members
 */
public record Receipt(Mark kind, String number, @Nullable String file, boolean isTeams) {}
