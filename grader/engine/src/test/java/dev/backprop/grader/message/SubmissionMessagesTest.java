package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about a submission before anything in it is compiled. */
class SubmissionMessagesTest {

    static Stream<Arguments> messages() {
        return Stream.of(
                says(
                        new ArchiveInside("hw/work.zip", "backprop.SvmLoss"),
                        "No Java file declares class backprop.SvmLoss, but there is an archive: hw/work.zip. Unpack"
                                + " it first, then hand in the .java files."),
                says(
                        new ArchiveContradictory("work.zip", "SvmLoss.java"),
                        "work.zip says one thing about SvmLoss.java in its table of contents and another in"
                                + " its place, so nothing was graded. Make the archive again with an ordinary program."),
                says(
                        new ArchiveDamaged("work.zip"),
                        "work.zip is damaged or incomplete, so nothing in it was graded. Check that it opens"
                                + " on your machine, make it again and hand it in again."),
                says(
                        new ArchiveExpandsTooFar("work.zip", 268435456),
                        "What is packed in work.zip is larger than 268435456 bytes, so nothing was graded."
                                + " Pack only your own sources, without data and build output."),
                says(
                        new ArchiveLikeBomb("42.zip", 200),
                        "42.zip unpacks to more than 200 times its size, so nothing was graded. Pack only your"
                                + " own sources."),
                says(
                        new ArchiveListTooLong("work.zip", 8388608),
                        "The names and headers alone take up more than 8388608 bytes in work.zip, so nothing"
                                + " was graded. Pack only your own sources with an ordinary program."),
                says(
                        new ArchiveTooLarge("work.zip", 268435456),
                        "work.zip is larger than 268435456 bytes, so it was not opened. Pack only your own"
                                + " sources, without data and build output."),
                says(
                        new ArchiveUnsupported("work.zip", "RAR"),
                        "work.zip is packed with RAR, which the grader does not open. Unpack it, then hand in"
                                + " the .java files, or a .zip or .tar.gz of them."),
                says(
                        new CompressedButNoArchive("SvmLoss.java.gz"),
                        "SvmLoss.java.gz is compressed with gzip, but what is inside is no tar archive. Make a"
                                + " .zip or .tar.gz of your .java files."),
                says(
                        new EntryAgain("SvmLoss.java"),
                        "SvmLoss.java is in the archive more than once. The last one was read, as unpacking"
                                + " would leave it: pack each file once."),
                says(
                        new EntryDamaged("SvmLoss.java"),
                        "SvmLoss.java is damaged in the archive and was not read. Make the archive again and"
                                + " hand it in again."),
                says(
                        new EntryEncrypted("SvmLoss.java"),
                        "SvmLoss.java is encrypted and was not read. Make the archive again without a" + " password."),
                says(
                        new EntryNameUnusable("a\0b.java"),
                        "a\\u{0}b.java is no usable file name, so the file was left out. Rename it and make"
                                + " the archive again."),
                says(
                        new EntryOutside("../SvmLoss.java"),
                        "../SvmLoss.java leads out of the archive and was left out. Pack a folder by its name,"
                                + " without .. and without drive or root in front."),
                says(
                        new EntrySparse("work.tar", "SvmLoss.java"),
                        "work.tar holds a file with holes, SvmLoss.java, so nothing was graded. Make the"
                                + " archive again without the option --sparse."),
                says(
                        new EntryUnsupported("SvmLoss.java", 12),
                        "SvmLoss.java is compressed by method 12, which the grader does not know, and was not"
                                + " read. Make the archive again as an ordinary .zip."),
                says(
                        new HardLinkNotFollowed("SvmLoss.java"),
                        "SvmLoss.java is a link to another file, which the grader does not follow. Pack the"
                                + " file itself."),
                says(
                        new NamesCharsetUnknown("cp999"),
                        "There is no charset cp999 here. Choose one such as cp866, windows-1251 or GBK for"
                                + " --names-charset."),
                says(
                        new ReadFromArchive("backprop/SvmLoss.java", "work.zip"),
                        "backprop/SvmLoss.java was read from the archive work.zip."),
                says(
                        new BuildFolderSkipped("build"),
                        "The folder build was not searched, because folders of that name hold build output or the"
                                + " files of tools. If your sources are in it, move them to a folder named src."),
                says(
                        new ByteOrderMarkIgnored("SvmLoss.java", "UTF-16LE"),
                        "SvmLoss.java begins with a byte order mark and was read as UTF-16LE. Save it as UTF-8"
                                + " without the mark, because javac stumbles over it."),
                says(
                        new ClassNotInFile("SvmLoss.java", "SvmLoss"),
                        "SvmLoss.java declares no class, although it is named like SvmLoss. It needs the line:"
                                + " public final class SvmLoss {"),
                says(
                        new FileNotReadable("src/SvmLoss.java", "permission denied"),
                        "src/SvmLoss.java cannot be read: permission denied. Make sure that it opens, then hand it"
                                + " in again."),
                says(
                        new FolderNotReadable("hw1", "permission denied"),
                        "The folder hw1 cannot be read: permission denied. Make it readable and try again."),
                says(
                        new FolderTooDeep("a/b/c", 64),
                        "The folder a/b/c lies 64 folders deep and was not searched. If your sources are in it, move"
                                + " them to a folder named src."),
                says(
                        new ForeignMatrixLibrary("SvmLoss.java", 1234, "Jama.Matrix", "JAMA"),
                        "SvmLoss.java, line 1234, imports Jama.Matrix from JAMA, which is not available here. Use"
                                + " org.ejml.simple.SimpleMatrix."),
                says(
                        new IdenticalCopy("old/SvmLoss.java", "src/SvmLoss.java"),
                        "old/SvmLoss.java is a copy of src/SvmLoss.java and was left out."),
                says(
                        new KotlinSource("SvmLoss.kt", "SvmLoss"),
                        "SvmLoss.kt is Kotlin, but SvmLoss has to be written in Java. Hand in SvmLoss.java."),
                says(
                        new LegacyCharsetUsed("SvmLoss.java", 3, "windows-1251"),
                        "SvmLoss.java is not UTF-8 (see line 3) and was read as windows-1251. Save it as UTF-8."),
                says(
                        new LinkNotFollowed("SvmLoss.java"),
                        "SvmLoss.java is a symbolic link, which the grader does not follow. Hand in the file itself."),
                says(
                        new ModuleDeclared("module-info.java"),
                        "module-info.java declares a module and was left out, because exercises are compiled without"
                                + " modules."),
                says(
                        new NameTooLong("A.java"),
                        "A.java declares a package or class with a very long name and was left out. Choose a shorter"
                                + " name."),
                says(
                        new NoPackageLine("SvmLoss.java", "SvmLoss", "backprop"),
                        "SvmLoss.java has no package line, but class SvmLoss belongs in package backprop. Begin the"
                                + " file with: package backprop;"),
                says(
                        new NoSourceFor("backprop.SvmLoss", "SvmLoss", 2000),
                        "No Java file declares class backprop.SvmLoss (Java files read: 2000). Hand in SvmLoss.java."),
                says(new NoSuchFolder("hw1"), "There is no folder hw1. Name the folder that holds your .java files."),
                says(
                        new NotAFolder("hw1.zip"),
                        "hw1.zip is neither a folder nor an archive that the grader opens (.zip, .tar, .tar.gz). Name"
                                + " the folder or the archive that holds your .java files."),
                says(
                        new NotAnOrdinaryFile("SvmLoss.java"),
                        "SvmLoss.java is not an ordinary file and was not opened. Hand in a plain .java file."),
                says(new NotJavaSource("SvmLoss.kt"), "SvmLoss.kt is not Java source and was left out."),
                says(
                        new NotPlainText("SvmLoss.java", 7),
                        "SvmLoss.java is not plain text: there is a NUL character in line 7. Save it as plain text"
                                + " in UTF-8."),
                says(
                        new NotUsed("Relu.java", "backprop.SvmLoss"),
                        "Relu.java is not used by backprop.SvmLoss and was left out."),
                says(
                        new NothingDeclared("package-info.java"),
                        "package-info.java declares no class, record, enum or interface and was left out."),
                says(
                        new OnlyCompiledClass("SvmLoss.class", "SvmLoss"),
                        "SvmLoss.class is a compiled class, but the grader needs its source. Hand in SvmLoss.java."),
                says(
                        new OtherCopyUsed("SvmLoss.java", "backprop.SvmLoss", "src/backprop/SvmLoss.java"),
                        "SvmLoss.java was left out, because src/backprop/SvmLoss.java declares backprop.SvmLoss too."),
                says(
                        new OtherMatrixForm("SvmLoss.java", 3, "org.ejml.data.FMatrixRMaj"),
                        "SvmLoss.java, line 3, imports org.ejml.data.FMatrixRMaj. Exercises take and return"
                                + " org.ejml.simple.SimpleMatrix with double entries: use that."),
                says(
                        new ReservedPackage("A.java", "java.lang"),
                        "A.java is in package java.lang, which belongs to Java, EJML or the grader, and was left"
                                + " out. Use a package of your own."),
                says(
                        new SeveralDeclarations(
                                "backprop.SvmLoss",
                                "src/backprop/SvmLoss.java",
                                List.of("SvmLoss.java", "SvmLoss-1.java")),
                        "backprop.SvmLoss is declared in src/backprop/SvmLoss.java and, differently, in"
                                + " SvmLoss.java, SvmLoss-1.java. The first was used: remove what you do not mean."),
                says(
                        new SourceTooLarge("SvmLoss.java", 1048576),
                        "SvmLoss.java is larger than 1048576 bytes and was not read. Keep data out of the source."),
                says(
                        new SourceWithOtherEnding("SvmLoss.java.txt", "SvmLoss"),
                        "SvmLoss.java.txt does not end in .java and was not read. If it is your solution, rename it"
                                + " to SvmLoss.java."),
                says(
                        new TooManyBytes(16777216),
                        "The source files are larger than 16777216 bytes altogether, so none was graded. Hand in"
                                + " only your own sources."),
                says(
                        new TooManyEntries(100000),
                        "There are more than 100000 files and folders here, so nothing was graded. Hand in only your"
                                + " own sources, without data and build output."),
                says(
                        new TooManySources(2000),
                        "There are more than 2000 source files here, so none was graded. Hand in only your own"
                                + " sources."),
                says(
                        new UnknownEncoding("SvmLoss.java", 2, "windows-1251"),
                        "SvmLoss.java is neither UTF-8 nor windows-1251 (see line 2), so it was not read. Save it as"
                                + " UTF-8."),
                says(
                        new WrongClassName("SVMLoss.java", 4, "backprop.SVMLoss", "backprop.SvmLoss", "SvmLoss"),
                        "No Java file declares class backprop.SvmLoss. The closest is backprop.SVMLoss in"
                                + " SVMLoss.java, line 4: if that is your solution, rename it to SvmLoss."),
                says(
                        new WrongPackage("SvmLoss.java", 1, "main", "SvmLoss", "backprop"),
                        "SvmLoss.java, line 1, says package main, but class SvmLoss belongs in package backprop."
                                + " Change the line to: package backprop;"));
    }

    private static Arguments says(Message message, String text) {
        return arguments(message, text);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void says_what_was_found_what_is_expected_and_what_to_do(Message message, String text) {
        assertThat(message.text()).isEqualTo(text);
    }

    @Test
    void a_name_from_a_submission_is_shown_and_never_interpreted() {
        assertThat(new NotJavaSource("{0} '{1}' \u001B[31m\n<b>").text())
                .isEqualTo("{0} '{1}' \\u{1b}[31m\\n<b> is not Java source and was left out.");
    }
}
