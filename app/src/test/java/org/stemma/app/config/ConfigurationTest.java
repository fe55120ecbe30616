package org.stemma.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    private Path folder;

    private Configuration read(String yaml, Map<String, String> environment) throws Exception {
        return Configuration.read(file(yaml), folder.resolve("none"), environment);
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("config.yaml"), yaml);
    }

    private List<String> errors(String yaml, Map<String, String> environment) throws IOException {
        Path file = file(yaml);
        try {
            Configuration.read(file, folder.resolve("none"), environment);
        } catch (ConfigurationException wrong) {
            return wrong.errors().stream()
                    .map(each -> each.replace(file.toString(), "FILE"))
                    .toList();
        }
        return List.of();
    }

    @Test
    void theEnvironmentStandsOverTheFileAndOptionsOverBoth() throws Exception {
        Configuration read = read("port: 8001\nrate: 7\nlog:\n  form: json\n", Map.of("STEMMA_PORT", "8002"));
        assertThat(read.get(Settings.PORT)).isEqualTo(8002);
        assertThat(read.get(Settings.RATE)).isEqualTo(7);
        assertThat(read.get(Settings.LOG_FORM)).isEqualTo("json");
        Map<Setting<?>, @Nullable String> options = new LinkedHashMap<>();
        options.put(Settings.PORT, "8003");
        options.put(Settings.HOST, null);
        Configuration with = read.with(options);
        assertThat(with.get(Settings.PORT)).isEqualTo(8003);
        assertThat(with.place(Settings.PORT)).isEqualTo("--port");
        assertThat(with.place(Settings.RATE)).endsWith("config.yaml:2");
        assertThat(with.place(Settings.HOST)).isEqualTo("usual");
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithItsLine() throws Exception {
        List<String> errors = errors(
                "# mine\nport: 99999\nbody-limit: much\nfrom: here\ntoken: short\nport: 1\nform: json\n",
                Map.of("STEMMA_RATE", "fast"));
        assertThat(errors)
                .anyMatch(each -> each.startsWith("FILE:2: port takes a whole number"))
                .anyMatch(each -> each.startsWith("FILE:3: body-limit takes a size"))
                .anyMatch(each -> each.startsWith("FILE:4: there is no setting from"))
                .anyMatch(each -> each.startsWith("FILE:5: token takes 16"))
                .anyMatch(each -> each.startsWith("FILE:7: there is no setting form; is log.form meant?"))
                .anyMatch(each -> each.startsWith("STEMMA_RATE: rate takes"))
                .noneMatch(each -> each.contains("short"));
    }

    @Test
    void aFileThatIsNoYamlIsToldByItsLine() throws Exception {
        assertThat(errors("port: 1\n\tx: [\n", Map.of()))
                .singleElement()
                .asString()
                .startsWith("FILE:");
        assertThat(errors("- a\n- b\n", Map.of())).singleElement().asString().startsWith("FILE:1: holds no settings");
    }

    @Test
    void aFileThatIsNamedMustBeThereAndTheUsualOneNeedNot() throws Exception {
        assertThatThrownBy(() -> Configuration.read(folder.resolve("gone.yaml"), folder.resolve("none"), Map.of()))
                .isInstanceOf(ConfigurationException.class);
        assertThat(Configuration.read(null, folder.resolve("none"), Map.of()).file())
                .isNull();
    }

    @Test
    void sizesTimesAndListsAreRead() throws Exception {
        Configuration read =
                read("body-limit: 5 MB\nstop-time: 2 m\nallowed-hosts:\n  - a.example\n  - b.example\n", Map.of());
        assertThat(read.get(Settings.BODY_LIMIT)).isEqualTo(5 << 20);
        assertThat(read.get(Settings.STOP_TIME)).isEqualTo(Duration.ofMinutes(2));
        assertThat(read.get(Settings.ALLOWED_HOSTS)).containsExactly("a.example", "b.example");
    }

    @Test
    void aSecretIsNeverShown() throws Exception {
        Configuration read = read("token: a-token-of-many-characters\n", Map.of());
        assertThat(read.shown(Settings.TOKEN)).isEqualTo("(not shown)");
        assertThat(read.find(Settings.TOKEN)).contains("a-token-of-many-characters");
    }

    @Test
    void everySettingIsInTheTableOfTheDocumentation() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("basedir", "."), "..", "docs", "operation.md")
                .normalize());
        for (Setting<?> each : Settings.all()) {
            String usual = each.usual() == null || each.usual().isEmpty() ? "" : "`" + each.usual() + "`";
            assertThat(page).contains("| `" + each.name() + "` | `" + each.variable() + "` | " + usual + " |");
        }
    }
}
