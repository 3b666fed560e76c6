package dev.backprop.grader.sources.files;

import dev.backprop.grader.message.Message;
import java.util.List;
import java.util.regex.Pattern;

/** What the rooms of {@code sources} have to say; the words are in the bundle of this name. */
public final class SourceMessages {

    private SourceMessages() {}

    /** The class is missing, and an archive lies in the folder that may hold it. */
    public record ArchiveInside(String archive, String className) implements Message {}

    /** A folder was passed over because folders of its name hold what tools make. */
    public record BuildFolderSkipped(String folder) implements Message {}

    /** A source begins with a byte order mark, which said how to read it. */
    public record ByteOrderMarkIgnored(String file, String charset) implements Message {}

    /** The archive of a whole class cannot be unpacked. */
    public record ClassArchiveUnreadable(String archive, String reason) implements Message {}

    /** A file is named like the class and declares no class at all. */
    public record ClassNotInFile(String file, String simpleName) implements Message {}

    /** The system would not give out a file or folder of the submission. */
    public record FileNotReadable(String file, String reason) implements Message {}

    /** The system would not list the submission's own folder. */
    public record FolderNotReadable(String folder, String reason) implements Message {}

    /** A folder lies so deep that it was not searched. */
    public record FolderTooDeep(String folder, int limit) implements Message {}

    /** A source imports a matrix library other than EJML. */
    public record ForeignMatrixLibrary(String file, int line, String imported, String library) implements Message {}

    /** A file was left out because it says the same as one that was used. */
    public record IdenticalCopy(String file, String used) implements Message {}

    /** The class was handed in, but in Kotlin. */
    public record KotlinSource(String file, String simpleName) implements Message {}

    /** A source is not UTF-8 and was read in the older character set that the course declares. */
    public record LegacyCharsetUsed(String file, int line, String charset) implements Message {}

    /** A symbolic link was passed over. */
    public record LinkNotFollowed(String link) implements Message {}

    /** A file was left out because it declares a module. */
    public record ModuleDeclared(String file) implements Message {}

    /** A file was left out because of the length of the names that it declares. */
    public record NameTooLong(String file) implements Message {}

    /**
     * There is no Java file at all.
     *
     * @param there what there is instead, or the beginning of it; empty: nothing
     */
    public record NoJavaFile(String simpleName, List<String> there) implements Message {

        @Override
        public String text() {
            return inWords(there.isEmpty() ? "NoJavaFile" : "NoJavaFile.others", simpleName, there);
        }
    }

    /** The class was found, but its file has no package line. */
    public record NoPackageLine(String file, String simpleName, String expected) implements Message {}

    /** No file declares the class, and nothing looks like it. */
    public record NoSourceFor(String className, String simpleName, int javaFiles) implements Message {}

    /** The folder to grade does not exist. */
    public record NoSuchFolder(String folder) implements Message {}

    /** What is to be graded is no folder. */
    public record NotAFolder(String file) implements Message {}

    /** A pipe, socket or device was passed over. */
    public record NotAnOrdinaryFile(String file) implements Message {}

    /** A file was left out because only Java sources are compiled. */
    public record NotJavaSource(String file) implements Message {}

    /** A source holds a NUL character, which no text does. */
    public record NotPlainText(String file, int line) implements Message {}

    /** A file was left out because the course gives the class that it declares. */
    public record GivenByCourse(String file, String className) implements Message {}

    /** A source declares a class that takes the place of one of Java's in those that the course gives. */
    public record HidesJava(String file, String className, String simpleName) implements Message {}

    /** A file was left out because the exercise does not need it. */
    public record NotUsed(String file, String className) implements Message {}

    /** A file was left out because there is nothing in it to compile. */
    public record NothingDeclared(String file) implements Message {}

    /** The class was handed in, but without its source. */
    public record OnlyCompiledClass(String file, String simpleName) implements Message {}

    /** A file was left out because another one that declares the same class was used. */
    public record OtherCopyUsed(String file, String className, String used) implements Message {}

    /** A source imports a form of EJML matrix that exercises neither take nor return. */
    public record OtherMatrixForm(String file, int line, String imported) implements Message {}

    /** Which file of an archive was graded. */
    public record ReadFromArchive(String path, String archive) implements Message {}

    /** A file was left out because its package belongs to somebody else. */
    public record ReservedPackage(String file, String packageName) implements Message {}

    /** Several files that differ declare the same class. */
    public record SeveralDeclarations(String className, String used, List<String> others) implements Message {}

    /** A source is larger than a source may be. */
    public record SourceTooLarge(String file, int limit) implements Message {}

    /** A file seems to be the source, but its name does not end in .java. */
    public record SourceWithOtherEnding(String file, String simpleName) implements Message {

        private static final Pattern DOCUMENT = Pattern.compile("(?i).*\\.(?:docx?|odt|pages|pdf|rtf)");

        @Override
        public String text() {
            boolean isDocument = DOCUMENT.matcher(file).matches();
            return inWords(isDocument ? "SourceWithOtherEnding.document" : "SourceWithOtherEnding", file, simpleName);
        }
    }

    /** A file under another ending was taken for a source, because nothing else can be meant. */
    public record TakenForSource(String file, String simpleName) implements Message {}

    /**
     * A source was read as if it were in another package, because nothing else can be meant.
     *
     * @param was the package that it says; empty: none
     */
    public record TakenIntoPackage(String file, String was, String packageName) implements Message {
        @Override
        public String text() {
            return inWords(was.isEmpty() ? "TakenIntoPackage.none" : "TakenIntoPackage", file, was, packageName);
        }
    }

    /** A submission holds more sources than are read. */
    public record TooManySources(int limit) implements Message {}

    /** A source is text in no character set that the grader tries. */
    public record UnknownEncoding(String file, int line, String charset) implements Message {}

    /** The class is missing, and another one looks as if it were meant. */
    public record WrongClassName(String file, int line, String found, String className, String simpleName)
            implements Message {}

    /** The class was found, but in another package. */
    public record WrongPackage(String file, int line, String found, String simpleName, String expected)
            implements Message {}
}
