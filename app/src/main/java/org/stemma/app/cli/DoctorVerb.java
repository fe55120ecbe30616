package org.stemma.app.cli;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.app.cli.Examination.Finding;
import org.stemma.app.config.Configuration;
import org.stemma.app.config.Setting;
import org.stemma.app.config.Settings;
import org.stemma.app.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stemma doctor}: whether everything is there that a run needs, and what is in force. */
@Command(
        name = "doctor",
        header = "Checks the machine, the models, the store and the configuration; prints what is in force.",
        footer = "Exit: 0 all is well, 1 something is to be mended.")
final class DoctorVerb extends Verb {
    private final Configuration configuration;
    private final List<String> faults;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    /** @param faults what is wrong with the configuration; then none of it is in force */
    DoctorVerb(World world, Configuration configuration, List<String> faults) {
        super(world, false);
        this.configuration = configuration;
        this.faults = faults;
    }

    /** What is printed for programs. */
    record Report(List<Finding> findings, List<InForce> settings) {}

    /** A setting, its value, and where that comes from. */
    record InForce(String name, @Nullable String value, String from) {}

    @Override
    public Integer call() {
        Format format = output.format(world, Format.text);
        List<Finding> findings = new Examination(world, configuration, faults, Clock.systemUTC()).of(store);
        List<InForce> settings = Settings.all().stream().map(this::inForce).toList();
        output.print(world, out -> {
            if (format == Format.text) {
                findings.forEach(each -> out.println(each.line()));
                out.println();
                settings.forEach(each -> out.println(line(each)));
            } else {
                out.println(Json.line(new Report(findings, settings)));
            }
        });
        return findings.stream().anyMatch(Finding::bad) ? ExitCode.PARTLY : ExitCode.DONE;
    }

    private InForce inForce(Setting<?> setting) {
        if (setting.equals(Settings.STORE) && store.given != null) {
            return new InForce(setting.name(), store.address(world).toString(), "--store");
        }
        String value = configuration.shown(setting);
        Map<Setting<?>, String> own = Map.of(
                Settings.STORE,
                store.address(world).toString(),
                Settings.CACHE,
                world.cache().toString());
        return new InForce(
                setting.name(),
                setting.equals(Settings.STORE) || value == null ? own.get(setting) : value,
                configuration.place(setting));
    }

    private static String line(InForce each) {
        String value = each.value() == null ? "-" : each.value();
        return String.format(java.util.Locale.ROOT, "%-17s %-40s %s", each.name(), value, each.from());
    }
}
