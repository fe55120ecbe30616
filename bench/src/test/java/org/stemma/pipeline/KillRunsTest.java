package org.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class KillRunsTest {
    @Test
    void aProgramThatIsKilledLosesNothingThatItToldOf() throws IOException, InterruptedException {
        assertThat(KillRuns.run(2, 3)).isEqualTo(2);
    }
}
