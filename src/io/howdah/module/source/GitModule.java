package io.howdah.module.source;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.INT;
import static io.howdah.module.ArgumentSpec.Type.LIST;
import static io.howdah.module.ArgumentSpec.Type.PATH;
import static io.howdah.module.ArgumentSpec.Type.RAW;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleResult;
import java.util.List;

/** The git module of ansible-core 2.14: a clone of a repository at a wanted version. */
public final class GitModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("dest", PATH)
        .option("repo", STR, o -> o.require().alias("name"))
        .option("version", STR, o -> o.byDefault("HEAD"))
        .option("remote", STR, o -> o.byDefault("origin"))
        .option("refspec", STR)
        .option("reference", STR)
        .option("force", BOOL, o -> o.byDefault(false))
        .option("depth", INT)
        .option("clone", BOOL, o -> o.byDefault(true))
        .option("update", BOOL, o -> o.byDefault(true))
        .option("verify_commit", BOOL, o -> o.byDefault(false))
        .option("gpg_whitelist", LIST, o -> o.of(STR).byDefault(List.of()))
        .option("accept_hostkey", BOOL, o -> o.byDefault(false))
        .option("accept_newhostkey", BOOL, o -> o.byDefault(false))
        .option("key_file", PATH)
        .option("ssh_opts", STR)
        .option("executable", PATH)
        .option("bare", BOOL, o -> o.byDefault(false))
        .option("recursive", BOOL, o -> o.byDefault(true))
        .option("single_branch", BOOL, o -> o.byDefault(false))
        .option("track_submodules", BOOL, o -> o.byDefault(false))
        .option("umask", RAW)
        .option("archive", PATH)
        .option("archive_prefix", STR)
        .option("separate_git_dir", PATH)
        .mutuallyExclusive("separate_git_dir", "bare")
        .mutuallyExclusive("accept_hostkey", "accept_newhostkey")
        .requiredBy("archive_prefix", "archive");
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    return new GitTask(GitRepository.open(args, context), args, context).run();
  }
}
