package io.howdah.module.source;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.PATH;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.List;

/** The subversion module of ansible-core 2.14: a working copy, or an export, of a repository. */
public final class SubversionModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("dest", PATH)
        .option("repo", STR, o -> o.require().alias("name", "repository"))
        .option("revision", STR, o -> o.byDefault("HEAD").alias("rev", "version"))
        .option("force", BOOL, o -> o.byDefault(false))
        .option("username", STR)
        .option("password", STR, o -> o.secret())
        .option("executable", PATH)
        .option("export", BOOL, o -> o.byDefault(false))
        .option("checkout", BOOL, o -> o.byDefault(true))
        .option("update", BOOL, o -> o.byDefault(true))
        .option("switch", BOOL, o -> o.byDefault(true))
        .option("in_place", BOOL, o -> o.byDefault(false))
        .option("validate_certs", BOOL, o -> o.byDefault(false));
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    boolean export = args.flag("export");
    boolean passive = !export && !args.flag("update") && !args.flag("checkout");
    if (!args.has("dest") && !passive) {
      throw new ModuleFailure(
          "the destination directory must be specified unless checkout=no, update=no, and"
              + " export=no");
    }
    Subversion svn = Subversion.of(args, context);
    if (passive) {
      return ModuleResult.changed(false).put("after", svn.remoteRevision()).build();
    }
    String dest = args.text("dest");
    if (export || !exists(svn, dest)) {
      return fresh(svn, args, context);
    }
    if (svn.isWorkingCopy()) {
      return existing(svn, args, context);
    }
    if (!args.flag("in_place")) {
      throw new ModuleFailure(
          "ERROR: " + dest + " folder already exists, but its not a subversion repository.");
    }
    svn.bring("checkout", true);
    if (svn.isModified() && args.flag("force")) {
      svn.revert();
    }
    return ended(true, null, svn);
  }

  private static boolean exists(Subversion svn, String dest) {
    CommandResult ran = svn.tool().sh("[ -e " + ShellQuote.quote(dest) + " ]");
    return ran.succeeded();
  }

  private static ModuleResult fresh(Subversion svn, ModuleArgs args, ModuleContext context) {
    if (context.checkMode()) {
      return ModuleResult.changed(true).build();
    }
    boolean export = args.flag("export");
    if (!export && !args.flag("checkout")) {
      return ModuleResult.changed(false).build();
    }
    svn.bring(export ? "export" : "checkout", export && args.flag("force"));
    return export ? ModuleResult.changed(true).build() : ended(true, null, svn);
  }

  private static ModuleResult existing(Subversion svn, ModuleArgs args, ModuleContext context) {
    if (!args.flag("update")) {
      return ModuleResult.changed(false).build();
    }
    boolean force = args.flag("force");
    if (context.checkMode()) {
      refuse(svn.isModified() && !force);
      return svn.predicted();
    }
    List<String> before = svn.revision();
    boolean modified = svn.isModified();
    boolean moved = args.flag("switch") && svn.switchTo();
    refuse(modified && !force);
    if (modified) {
      svn.revert();
    }
    moved |= svn.update();
    return ended(moved || modified, before, svn);
  }

  private static void refuse(boolean modified) {
    if (modified) {
      throw new ModuleFailure("ERROR: modified files exist in the repository.");
    }
  }

  private static ModuleResult ended(
      boolean changed, @org.jspecify.annotations.Nullable List<String> before, Subversion svn) {
    return ModuleResult.changed(changed).put("before", before).put("after", svn.revision()).build();
  }
}
