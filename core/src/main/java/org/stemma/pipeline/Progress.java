package org.stemma.pipeline;

/** Told how a run goes on; called from the thread that runs the pipeline. */
public interface Progress {
    /** Says nothing. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String task, long total) {}

        @Override
        public void step() {}

        @Override
        public void end() {}

        @Override
        public void note(String message) {}
    };

    /**
     * A task begins.
     *
     * @param total steps to come, -1 where that is not known
     */
    void begin(String task, long total);

    /** One step of the task is done. */
    void step();

    /** The task is done. */
    void end();

    /** Something that the user should know, in one line. */
    void note(String message);
}
