import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Gives classes that were compiled for Java 5 the form of Java 8, in place: {@code java -cp 'LIB/*' Modernise.java JAR...}, with ASM
 * and what the classes extend on the class path. They do the same.
 *
 * <p>An archive of shared class data takes no class of before Java 6 once it is linked (the virtual machine verifies those anew
 * each time, the old way), so that each start of the grader would read, verify and link some two hundred of them.
 */
final class Modernise {

    private Modernise() {}

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            Path old = Path.of(jar);
            Path renewed = Path.of(jar + ".new");
            try (ZipFile from = new ZipFile(old.toFile());
                    OutputStream out = Files.newOutputStream(renewed);
                    ZipOutputStream to = new ZipOutputStream(out)) {
                for (ZipEntry entry : from.stream().toList()) {
                    ZipEntry copy = new ZipEntry(entry.getName());
                    copy.setTime(entry.getTime());
                    to.putNextEntry(copy);
                    try (InputStream in = from.getInputStream(entry)) {
                        to.write(entry.getName().endsWith(".class") ? modern(in.readAllBytes()) : in.readAllBytes());
                    }
                    to.closeEntry();
                }
            }
            Files.setLastModifiedTime(renewed, Files.getLastModifiedTime(old));
            Files.move(renewed, old, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static byte[] modern(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        if (reader.readUnsignedShort(6) >= Opcodes.V1_6) {
            return classFile;
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public void visit(
                            int version, int access, String name, String signature, String parent, String[] interfaces) {
                        super.visit(Opcodes.V1_8, access, name, signature, parent, interfaces);
                    }
                },
                0);
        return writer.toByteArray();
    }
}
