package dev.backprop.grader.batch.feedback;

import dev.backprop.grader.batch.book.Grade;
import dev.backprop.grader.sources.files.SafeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A folder with a text for each student, called by the student's id: to be sent by whatever means. */
final class FolderFeedback implements Platform {

    private final Set<String> names = new HashSet<>();

    @Override
    public String word() {
        return "folder";
    }

    @Override
    public boolean takesZip() {
        return false;
    }

    @Override
    public List<Packet> packets(List<Grade> members, LeftOut leftOut) {
        List<Packet> packets = new ArrayList<>();
        for (Grade member : members) {
            String id = member.student().id();
            String name = SafeName.free(SafeName.of(id), id, each -> names.add(each.toLowerCase(Locale.ROOT)));
            packets.add(new Packet(name + ".txt", List.of(member)));
        }
        return packets;
    }
}
