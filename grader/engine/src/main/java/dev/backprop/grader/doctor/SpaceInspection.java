package dev.backprop.grader.doctor;

import dev.backprop.grader.doctor.DoctorMessages.FolderUnusable;
import dev.backprop.grader.doctor.DoctorMessages.SpaceLeft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Whether there is room in a folder for what the grader puts there. */
record SpaceInspection(String subject, Path folder) implements Supplier<Finding> {

    /** The archives of shared classes for two Javas, the files of a few workers, and reports. */
    private static final long NEEDED_MIB = 200;

    @Override
    public Finding get() {
        try {
            long mebibytes = Files.getFileStore(folder).getUsableSpace() >> 20;
            boolean enough = mebibytes >= NEEDED_MIB;
            SpaceLeft left = new SpaceLeft(folder.toString(), mebibytes, enough);
            return enough ? Finding.works(subject, left) : Finding.broken(subject, left);
        } catch (IOException e) {
            return Finding.broken(subject, new FolderUnusable(folder.toString(), e.toString()));
        }
    }
}
