package org.plenary.house;

import java.nio.file.Path;
import java.util.List;

/** A module by its folder, such as {@code shared/domain}. */
record HouseModule(String folder) {

    String name() {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    boolean isFunction() {
        return folder.startsWith("functions/");
    }

    /** A module of shared/ or a function: what runs on Lambda, or could. */
    boolean isDeployed() {
        return isFunction() || (folder.startsWith("shared/") && !name().equals("testkit"));
    }

    /** The package that the module's code lives in, and no other module's. */
    String packageName() {
        return "org.plenary." + (folder.startsWith("shared/") ? name() : folder.replace('/', '.'));
    }

    Pom pom() {
        return Pom.of(House.file(folder).resolve("pom.xml"));
    }

    Path classes() {
        return House.file(folder).resolve("target/classes");
    }

    List<SourceFile> sources() {
        return sources("src/main/java");
    }

    List<SourceFile> testSources() {
        return sources("src/test/java");
    }

    /** A function's zip, where the template's {@code CodeUri} looks for it. */
    FunctionZip zip() {
        return new FunctionZip(House.file(folder).resolve("target").resolve(name() + ".zip"));
    }

    private List<SourceFile> sources(String tree) {
        return House.filesUnder(House.file(folder).resolve(tree)).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .map(SourceFile::new)
                .toList();
    }

    @Override
    public String toString() {
        return folder;
    }
}
