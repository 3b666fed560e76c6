package dev.backprop.grader.doctor;

import dev.backprop.grader.doctor.DoctorMessages.FolderUnusable;
import dev.backprop.grader.doctor.DoctorMessages.FolderUsable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Whether files can be written to a folder. */
record FolderInspection(String subject, Path folder) implements Supplier<Finding> {

    @Override
    public Finding get() {
        try {
            Path file = Files.createTempFile(folder, "doctor-", ".tmp");
            try {
                Files.writeString(file, "written by the doctor");
            } finally {
                Files.delete(file);
            }
            return Finding.works(subject, new FolderUsable(folder.toString()));
        } catch (IOException e) {
            return Finding.broken(subject, new FolderUnusable(folder.toString(), e.toString()));
        }
    }
}
