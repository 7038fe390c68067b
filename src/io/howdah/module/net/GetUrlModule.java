package io.howdah.module.net;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleResult;

/** A file from a URL, fetched by the host: Ansible's get_url. */
public final class GetUrlModule implements Module {
  private static final ArgumentSpec SPEC =
      UrlOptions.add(
              ArgumentSpec.create()
                  .option("url", Type.STR, o -> o.require())
                  .option("dest", Type.PATH, o -> o.require())
                  .option("backup", Type.BOOL, o -> o.byDefault(false))
                  .option("checksum", Type.STR, o -> o.byDefault(""))
                  .option("timeout", Type.INT, o -> o.byDefault(10L))
                  .option("headers", Type.DICT)
                  .option("tmp_dest", Type.PATH)
                  .option("url_username", Type.STR, o -> o.alias("username"))
                  .option("url_password", Type.STR, o -> o.alias("password").secret()))
          .withFileOptions();

  @Override
  public ArgumentSpec arguments() {
    return SPEC;
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    return new Download(args, context).run();
  }
}
