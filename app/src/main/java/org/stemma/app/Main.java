package org.stemma.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.stemma.app.cli.CommandLineProgram;
import org.stemma.app.cli.World;

/** Wires the process's streams, environment and terminal to the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
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
