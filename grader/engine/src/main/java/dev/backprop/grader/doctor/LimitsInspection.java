package dev.backprop.grader.doctor;

import dev.backprop.grader.doctor.DoctorMessages.LimitsByTimeOnly;
import dev.backprop.grader.doctor.DoctorMessages.LimitsWork;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What keeps code from using up the machine. */
record LimitsInspection(JailInspection jail) implements Supplier<Finding> {

    private static final String SUBJECT = "limits";

    @Override
    public Finding get() {
        return jail.jail()
                .map(works -> works.limits().entrySet().stream()
                        .filter(limit -> limit.getValue().contains("RLIMIT"))
                        .map(limit -> limit.getKey() + " " + limit.getValue())
                        .collect(Collectors.joining(", ")))
                .map(limits -> Finding.works(SUBJECT, new LimitsWork(limits)))
                .orElseGet(() -> Finding.wanting(SUBJECT, new LimitsByTimeOnly()));
    }
}
