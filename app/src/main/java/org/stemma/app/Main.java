package org.stemma.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.stemma.app.cli.CommandLineProgram;
import org.stemma.app.cli.World;

/** Wires the process's streams, environment and terminal to the command line. */
public final class Main {
    private static final Logger SEARCH = Logger.getLogger("org.apache.lucene");

    private Main() {}

    public static void main(String[] args) {
        // it tells of a faster way through vectors, which no search of ours takes
        SEARCH.setLevel(Level.SEVERE);
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        World world = new World(System.in, out, err, World.Terminal.of(System.getProperties()), System.getenv());
        int code = new CommandLineProgram(world).run(args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        OutputStream file = new FileOutputStream(descriptor);
        return new PrintStream(new java.io.BufferedOutputStream(file, 1 << 16), false, StandardCharsets.UTF_8);
    }
}
