package io.howdah.module.system;

import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostRun;

/** The community.general.locale_gen module, over /etc/locale.gen and locale-gen. */
public final class LocaleGenModule implements Module {
  private static final String PRESENT =
      """
      _plain() { printf %s "$1" | sed 's/\\.utf8/.UTF-8/;s/\\.eucjp/.EUC-JP/;s/\\.iso88591/.ISO-8859-1/'; }
      _n=$(_plain "$_l")
      locale -a | while read -r _a; do [ "$(_plain "$_a")" = "$_n" ] && echo yes; done
      grep -qE "^#? *$(printf %s "$_n" | sed 's/[.]/\\\\./g')( |\\$)" /etc/locale.gen /usr/share/i18n/SUPPORTED 2>/dev/null && echo known
      [ -e /etc/locale.gen ] && echo file
      exit 0
      """;

  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("name", STR, o -> o.require())
        .option("state", STR, o -> o.byDefault("present").oneOf("absent", "present"));
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    HostRun host = new HostRun(context);
    String name = args.text("name");
    String prefix = "_l=" + ShellQuote.quote(name) + "\n";
    String told = host.sh(prefix + PRESENT).out();
    boolean wanted = args.text("state").equals("present");
    if (!told.contains("file")) {
      throw new ModuleFailure(
          "/etc/locale.gen and /var/lib/locales/supported.d/local are missing. Is the package"
              + " \"locales\" installed?");
    }
    if (!told.contains("known")) {
      throw new ModuleFailure("The locale you've entered is not available on your system.");
    }
    boolean changed = told.contains("yes") != wanted;
    if (changed && !context.checkMode()) {
      change(host, name, wanted);
    }
    return ModuleResult.changed(changed).put("name", name).build();
  }

  private static void change(HostRun host, String name, boolean wanted) {
    String pattern = name.replace(".", "\\.").replace("/", "\\/");
    String edit =
        wanted
            ? "s/^#\\{0,1\\} *\\(" + pattern + " .*\\)/\\1/"
            : "s/^\\(" + pattern + " .*\\)/# \\1/";
    CommandResult ran =
        host.sh("sed -i " + ShellQuote.quote(edit) + " /etc/locale.gen && locale-gen");
    if (!ran.succeeded()) {
      throw new ModuleFailure("line in locale.gen could not be generated: " + ran.err().strip());
    }
  }
}
