package deskside.installers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.nio.ByteBuffer;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Class files from before Java 6 in the form of Java 8: with what their code says about its types. The start-up cache takes no others, and a start would
 * read and verify them each time (picocli's are such). What they do stays the same.
 */
final class OldClasses {

    /** Where the major version stands (JVM specification §4.1). */
    private static final int MAJOR_AT = 6;

    private final ClassFile files;

    /** @param jar where the classes that they build on lie; others are the JDK's */
    OldClasses(ZipFile jar) {
        var hierarchy = ClassHierarchyResolver.ofResourceParsing((ClassDesc type) -> open(jar, type)).orElse(ClassHierarchyResolver.defaultResolver());
        files = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(hierarchy));
    }

    /** @return {@code original} when it is new enough, or builds on classes that are nowhere */
    byte[] renewed(byte[] original) {
        if (!isOld(original)) {
            return original;
        }
        try {
            return files.transformClass(files.parse(original), OldClasses::renew);
        } catch (IllegalArgumentException _) {
            return original;
        }
    }

    private static boolean isOld(byte[] file) {
        var head = ByteBuffer.wrap(file);
        return file.length > MAJOR_AT + 1 && head.getInt(0) == ClassFile.MAGIC_NUMBER && head.getShort(MAJOR_AT) < ClassFile.JAVA_6_VERSION;
    }

    private static void renew(ClassBuilder made, ClassElement element) {
        switch (element) {
            case ClassFileVersion _ -> made.withVersion(ClassFile.JAVA_8_VERSION, 0);
            // taken apart and put together, so that the types are found out
            case MethodModel method -> made.transformMethod(method, MethodTransform.transformingCode(CodeTransform.ACCEPT_ALL));
            default -> made.with(element);
        }
    }

    private static @Nullable InputStream open(ZipFile jar, ClassDesc type) {
        var descriptor = type.descriptorString();
        var entry = jar.getEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return entry == null ? null : jar.getInputStream(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
